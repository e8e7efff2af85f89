// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/moves.h"

#include "review/visible.h"

#include <algorithm>
#include <set>

namespace twohands::review {
namespace {

using journal::Entry;
using journal::Hand;

std::size_t index(Hand hand) { return hand == Hand::Left ? 0 : 1; }

bool earlier(const CountedEntry& a, const CountedEntry& b) {
    if (a.stamp != b.stamp) return a.stamp < b.stamp;
    return a.entry->fields().id < b.entry->fields().id;
}

bool isWritersOwn(const journal::Marker& marker) {
    return marker.about == journal::About::Writer && marker.verdict != journal::Verdict::DoesntFit &&
           marker.direction != journal::Direction::Received;
}

bool says(const Entry& entry, journal::MarkerId id) {
    const auto& markers = entry.fields().markers;
    return std::any_of(markers.begin(), markers.end(), [id](const auto& marker) { return marker.marker == id && isWritersOwn(marker); });
}

/// With few hidden entries a count is an entry; as in the week.
bool reachesHiddenFloor(const std::vector<CountedEntry>& hidden, std::size_t fewest) {
    return hidden.size() >= fewest && daysOf(stampsOf(hidden)) >= fewestDays;
}

void dropFewHidden(std::vector<CountedEntry>& entries) {
    std::vector<CountedEntry> hidden;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(hidden), [](const auto& one) { return one.isHidden; });
    if (reachesHiddenFloor(hidden, fewestEntries)) return;
    entries.erase(std::remove_if(entries.begin(), entries.end(), [](const auto& one) { return one.isHidden; }), entries.end());
}

}  // namespace

CountedJournal::CountedJournal(const PatternsInput& input) {
    for (const auto& entry : input.entries) {
        const auto audience = entry.fields().audience;
        if (audience == journal::Audience::Private || entry.when().date() > input.on) continue;
        m_entries[index(entry.fields().author)].push_back({&entry, Stamp::of(entry.when()), audience == journal::Audience::Patterns});
    }
    for (auto& entries : m_entries) {
        std::sort(entries.begin(), entries.end(), earlier);
        dropFewHidden(entries);
    }
}

base::Date CountedJournal::firstMonday() const {
    std::optional<base::Date> first;
    for (const auto& entries : m_entries)
        for (const auto& one : entries)
            if (const auto day = one.entry->when().date(); !first || day < *first) first = day;
    return base::IsoWeek::of(first.value_or(base::Date{})).monday();
}

std::vector<Stamp> CountedJournal::wrote(Hand hand, DayRange days) const {
    std::vector<Stamp> stamps;
    for (const auto& one : of(hand))
        if (days.contains(one.stamp.day())) stamps.push_back(one.stamp);
    return stamps;
}

std::vector<CountedEntry> CountedJournal::did(Hand hand, const WantsMarker& wants, DayRange days) const {
    constexpr int slack = 2;  // entries are in order of the instant, days of the writer's clock: offsets are 28 hours apart at most
    const auto& all = of(hand);
    const auto begin = std::lower_bound(all.begin(), all.end(), days.first - slack, [](const auto& one, int day) { return one.stamp.day() < day; });
    std::vector<CountedEntry> found;
    for (const auto marker : journal::allMarkers()) {
        if (!wants(marker)) continue;
        std::vector<CountedEntry> shared, hidden;
        for (auto one = begin; one != all.end() && one->stamp.day() <= days.last + slack; ++one)
            if (days.contains(one->stamp.day()) && says(*one->entry, marker)) (one->isHidden ? hidden : shared).push_back(*one);
        found.insert(found.end(), shared.begin(), shared.end());
        if (reachesHiddenFloor(hidden, isTender(marker) ? fewestOfTender : fewestEntries)) found.insert(found.end(), hidden.begin(), hidden.end());
    }
    std::sort(found.begin(), found.end(), earlier);
    found.erase(std::unique(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.entry == b.entry; }), found.end());
    return found;
}

std::vector<Stamp> stampsOf(const std::vector<CountedEntry>& entries) {
    std::vector<Stamp> stamps;
    for (const auto& one : entries) stamps.push_back(one.stamp);
    return stamps;
}

int daysOf(const std::vector<Stamp>& stamps) {
    std::set<int> days;
    for (const auto& stamp : stamps) days.insert(stamp.day());
    return static_cast<int>(days.size());
}

std::size_t answeredWithinADay(const std::vector<Stamp>& moves, const std::vector<Stamp>& answers, Orders orders) {
    std::size_t count = 0;
    for (const auto& move : moves) {
        const auto from = orders == Orders::Both ? move.minute - minutesPerDay : move.minute + 1;
        auto answer = std::lower_bound(answers.begin(), answers.end(), Stamp{from, -minutesPerDay});
        while (answer != answers.end() && answer->minute == move.minute) ++answer;
        if (answer != answers.end() && answer->minute <= move.minute + minutesPerDay) ++count;
    }
    return count;
}

std::vector<base::Id> readableIds(std::vector<CountedEntry> entries, std::optional<Hand> viewer) {
    std::sort(entries.begin(), entries.end(), earlier);
    std::vector<base::Id> ids;
    for (const auto& one : entries)
        if (!one.isHidden || viewer == one.entry->fields().author) ids.push_back(one.entry->fields().id);
    return ids;
}

}  // namespace twohands::review
