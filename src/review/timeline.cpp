// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/timeline.h"

#include "review/stamp.h"

#include <algorithm>

namespace twohands::review {

Timeline::Timeline(std::span<const journal::Entry> entries) {
    m_places.reserve(entries.size());
    for (const auto& entry : entries) {
        m_places.push_back({Stamp::of(entry.when()).day(), &entry});
        if (entry.kind() == journal::Kind::Boundary) m_boundaries.push_back(&entry);
    }
    std::sort(m_places.begin(), m_places.end(), [](const Place& a, const Place& b) { return a.day < b.day; });
}

std::vector<const journal::Entry*> Timeline::in(const base::IsoWeek& week) const {
    const int monday = dayNumber(week.monday());
    const auto at = [this](int day) {
        return std::lower_bound(m_places.begin(), m_places.end(), day, [](const Place& place, int wanted) { return place.day < wanted; });
    };
    std::vector<const journal::Entry*> entries;
    std::transform(at(monday), at(monday + 7), std::back_inserter(entries), [](const Place& place) { return place.entry; });
    return entries;
}

}  // namespace twohands::review
