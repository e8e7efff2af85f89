// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace twohands::review {

/// When something happened, by the instant and by its writer's own clock.
struct Stamp {
    std::int64_t minute = 0;  ///< of UTC, since 1970
    int offset = 0;           ///< the writer's, in minutes
    static Stamp of(const base::Moment& moment);
    std::int64_t localMinute() const { return minute + offset; }
    int day() const;    ///< the writer's, since 1970-01-01
    int clock() const;  ///< minute of the writer's day, 0..1439
    auto operator<=>(const Stamp&) const = default;
};

inline constexpr int minutesPerDay = 1440;
int dayNumber(base::Date date);  ///< as Stamp::day

/// Those of sorted stamps that may lie on these days by some clock, and a day more on each side: no offset is over a day.
std::span<const Stamp> around(const std::vector<Stamp>& stamps, int firstDay, int lastDay);

}  // namespace twohands::review
