// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace twohands::base {

/// A civil date, proleptic Gregorian.
using Date = std::chrono::year_month_day;

/// A point in time as its writer's clock showed it: UTC in milliseconds since 1970 and the writer's
/// offset from UTC in minutes (-14 h to +14 h). The day of an entry is the writer's day, wherever it is read.
class Moment {
public:
    Moment() = default;
    /// InvalidValue outside years 1 to 9999 or offsets beyond 14 hours.
    static Result<Moment> from(std::int64_t utcMilliseconds, int offsetMinutes);
    /// RFC 3339 with an offset or Z, seconds optional fraction: "2026-11-24T09:00:00+10:00". InvalidValue otherwise.
    static Result<Moment> parse(std::string_view rfc3339);

    std::int64_t utcMilliseconds() const { return m_utcMilliseconds; }
    int offsetMinutes() const { return m_offsetMinutes; }
    Date date() const;            ///< the writer's local date
    int minuteOfDay() const;      ///< 0..1439, the writer's local time
    /// Milliseconds are printed only where they are not zero.
    std::string toRfc3339() const;

    /// Orders by the instant alone; the offset breaks ties.
    auto operator<=>(const Moment&) const = default;

private:
    std::int64_t m_utcMilliseconds = 0;
    int m_offsetMinutes = 0;
};

/// "2026-11-24"; InvalidValue for anything else or a day that does not exist.
Result<Date> parseDate(std::string_view text);
std::string toText(Date date);
Date plusDays(Date date, int days);
/// Days from a to b; negative where b is earlier.
int daysBetween(Date a, Date b);

/// A week of ISO 8601: Monday to Sunday, week 1 holds the year's first Thursday.
class IsoWeek {
public:
    static IsoWeek of(Date date);
    static Result<IsoWeek> parse(std::string_view text);  ///< "2026-W47"
    int year() const { return m_year; }
    int number() const { return m_number; }
    Date monday() const;
    Date sunday() const { return plusDays(monday(), 6); }
    IsoWeek next() const { return of(plusDays(monday(), 7)); }
    IsoWeek previous() const { return of(plusDays(monday(), -7)); }
    std::string toText() const;
    bool contains(Date date) const { return of(date) == *this; }
    auto operator<=>(const IsoWeek&) const = default;

private:
    int m_year = 1970;
    int m_number = 1;
};

}  // namespace twohands::base
