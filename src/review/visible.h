// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/week.h"

#include <vector>

namespace twohands::review {

/// Entries of a week, sorted by time, parted by what the viewer may do with them.
struct Visible {
    std::vector<const journal::Entry*> readable;  ///< own, and shared
    std::vector<const journal::Entry*> counted;   ///< another's patterns-only: markers and kind, never words
};
Visible visibleEntries(const WeekInput& input);

/// The writer's own act, feeling or wish, or both partners'; not refused by its writer.
bool countsMarker(const journal::Entry& entry, journal::MarkerId marker);
int daysOf(const std::vector<const journal::Entry*>& entries);
/// At least so many entries on two days.
bool reachesFloor(const std::vector<const journal::Entry*>& entries, std::size_t fewest);

std::array<LensCard, 4> readLenses(const Visible& visible, std::optional<journal::Hand> viewer, std::vector<NotEnough>& notEnough);

}  // namespace twohands::review
