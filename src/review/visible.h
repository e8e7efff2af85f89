// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/week.h"

#include <initializer_list>
#include <vector>

namespace twohands::review {

/// Entries of a week, sorted by time, parted by what the viewer may do with them.
struct Visible {
    std::vector<const journal::Entry*> readable;  ///< own, and shared
    std::vector<const journal::Entry*> counted;   ///< another's patterns-only: markers and kind, never words
};
Visible visibleEntries(const std::vector<const journal::Entry*>& ofWeek, std::optional<journal::Hand> viewer);

/// Once an entry, if the marker is about one of these and was not refused by its writer. What "we" did belongs to the
/// couple and to neither person, so own counts ask for Writer alone.
bool countsMarker(const journal::Entry& entry, journal::MarkerId marker,
                  std::initializer_list<journal::About> about = {journal::About::Writer, journal::About::Both});
int daysOf(const std::vector<const journal::Entry*>& entries);
/// Markers that shame: another's count of them needs more entries before it may be told.
bool isTender(journal::MarkerId marker);
/// At least so many entries on two days.
bool reachesFloor(const std::vector<const journal::Entry*>& entries, std::size_t fewest);

std::array<LensCard, 4> readLenses(const Visible& visible, std::optional<journal::Hand> viewer, std::vector<NotEnough>& notEnough);

}  // namespace twohands::review
