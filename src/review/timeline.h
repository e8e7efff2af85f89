// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/week.h"

#include <span>
#include <vector>

namespace twohands::review {

/// Entries by their day, so that a week costs what stands in it and not what stands in the journal. Points into the
/// entries: make another one when they change.
class Timeline {
public:
    explicit Timeline(std::span<const journal::Entry> entries);
    std::vector<const journal::Entry*> in(const base::IsoWeek& week) const;
    /// Of all times: they live longer than a week.
    const std::vector<const journal::Entry*>& boundaries() const { return m_boundaries; }

private:
    struct Place {
        int day;  ///< as Stamp::day
        const journal::Entry* entry;
    };
    std::vector<Place> m_places;
    std::vector<const journal::Entry*> m_boundaries;
};

/// The same as summarise(WeekInput) of the timeline's entries.
WeekSummary summarise(const Timeline& timeline, const journal::Partners& partners, std::optional<journal::Hand> viewer, const base::IsoWeek& week);

}  // namespace twohands::review
