// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/stamp.h"

#include <algorithm>

namespace twohands::review {
namespace {

std::int64_t floorDiv(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

}  // namespace

Stamp Stamp::of(const base::Moment& moment) { return {floorDiv(moment.utcMilliseconds(), 60'000), moment.offsetMinutes()}; }
int Stamp::day() const { return static_cast<int>(floorDiv(localMinute(), minutesPerDay)); }
int Stamp::clock() const { return static_cast<int>(localMinute() - static_cast<std::int64_t>(day()) * minutesPerDay); }

int dayNumber(base::Date date) { return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count()); }

std::span<const Stamp> around(const std::vector<Stamp>& stamps, int firstDay, int lastDay) {
    const auto at = [&stamps](int day) {
        return std::lower_bound(stamps.begin(), stamps.end(), Stamp{static_cast<std::int64_t>(day) * minutesPerDay, -minutesPerDay});
    };
    return {at(firstDay - 1), at(lastDay + 2)};
}

}  // namespace twohands::review
