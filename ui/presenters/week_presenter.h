// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "journal/partner.h"
#include "lenses/codebook.h"
#include "review/week.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace twohands::presenters {

struct WeekQuote {
    journal::Hand from = journal::Hand::Left;
    QString who;    ///< "Jo to Mara, Sunday"
    QString words;
};

struct WeekStatement {
    QString text;         ///< "Settled came up in 6 of 17 entries, on 4 days."
    QString base;         ///< "6 of 17 entries"
    QStringList evidence; ///< ids that may be opened
};

struct WeekLens {
    lenses::Lens lens = lenses::Lens::Attachment;
    QString name;
    std::vector<WeekStatement> statements;  ///< empty: too early to say
};

struct WeekMark {
    review::RibbonPlace place = review::RibbonPlace::On;
    journal::Hand hand = journal::Hand::Left;
    int day = 0;  ///< 0 is Monday
    QString icon, name, id;
};

struct WeekLine {
    QString when, words, state;
    QString id;
};

/// One week as the page says it, for the seat that looks. Strengths stand first; every count has its base.
class WeekPresenter : public QObject {
    Q_OBJECT

public:
    explicit WeekPresenter(app::Session& session, QObject* parent = nullptr);

    void show(const QString& week);  ///< "2026-W47"; anything else is this week
    void goBack();
    void goForward();
    bool isThisWeek() const;

    QString title() const;
    QString basesLine() const;
    QString nameOf(journal::Hand hand) const;
    bool isEmpty() const { return m_summary.entries() == 0; }
    QString tooEarly() const;  ///< empty where there is enough for counts
    QStringList dayNames() const;
    int today() const;  ///< 0 is Monday; -1 in other weeks
    std::vector<WeekQuote> quotes() const;
    std::vector<WeekMark> marks() const;
    QString marksAsList() const;
    std::vector<WeekLens> lenses() const;
    std::vector<std::pair<journal::Hand, int>> needPlaces() const;
    QString needsOf(journal::Hand hand) const;
    QString asks() const;
    std::vector<std::vector<int>> bodyOf(journal::Hand hand) const;  ///< seven days
    QString bodyAsList(journal::Hand hand) const;  ///< "Mon 9: 4; Wed 11: 6, 7", of 10
    QString bodyLine() const;
    std::vector<WeekLine> spaces() const;
    std::vector<WeekLine> boundaries() const;

signals:
    void changed();

private:
    void refresh();
    QString wordsOf(const base::Id& id) const;

    app::Session& m_session;
    base::IsoWeek m_week;
    review::WeekSummary m_summary;
};

}  // namespace twohands::presenters
