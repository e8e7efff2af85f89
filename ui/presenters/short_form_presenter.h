// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "journal/entry.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace twohands::presenters {

/// The three short forms: stepping away, a line for the other, an appreciation. There is no audience to choose from a
/// list: one button sends it, one keeps it, and neither is the default.
class ShortFormPresenter : public QObject {
    Q_OBJECT

public:
    enum class Form { StepAway, Line, Appreciate };

    ShortFormPresenter(app::Session& session, Form form, QObject* parent = nullptr);

    Form form() const { return m_form; }
    QString title() const;
    QString invitation() const;
    QString sendWord() const;  ///< "Leave it for Jo"; empty while one is alone
    QString keepWord() const;

    /// The times to choose from, rounded up to five minutes from now: "20:30". The chosen number counts from 0.
    QStringList returnTimes() const;
    QStringList ways() const;
    QStringList standingLines() const;
    QString sentence() const;  ///< of Step away, as it will be said

    QString text() const { return m_text; }
    void setText(const QString& text);
    void setReturnTime(std::optional<int> choice);
    void setWay(const QString& way);

    void keepDraft();
    bool restoreDraft();  ///< true where there was one
    /// False where nothing was said yet.
    bool canSave() const;
    /// Saves and forgets the draft. The words stay here where it fails.
    bool save(bool send);

signals:
    void changed();
    void saved(QString sentence);
    void failed(QString sentence);

private:
    journal::Body body() const;
    journal::SpaceBody space() const;
    std::string draftName() const;
    QString otherName() const;
    std::optional<journal::Hand> other() const;

    app::Session& m_session;
    Form m_form;
    QString m_text;
    QString m_way;
    std::optional<int> m_minutes;
};

}  // namespace twohands::presenters
