// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "base/clock.h"
#include "journal/entry.h"
#include "presenters/lens_margin_model.h"

#include <QDateTime>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <optional>

namespace twohands::presenters {

/// One form and the entry under its pen. Holds the fields, reads the text live, keeps the draft sealed, saves. The view
/// sets the pace: it calls readText() and keepDraft() when the fingers rest.
class FormPresenter : public QObject {
    Q_OBJECT

public:
    FormPresenter(app::Session& session, const base::Clock& clock, journal::Body empty, QObject* parent = nullptr);

    /// A fresh form with its draft if there is one; with an entry's id, that entry and the draft of its change.
    /// False where the id is not the writer's to change, and where words stand here that could not be sealed: they stay.
    bool open(const QString& entryId);
    bool isEditing() const { return !m_fields.id.isNull(); }
    /// True where the form came back as it was left.
    bool isRestored() const { return m_restored; }

    const journal::EntryFields& fields() const { return m_fields; }
    LensMarginModel& margin() { return m_margin; }

    QString text() const;
    void setText(const QString& text);
    journal::Audience audience() const { return m_fields.audience; }
    void setAudience(journal::Audience audience);
    QString audienceName(journal::Audience audience) const;
    QString audienceHint(journal::Audience audience) const;

    /// "Now", "Today, around 21:15", "Saturday, 21 November, 20:10".
    QString whenWords() const;
    QDateTime happened() const;  ///< as the writer's clock showed it; now where nothing was said
    QDateTime now() const;
    void setHappenedNow();
    /// False, and nothing changes, for a time still to come.
    bool setHappened(QDate date, QTime time);

    bool marginWanted() const;
    void setMarginWanted(bool wanted);

    void readText();
    void keepDraft();
    bool hasUnkeptChanges() const { return m_dirty; }
    /// False where nothing was said yet.
    virtual bool canSave() const = 0;
    bool save();

signals:
    void changed();  ///< any field
    void reset();    ///< every field: another entry, a draft, a fresh form
    void draftKept();
    void saved(QString sentence, bool heavy);
    void failed(QString sentence);

protected:
    template <typename B>
    B& body() {
        return std::get<B>(m_fields.body);
    }
    template <typename B>
    const B& body() const {
        return std::get<B>(m_fields.body);
    }
    app::Session& session() const { return m_session; }
    const base::Clock& clock() const { return m_clock; }
    void touched();  ///< a field has changed
    virtual void clearBody();
    virtual void finishTyping() {}  ///< before saving: takes in what was typed into a field without Enter
    virtual QJsonObject draftBody() const = 0;
    virtual void restoreBody(const QJsonObject& draft) = 0;

    journal::EntryFields m_fields;

private:
    void startAfresh();
    std::string draftName() const;
    QString savedAudience() const;  ///< of the entry that is edited, as it is in the journal
    QJsonObject draftMarkers() const;
    void restoreDraft();
    void restoreMarkers(const QJsonObject& draft);
    QString keptSentence() const;

    app::Session& m_session;
    const base::Clock& m_clock;
    journal::Body m_empty;
    LensMarginModel m_margin;
    bool m_dirty = false;
    bool m_restored = false;
};

}  // namespace twohands::presenters
