// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "journal/entry.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

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

    /// Counts the times to choose from anew, rounded up to five minutes from now; one chosen before and still to come
    /// stays among them. What is chosen is that time, however long the form then stays open.
    void offerTimes();
    QStringList returnTimes() const;        ///< "20:30"
    std::optional<int> returnTime() const;  ///< which of them is chosen, counted from 0
    QStringList ways() const;
    QStringList standingLines() const;
    QString sentence() const;  ///< of Step away, as it will be said

    QString text() const { return m_text; }
    void setText(const QString& text);
    void setReturnTime(std::optional<int> choice);
    void setWay(const QString& way);
    QString way() const { return m_way; }

    void keepDraft();
    bool hasUnkeptChanges() const { return m_dirty; }  ///< a draft of them could not be sealed, or not yet
    /// True where there was one. What could not be sealed is still here and is left alone.
    bool restoreDraft();
    /// False where nothing was said yet.
    bool canSave() const;
    /// Saves and forgets the draft. The words stay here where it fails.
    bool save(bool send);

signals:
    void changed();
    void saved(QString sentence, bool heavy);
    void failed(QString sentence);

private:
    void touched();
    journal::Body body() const;
    journal::SpaceBody space() const;
    std::string draftName() const;
    QString otherName() const;
    std::optional<journal::Hand> other() const;

    app::Session& m_session;
    Form m_form;
    QString m_text;
    QString m_way;
    std::vector<base::Moment> m_times;
    std::optional<base::Moment> m_returnAt;
    bool m_dirty = false;
};

}  // namespace twohands::presenters
