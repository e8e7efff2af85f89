// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/week.h"

#include "review/timeline.h"
#include "review/visible.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace twohands::review {
namespace {

using journal::Audience;
using journal::Entry;
using journal::Hand;
using journal::Kind;
using Entries = std::vector<const Entry*>;

bool earlier(const Entry* a, const Entry* b) {
    if (a->when() != b->when()) return a->when() < b->when();
    return a->fields().id < b->fields().id;
}

/// Hidden entries below their floor are left out altogether, or the base would tell how many there are.
Entries aboveFloor(const Entries& hidden, Hand hand, std::vector<NotEnough>& notEnough) {
    Entries theirs;
    std::copy_if(hidden.begin(), hidden.end(), std::back_inserter(theirs),
                 [hand](const Entry* entry) { return entry->fields().author == hand; });
    if (reachesFloor(theirs, fewestEntries)) return theirs;
    notEnough.push_back({"patterns:" + std::string(toText(hand)), 0, fewestEntries});
    return {};
}

std::vector<PartnerBase> basesOf(const Visible& visible, const journal::Partners& partners) {
    std::vector<PartnerBase> bases;
    for (const auto& partner : partners.list) {
        Entries theirs;
        for (const auto* list : {&visible.readable, &visible.counted})
            for (const auto* entry : *list)
                if (entry->fields().author == partner.hand) theirs.push_back(entry);
        bases.push_back({partner.hand, theirs.size(), daysOf(theirs)});
    }
    return bases;
}

std::vector<KindCount> kindsOf(const Visible& visible) {
    std::map<std::pair<Hand, Kind>, std::size_t> counts;
    std::map<std::pair<Hand, Kind>, Entries> hidden;
    for (const auto* entry : visible.readable) ++counts[{entry->fields().author, entry->kind()}];
    for (const auto* entry : visible.counted) hidden[{entry->fields().author, entry->kind()}].push_back(entry);
    for (const auto& [key, entries] : hidden)
        if (reachesFloor(entries, fewestEntries)) counts[key] += entries.size();
    std::vector<KindCount> kinds;
    for (const auto& [key, count] : counts) kinds.push_back({key.first, key.second, count});
    return kinds;
}

std::vector<Quote> quotesOf(const Entries& readable) {
    std::vector<Quote> quotes;
    for (const auto kind : {Kind::Appreciation, Kind::Reassurance})
        for (const auto* entry : readable)
            if (entry->kind() == kind && entry->fields().audience == Audience::Shared && !entry->fields().text.empty())
                quotes.push_back({entry->fields().id, entry->fields().author, kind, entry->when().date()});
    return quotes;
}

void countAnswer(AskCounts& asks, std::optional<journal::NeedAnswer> answer) {
    if (!answer) return;
    switch (*answer) {
        case journal::NeedAnswer::Yes: ++asks.yes; break;
        case journal::NeedAnswer::InPart: ++asks.inPart; break;
        case journal::NeedAnswer::NotNow: ++asks.notNow; break;
        case journal::NeedAnswer::AnotherWay: ++asks.anotherWay; break;
        case journal::NeedAnswer::Withdrawn: ++asks.withdrawn; break;
    }
}

void addNeed(const Entry& entry, const journal::NeedBody& need, WeekSummary& summary) {
    for (const auto& id : need.needs) summary.needs.push_back({entry.fields().id, entry.fields().author, id, journal::axisOfNeed(id)});
    if (need.ask.empty()) return;
    ++summary.asks.asked;
    countAnswer(summary.asks, need.answered);
}

void addCheckIn(const Entry& entry, const journal::CheckInBody& checkIn, WeekSummary& summary) {
    if (!checkIn.arousal) return;
    ++summary.checkIns;
    if (journal::bandOf(*checkIn.arousal) == journal::ArousalBand::InRange) ++summary.checkInsInRange;
    const auto day = entry.when().date();
    for (auto& known : summary.body)
        if (known.hand == entry.fields().author && known.day == day) return known.arousal.push_back(*checkIn.arousal);
    summary.body.push_back({entry.fields().author, day, {*checkIn.arousal}});
}

void addSpace(const Entry& entry, const journal::SpaceBody& space, WeekSummary& summary) {
    constexpr std::int64_t graceMilliseconds = 10 * 60 * 1000;
    auto outcome = SpaceOutcome::Open;
    if (!space.returnAt) outcome = SpaceOutcome::NoTimeAgreed;
    else if (space.returnedAt) {
        const auto late = space.returnedAt->utcMilliseconds() - space.returnAt->utcMilliseconds();
        outcome = late <= graceMilliseconds ? SpaceOutcome::AsAgreed : SpaceOutcome::Later;
    }
    summary.spaces.push_back({entry.fields().id, entry.fields().author, entry.when().date(), !space.line.empty(), outcome});
}

bool isOver(journal::BoundaryState state) { return state == journal::BoundaryState::Retired || state == journal::BoundaryState::Draft; }

/// As it stood at the week's end, so that an old week reads as it was.
journal::BoundaryState stateBy(base::Date day, const journal::BoundaryBody& boundary) {
    auto state = boundary.state;
    for (const auto& event : boundary.history) {
        if (event.at.date() > day) break;
        state = event.state;
    }
    return boundary.history.empty() || boundary.history.back().at.date() <= day ? boundary.state : state;
}

/// Boundaries live longer than a week, so all of them are looked at, not only those written in it.
void addBoundaries(const Entries& boundaries, WeekSummary& summary) {
    for (const auto* entry : boundaries) {
        const auto* boundary = entry->bodyAs<journal::BoundaryBody>();
        const bool readable = entry->fields().audience == Audience::Shared || (summary.viewer && entry->fields().author == *summary.viewer);
        if (!readable || entry->when().date() > summary.week.sunday()) continue;
        BoundaryLine line{entry->fields().id, entry->fields().author, stateBy(summary.week.sunday(), *boundary), {}};
        for (const auto& event : boundary->history)
            if (summary.week.contains(event.at.date())) line.eventsThisWeek.push_back(event.state);
        const bool writtenNow = summary.week.contains(entry->when().date());
        if (writtenNow || !line.eventsThisWeek.empty() || !isOver(line.state)) summary.boundaries.push_back(std::move(line));
    }
    std::sort(summary.boundaries.begin(), summary.boundaries.end(), [](const auto& a, const auto& b) { return a.entry < b.entry; });
}

/// `isOwn`: the writer looks. To others, what is for the writer alone must not show by its place either.
RibbonPlace placeOf(const Entry& entry, bool isOwn) {
    if (const auto* checkIn = entry.bodyAs<journal::CheckInBody>()) {
        const bool inRange = !checkIn->arousal || journal::bandOf(*checkIn->arousal) == journal::ArousalBand::InRange;
        return inRange ? RibbonPlace::Above : RibbonPlace::Below;
    }
    switch (entry.kind()) {
        case Kind::Need:
        case Kind::Boundary:
        case Kind::Intention: return RibbonPlace::On;
        case Kind::Space:
        case Kind::Reassurance:
        case Kind::Appreciation:
        case Kind::CheckIn: return RibbonPlace::Above;
        case Kind::Note: break;
    }
    int balance = 0;
    for (const auto& marker : entry.fields().markers) {
        const auto& facts = lenses::factsOf(marker.marker);
        if (!countsMarker(entry, marker.marker) || (!isOwn && facts.coupleView == lenses::CoupleView::OwnOnly)) continue;
        const auto pole = facts.pole;
        balance += pole == lenses::Pole::Resource ? 1 : (pole == lenses::Pole::Reactive ? -1 : 0);
    }
    if (balance == 0) return RibbonPlace::On;
    return balance > 0 ? RibbonPlace::Above : RibbonPlace::Below;
}

void addReadable(const Entry& entry, WeekSummary& summary) {
    if (const auto* need = entry.bodyAs<journal::NeedBody>()) addNeed(entry, *need, summary);
    if (const auto* checkIn = entry.bodyAs<journal::CheckInBody>()) addCheckIn(entry, *checkIn, summary);
    if (const auto* space = entry.bodyAs<journal::SpaceBody>()) addSpace(entry, *space, summary);
    summary.ribbon.push_back({entry.fields().id, entry.fields().author, entry.when().date(), entry.kind(),
                              placeOf(entry, entry.fields().author == summary.viewer)});
}

/// Own words back, and nothing else: with so little, a count only looks like a pattern.
void leaveOutCounts(WeekSummary& summary) {
    summary.bases.clear();
    summary.kinds.clear();
    summary.asks = {};
    summary.checkIns = summary.checkInsInRange = 0;
}

}  // namespace

