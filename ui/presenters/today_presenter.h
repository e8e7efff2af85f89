// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "journal/entry.h"
#include "presenters/questions.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace twohands::presenters {

/// Something the page shows because it waits for the one who writes: a stepping away in force, a line the other left,
/// something the two are trying. Never anything about the other that was not sent on purpose.
struct Waiting {
    enum class What { Space, Line, Intention };
    What what = What::Line;
    base::Id id;
    journal::Hand from = journal::Hand::Left;
    QString label;   ///< "A line from Jo"
    QString words;   ///< "Space until 20:00, then tea."
    QString second;  ///< "Said at 18:40."; may be empty
    bool mine = false;
};

/// What the first page says. Built from the session each time; keeps nothing of it.
class TodayPresenter : public QObject {
    Q_OBJECT

public:
    TodayPresenter(app::Session& session, Questions questions, QObject* parent = nullptr);

    QString date() const;       ///< "Thursday, 12 November"
    QString visitLine() const;  ///< when I was last here, how much there is, wrong passphrases since
    /// Something is not as it was left, and is said at each unlock until its owner has seen it.
    bool canTakeAsItIs() const;
    void takeAsItIs();
    std::vector<Waiting> waiting() const;
    bool isTogether() const { return m_session.seat() == app::Seat::Together; }
    bool hasPartner() const { return m_session.hasPartner(); }

    const Question& question() const;
    void anotherQuestion();

    /// "landed", "partly" or "not-this-time": sealed, for the one who says it. The line stops waiting.
    void answerLine(base::Id id, const std::string& answer);
    /// The one who stepped away is back, now.
    void comeBack(base::Id id);

signals:
    void changed();
    void failed(QString sentence);

private:
    void addSpaces(std::vector<Waiting>& found) const;
    void addLines(std::vector<Waiting>& found) const;
    void addIntentions(std::vector<Waiting>& found) const;
    QString nameOf(journal::Hand hand) const;

    app::Session& m_session;
    Questions m_questions;
    int m_further = 0;
};

/// What the journal's own list noticed at unlock, a sentence each; empty almost always. A restored backup looks the same
/// as somebody's hand, so nobody is named.
QStringList noticedAtUnlock(const app::VisitLine& visit);

/// "Space until 20:00, then tea."; leaves out what was not said.
QString spaceSentence(const journal::SpaceBody& space);

}  // namespace twohands::presenters
