// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notes.h"
#include "app/session.h"

#include <QObject>
#include <QString>

#include <utility>
#include <vector>

namespace twohands::presenters {

/// A line of the note as it is being made. Blacked-out stretches are places in the text, in QChars.
struct NoteLine {
    app::NotesPart part = app::NotesPart::TalkAbout;
    QString text;
    QString entry;  ///< the id of the entry it was taken from; empty for one typed here
    std::vector<std::pair<int, int>> blackedOut;
};

struct NoteEntry {
    QString id, when, kindName, words;
    bool ticked = false;
};

/// A note for a therapy session by one partner alone: own words, own entries, nothing ticked beforehand. Closed while
/// the two look together.
class TherapyPresenter : public QObject {
    Q_OBJECT

public:
    static constexpr int weeksByDefault = 4;
    static constexpr std::size_t wordsOnOnePage = 350;

    explicit TherapyPresenter(app::Session& session, QObject* parent = nullptr);

    bool isTogether() const { return m_session.seat() == app::Seat::Together; }

    static std::vector<int> weekChoices() { return {2, 4, 8, 12}; }
    int weeks() const { return m_weeks; }
    void setWeeks(int weeks);
    QString range() const;  ///< "19 October 2026 to 12 November 2026"

    static QString partName(app::NotesPart part);
    /// In the order of the page. Every part has one line to type in, and after it what was ticked.
    const std::vector<NoteLine>& lines() const { return m_lines; }
    QString lineOnPage(std::size_t index) const;
    /// Does nothing to a line with words blacked out: what is taken out must not come back by typing before it.
    void setText(std::size_t index, const QString& text);
    void blackOut(std::size_t index, int begin, int end);
    void putBack(std::size_t index);

    /// Own entries of the range, newest first.
    std::vector<NoteEntry> entries() const;
    void tick(const QString& entry, app::NotesPart part);
    void untick(const QString& entry);

    bool isEmpty() const;
    QString html() const;
    QString markdown() const;
    QString wordLine() const;  ///< "The page as it will be. 256 words."
    QString place() const;     ///< the folder of documents and a file's name that says nothing, without an ending

    /// Empty where a new file can be written there.
    QString problemWith(const QString& path) const;
    /// As long as a key derivation. The passphrase is overwritten. Empty where it was right, otherwise why not.
    QString problemWithPassphrase(QString& passphrase) const;

    /// Lines whose entry is gone go too.
    void refresh();
    void keepDraft();
    std::vector<NoteLine> clear();  ///< gives what stood there
    void restore(std::vector<NoteLine> lines);

signals:
    void changed();       ///< what stands on the page
    void linesChanged();  ///< which lines there are
    void failed(QString sentence);

private:
    app::NotesPage page() const;
    app::NotesLine toNotesLine(const NoteLine& line) const;
    std::array<std::string, 2> signs() const;
    base::Date firstDay() const;
    void loadDraft();

    app::Session& m_session;
    int m_weeks = weeksByDefault;
    std::vector<NoteLine> m_lines;
};

}  // namespace twohands::presenters