Visible visibleEntries(const Entries& ofWeek, std::optional<Hand> viewer) {
    Visible visible;
    for (const auto* entry : ofWeek) {
        const bool own = viewer && entry->fields().author == *viewer;
        if (own || entry->fields().audience == Audience::Shared) visible.readable.push_back(entry);
        else if (entry->fields().audience == Audience::Patterns) visible.counted.push_back(entry);
    }
    std::sort(visible.readable.begin(), visible.readable.end(), earlier);
    std::sort(visible.counted.begin(), visible.counted.end(), earlier);
    return visible;
}

bool WeekSummary::tooEarly() const {
    return std::all_of(bases.begin(), bases.end(), [](const PartnerBase& base) { return base.entries < fewestEntries; });
}

std::size_t WeekSummary::entries() const {
    if (tooEarly()) return ribbon.size();  // all that there are can be read: hidden ones are below their floor
    std::size_t sum = 0;
    for (const auto& base : bases) sum += base.entries;
    return sum;
}

WeekSummary summarise(const WeekInput& input) { return summarise(Timeline(input.entries), input.partners, input.viewer, input.week); }

WeekSummary summarise(const Timeline& timeline, const journal::Partners& partners, std::optional<Hand> viewer, const base::IsoWeek& week) {
    WeekSummary summary;
    summary.week = week;
    summary.viewer = viewer;
    auto visible = visibleEntries(timeline.in(week), viewer);
    Entries counted;
    for (const auto& partner : partners.list) {
        if (viewer == partner.hand) continue;
        const auto theirs = aboveFloor(visible.counted, partner.hand, summary.notEnough);
        counted.insert(counted.end(), theirs.begin(), theirs.end());
    }
    visible.counted = std::move(counted);
    summary.bases = basesOf(visible, partners);
    for (const auto& base : summary.bases)
        if (base.entries < fewestEntries) summary.notEnough.push_back({"entries:" + std::string(toText(base.hand)), base.entries, fewestEntries});
    summary.quotes = quotesOf(visible.readable);
    summary.kinds = kindsOf(visible);
    if (!summary.tooEarly()) summary.lenses = readLenses(visible, viewer, summary.notEnough);
    else
        for (std::size_t i = 0; i < summary.lenses.size(); ++i) summary.lenses[i].lens = static_cast<lenses::Lens>(i);
    for (const auto* entry : visible.readable) addReadable(*entry, summary);
    addBoundaries(timeline.boundaries(), summary);
    if (summary.tooEarly()) leaveOutCounts(summary);
    return summary;
}

}  // namespace twohands::review
