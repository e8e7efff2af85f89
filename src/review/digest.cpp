// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/digest.h"

#include "review/visible.h"

#include <algorithm>

namespace twohands::review {
namespace {

using journal::Entry;

constexpr std::size_t fewestOfAny = 2;

void addBody(const Entry& entry, WeekDigest& digest) {
    if (const auto* need = entry.bodyAs<journal::NeedBody>())
        for (const auto& id : std::set(need->needs.begin(), need->needs.end()))
            if (journal::axisOfNeed(id)) ++digest.needs[id];
    if (const auto* checkIn = entry.bodyAs<journal::CheckInBody>())
        for (const auto& sensation : checkIn->sensations) ++digest.regions[sensation.region];
}

void add(const Entry& entry, WeekDigest& digest) {
    ++digest.entries;
    digest.days.insert(entry.when().date());
    ++digest.kinds[entry.kind()];
    for (const auto marker : journal::allMarkers())
        if (lenses::factsOf(marker).coupleView != lenses::CoupleView::OwnOnly && countsMarker(entry, marker)) ++digest.markers[marker];
    addBody(entry, digest);
}

bool isFew(const std::pair<const journal::MarkerId, std::size_t>& count) {
    return count.second < (isTender(count.first) ? fewestOfTender : fewestOfAny);
}

}  // namespace

WeekDigest digestOf(std::span<const Entry> entries, journal::Hand of, const base::IsoWeek& week) {
    WeekDigest digest{of, week, 0, {}, {}, {}, {}, {}};
    std::vector<const Entry*> counted;
    for (const auto& entry : entries) {
        const bool isCounted = entry.fields().author == of && entry.fields().audience == journal::Audience::Patterns;
        if (isCounted && week.contains(entry.when().date())) counted.push_back(&entry);
    }
    if (!reachesFloor(counted, fewestEntries)) return digest;
    for (const auto* entry : counted) add(*entry, digest);
    const auto isFewOfAny = [](const auto& count) { return count.second < fewestOfAny; };
    std::erase_if(digest.kinds, isFewOfAny);
    std::erase_if(digest.needs, isFewOfAny);
    std::erase_if(digest.regions, isFewOfAny);
    std::erase_if(digest.markers, isFew);
    return digest;
}

}  // namespace twohands::review
