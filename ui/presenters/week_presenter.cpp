// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/week_presenter.h"

#include "presenters/wording.h"

namespace twohands::presenters {
namespace {

using journal::Hand;

QString idText(const base::Id& id) { return QString::fromStdString(id.toText()); }

QStringList idTexts(const std::vector<base::Id>& ids) {
    QStringList texts;
    for (const auto& id : ids) texts << idText(id);
    return texts;
}

}  // namespace

WeekPresenter::WeekPresenter(app::Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_week(base::IsoWeek::of(session.now().date())) {
    refresh();
}

void WeekPresenter::show(const QString& week) {
    const auto parsed = base::IsoWeek::parse(week.toStdString());
    m_week = parsed ? *parsed : base::IsoWeek::of(m_session.now().date());
    refresh();
}

void WeekPresenter::goBack() {
    m_week = m_week.previous();
    refresh();
}

void WeekPresenter::goForward() {
    if (isThisWeek()) return;
    m_week = m_week.next();
    refresh();
}

void WeekPresenter::refresh() {
    m_summary = m_session.week(m_week);
    emit changed();
}

bool WeekPresenter::isThisWeek() const { return m_week.contains(m_session.now().date()); }
QString WeekPresenter::title() const { return wording::weekRange(m_week); }
QString WeekPresenter::nameOf(Hand hand) const {
    const auto* partner = m_session.partners().byHand(hand);
    return partner ? wording::fromUtf8(partner->name) : QString();
}

QString WeekPresenter::basesLine() const {
    QStringList parts;
    for (const auto& base : m_summary.bases) parts << tr("%1 by %2").arg(base.entries).arg(nameOf(base.hand));
    return tr("Entries counted here: %1.").arg(parts.join(tr(", ")));
}

QString WeekPresenter::tooEarly() const {
    if (!m_summary.tooEarly()) return {};
    return tr("Too early to say. With three entries from one of you, this page begins to count.");
}

QStringList WeekPresenter::dayNames() const {
    QStringList names;
    for (int i = 0; i < 7; ++i) names << wording::shortDate(base::plusDays(m_week.monday(), i)).section(QLatin1Char(' '), 0, 1);
    return names;
}

int WeekPresenter::today() const { return isThisWeek() ? base::daysBetween(m_week.monday(), m_session.now().date()) : -1; }

QString WeekPresenter::wordsOf(const base::Id& id) const {
    const auto* entry = m_session.find(id);
    return entry ? wording::fromUtf8(entry->fields().text) : QString();
}

std::vector<WeekQuote> WeekPresenter::quotes() const {
    std::vector<WeekQuote> quotes;
    for (const auto& quote : m_summary.quotes) {
        if (quotes.size() == 3) break;
        const auto other = nameOf(journal::otherHand(quote.from));
        const auto who = other.isEmpty() ? nameOf(quote.from) : tr("%1 to %2").arg(nameOf(quote.from), other);
        quotes.push_back({quote.from, tr("%1, %2").arg(who, wording::dayName(quote.day)), tr("“%1”").arg(wordsOf(quote.entry))});
    }
    return quotes;
}

std::vector<WeekMark> WeekPresenter::marks() const {
    std::vector<WeekMark> marks;
    for (const auto& mark : m_summary.ribbon) {
        const auto kind = journal::toText(mark.kind);
        marks.push_back({mark.place, mark.hand, base::daysBetween(m_week.monday(), mark.day), wording::kindIcon(kind), wording::kindName(kind), idText(mark.entry)});
    }
    return marks;
}

QString WeekPresenter::marksAsList() const {
    QStringList lines;
    for (int day = 0; day < 7; ++day)
        for (const auto& partner : m_session.partners().list) {
            QStringList kinds;
            for (const auto& mark : marks())
                if (mark.day == day && mark.hand == partner.hand) kinds << mark.name;
            if (kinds.isEmpty()) continue;
            lines << tr("%1, %2: %3").arg(dayNames().at(day), wording::fromUtf8(partner.name), kinds.join(tr(", ")));
        }
    return lines.join(QLatin1Char('\n'));
}

std::vector<WeekLens> WeekPresenter::lenses() const {
    std::vector<WeekLens> cards;
    for (const auto& card : m_summary.lenses) {
        WeekLens lens{card.lens, wording::lensName(lenses::toText(card.lens)), {}};
        for (const auto& statement : card.statements) {
            const auto name = wording::fromUtf8(m_session.engine().info(statement.marker).name);
            const auto days = statement.days == 1 ? tr("on 1 day") : tr("on %1 days").arg(statement.days);
            const auto text = statement.ownOf ? tr("%1: %2, in what you wrote. Only you see this.").arg(name, days) : tr("%1: %2.").arg(name, days);
            const auto base = statement.base == 1 ? tr("%1 of 1 entry").arg(statement.count)
                                                  : tr("%1 of %2 entries").arg(statement.count).arg(statement.base);
            lens.statements.push_back({text, base, idTexts(statement.evidence)});
        }
        cards.push_back(std::move(lens));
    }
    return cards;
}

std::vector<std::pair<Hand, int>> WeekPresenter::needPlaces() const {
    std::vector<std::pair<Hand, int>> places;
    for (const auto& need : m_summary.needs)
        if (need.axis) places.emplace_back(need.hand, *need.axis);
    return places;
}

QString WeekPresenter::needsOf(Hand hand) const {
    QStringList names;
    for (const auto& need : m_summary.needs)
        if (need.hand == hand && !names.contains(wording::needName(need.need))) names << wording::needName(need.need);
    return names.join(tr(", "));
}

QString WeekPresenter::asks() const {
    const auto& asks = m_summary.asks;
    if (asks.asked == 0) return {};
    QStringList parts;
    const auto add = [&parts](std::size_t count, const QString& word) {
        if (count > 0) parts << tr("%1 %2").arg(count).arg(word);
    };
    add(asks.yes, tr("yes"));
    add(asks.inPart, tr("in part"));
    add(asks.notNow, tr("not now"));
    add(asks.anotherWay, tr("another way"));
    add(asks.withdrawn, tr("withdrawn"));
    add(asks.open(), tr("open"));
    const QString answers = parts.join(tr(", "));
    return asks.asked == 1 ? tr("1 ask: %1.").arg(answers) : tr("%1 asks: %2.").arg(asks.asked).arg(answers);
}

std::vector<std::vector<int>> WeekPresenter::bodyOf(Hand hand) const {
    std::vector<std::vector<int>> days(7);
    for (const auto& day : m_summary.body)
        if (day.hand == hand) days[static_cast<std::size_t>(base::daysBetween(m_week.monday(), day.day))] = day.arousal;
    return days;
}

QString WeekPresenter::bodyAsList(Hand hand) const {
    QStringList said;
    const auto days = bodyOf(hand);
    for (std::size_t day = 0; day < days.size(); ++day) {
        QStringList values;
        for (const int value : days[day]) values << QString::number(value);
        if (!values.isEmpty()) said << tr("%1: %2").arg(dayNames().at(static_cast<int>(day)), values.join(tr(", ")));
    }
    return said.isEmpty() ? tr("no check-in") : said.join(tr("; "));
}

QString WeekPresenter::bodyLine() const {
    if (m_summary.checkIns == 0) return tr("No check-ins to show yet.");
    const auto in = m_summary.checkInsInRange, all = m_summary.checkIns;
    return all == 1 ? tr("In range (shaded): %1 of 1 check-in.").arg(in) : tr("In range (shaded): %1 of %2 check-ins.").arg(in).arg(all);
}

std::vector<WeekLine> WeekPresenter::spaces() const {
    std::vector<WeekLine> lines;
    for (const auto& space : m_summary.spaces) {
        const auto* entry = m_session.find(space.entry);
        const auto* body = entry ? entry->bodyAs<journal::SpaceBody>() : nullptr;
        if (!body) continue;
        const auto until = body->returnAt ? tr("until %1").arg(wording::timeOfDay(*body->returnAt)) : tr("with no time");
        const auto way = wording::fromUtf8(body->way);
        QString state;
        switch (space.outcome) {
            case review::SpaceOutcome::Open: state = tr("open"); break;
            case review::SpaceOutcome::AsAgreed: state = tr("as agreed"); break;
            case review::SpaceOutcome::Later: state = tr("later"); break;
            case review::SpaceOutcome::NoTimeAgreed: break;
        }
        lines.push_back({wording::shortDate(space.day).section(QLatin1Char(' '), 0, 0), way.isEmpty() ? until : tr("%1, %2").arg(until, way), state, idText(space.entry)});
    }
    return lines;
}

std::vector<WeekLine> WeekPresenter::boundaries() const {
    std::vector<WeekLine> lines;
    for (const auto& boundary : m_summary.boundaries) {
        QStringList states{wording::boundaryStateName(journal::toText(boundary.state))};
        for (const auto state : boundary.eventsThisWeek) {
            const auto name = wording::boundaryStateName(journal::toText(state));
            if (!states.contains(name)) states << name;
        }
        lines.push_back({nameOf(boundary.hand), tr("“%1”").arg(wordsOf(boundary.entry)), states.join(tr(", ")), idText(boundary.entry)});
    }
    return lines;
}

}  // namespace twohands::presenters
