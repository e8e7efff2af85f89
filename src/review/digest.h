// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "journal/entry.h"

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>

namespace twohands::review {

/// What one partner's "patterns only" entries of a week come to, and all that the other one may get of them: counts and days, no
/// words, no clock times, no entry. Words of the writer's own, as needs or practices, are left out: they are words.
struct WeekDigest {
    journal::Hand of = journal::Hand::Left;
    base::IsoWeek week = base::IsoWeek::of({});
    std::size_t entries = 0;
    std::set<base::Date> days;
    std::map<journal::Kind, std::size_t> kinds;
    std::map<journal::MarkerId, std::size_t> markers;  ///< about the writer or both, not refused, none that is for the writer alone
    std::map<std::string, std::size_t> needs;          ///< ids of the vocabulary
    std::map<journal::Region, std::size_t> regions;
    bool isEmpty() const { return entries == 0; }
    bool operator==(const WeekDigest&) const = default;
};

/// Empty under 3 entries on 2 days. In it, no count under 2, and none of a tender marker under 5: of one entry, a count would be
/// the entry.
WeekDigest digestOf(std::span<const journal::Entry> entries, journal::Hand of, const base::IsoWeek& week);

}  // namespace twohands::review
