// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/civil_time.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace twohands::base {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t millisecondsPerMinute = 60'000;
constexpr std::int64_t minutesPerDay = 1'440;
constexpr int farthestOffsetMinutes = 14 * 60;

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    const auto quotient = value / by;
    return value % by < 0 ? quotient - 1 : quotient;
}

/// Reads numbers and fixed characters from the front of a text.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    std::optional<int> digits(std::size_t count) {
        if (m_rest.size() < count) return std::nullopt;
        int value = 0;
        for (char c : m_rest.substr(0, count)) {
            if (c < '0' || c > '9') return std::nullopt;
            value = value * 10 + (c - '0');
        }
        m_rest.remove_prefix(count);
        return value;
    }
    bool skip(char wanted) {
        if (m_rest.empty() || m_rest.front() != wanted) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool atEnd() const { return m_rest.empty(); }
    bool nextIsDigit() const { return !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9'; }

private:
    std::string_view m_rest;
};

std::optional<Date> scanDate(Scanner& scanner) {
    const auto year = scanner.digits(4);
    if (!year || !scanner.skip('-')) return std::nullopt;
    const auto month = scanner.digits(2);
    if (!month || !scanner.skip('-')) return std::nullopt;
    const auto day = scanner.digits(2);
    if (!day) return std::nullopt;
    const Date date{std::chrono::year{*year}, std::chrono::month(static_cast<unsigned>(*month)),
                    std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok() || *year == 0) return std::nullopt;
    return date;
}

/// Milliseconds since local midnight.
std::optional<std::int64_t> scanTimeOfDay(Scanner& scanner) {
    const auto hour = scanner.digits(2);
    if (!hour || *hour > 23 || !scanner.skip(':')) return std::nullopt;
    const auto minute = scanner.digits(2);
    if (!minute || *minute > 59 || !scanner.skip(':')) return std::nullopt;
    const auto second = scanner.digits(2);
    if (!second || *second > 59) return std::nullopt;
    std::int64_t milliseconds = ((*hour * 60LL + *minute) * 60 + *second) * 1000;
    if (scanner.skip('.')) {
        if (!scanner.nextIsDigit()) return std::nullopt;
        for (int scale = 100; scanner.nextIsDigit(); scale /= 10) milliseconds += *scanner.digits(1) * scale;
    }
    return milliseconds;
}

std::optional<int> scanOffset(Scanner& scanner) {
    if (scanner.skip('Z') || scanner.skip('z')) return 0;
    const bool east = scanner.skip('+');
    if (!east && !scanner.skip('-')) return std::nullopt;
    const auto hours = scanner.digits(2);
    if (!hours || !scanner.skip(':')) return std::nullopt;
    const auto minutes = scanner.digits(2);
    if (!minutes || *minutes > 59) return std::nullopt;
    const int total = *hours * 60 + *minutes;
    return east ? total : -total;
}

Error notRfc3339() {
    return {ErrorCode::InvalidValue, {}, "a time like 2026-11-24T09:00:00+10:00"};
}

}  // namespace

Result<Moment> Moment::from(std::int64_t utcMilliseconds, int offsetMinutes) {
    constexpr std::int64_t earliest = -62'135'596'800'000;  // 0001-01-01T00:00:00Z
    constexpr std::int64_t latest = 253'402'300'799'999;    // 9999-12-31T23:59:59.999Z
    const bool offsetFits = std::abs(offsetMinutes) <= farthestOffsetMinutes;
    if (!offsetFits || utcMilliseconds < earliest || utcMilliseconds > latest) return notRfc3339();
    const auto local = utcMilliseconds + offsetMinutes * millisecondsPerMinute;
    if (local < earliest || local > latest) return notRfc3339();
    Moment moment;
    moment.m_utcMilliseconds = utcMilliseconds;
    moment.m_offsetMinutes = offsetMinutes;
    return moment;
}

Result<Moment> Moment::parse(std::string_view rfc3339) {
    Scanner scanner(rfc3339);
    const auto date = scanDate(scanner);
    if (!date || !(scanner.skip('T') || scanner.skip('t'))) return notRfc3339();
    const auto timeOfDay = scanTimeOfDay(scanner);
    if (!timeOfDay) return notRfc3339();
    const auto offset = scanOffset(scanner);
    if (!offset || !scanner.atEnd()) return notRfc3339();
    const auto localDays = sys_days(*date).time_since_epoch().count();
    const auto local = localDays * minutesPerDay * millisecondsPerMinute + *timeOfDay;
    return from(local - *offset * millisecondsPerMinute, *offset);
}

Date Moment::date() const {
    const auto localMinutes = floorDivide(m_utcMilliseconds, millisecondsPerMinute) + m_offsetMinutes;
    return Date{sys_days(days(floorDivide(localMinutes, minutesPerDay)))};
}

int Moment::minuteOfDay() const {
    const auto localMinutes = floorDivide(m_utcMilliseconds, millisecondsPerMinute) + m_offsetMinutes;
    return static_cast<int>(localMinutes - floorDivide(localMinutes, minutesPerDay) * minutesPerDay);
}

std::string Moment::toRfc3339() const {
    const auto inMinute = m_utcMilliseconds - floorDivide(m_utcMilliseconds, millisecondsPerMinute) * millisecondsPerMinute;
    const int minute = minuteOfDay();
    std::array<char, 48> buffer{};
    int length = std::snprintf(buffer.data(), buffer.size(), "%sT%02d:%02d:%02d", base::toText(date()).c_str(), minute / 60,
                               minute % 60, static_cast<int>(inMinute / 1000));
    std::string text(buffer.data(), static_cast<std::size_t>(length));
    if (inMinute % 1000 != 0) {
        length = std::snprintf(buffer.data(), buffer.size(), ".%03d", static_cast<int>(inMinute % 1000));
        text.append(buffer.data(), static_cast<std::size_t>(length));
    }
    const int away = std::abs(m_offsetMinutes);
    length = std::snprintf(buffer.data(), buffer.size(), "%c%02d:%02d", m_offsetMinutes < 0 ? '-' : '+', away / 60, away % 60);
    return text.append(buffer.data(), static_cast<std::size_t>(length));
}

Result<Date> parseDate(std::string_view text) {
    Scanner scanner(text);
    const auto date = scanDate(scanner);
    if (!date || !scanner.atEnd()) return Error{ErrorCode::InvalidValue, {}, "a date like 2026-11-24"};
    return *date;
}

std::string toText(Date date) {
    std::array<char, 32> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {buffer.data(), static_cast<std::size_t>(length)};
}

Date plusDays(Date date, int count) { return Date{sys_days(date) + days(count)}; }

int daysBetween(Date a, Date b) { return static_cast<int>((sys_days(b) - sys_days(a)).count()); }

IsoWeek IsoWeek::of(Date date) {
    const auto isoWeekday = std::chrono::weekday(sys_days(date)).iso_encoding();
    const Date thursday = plusDays(date, 4 - static_cast<int>(isoWeekday));
    const Date firstOfYear{thursday.year(), std::chrono::January, std::chrono::day(1)};
    IsoWeek week;
    week.m_year = static_cast<int>(thursday.year());
    week.m_number = daysBetween(firstOfYear, thursday) / 7 + 1;
    return week;
}

Result<IsoWeek> IsoWeek::parse(std::string_view text) {
    const Error wrong{ErrorCode::InvalidValue, {}, "a week like 2026-W47"};
    Scanner scanner(text);
    const auto year = scanner.digits(4);
    if (!year || *year == 0 || !scanner.skip('-') || !scanner.skip('W')) return wrong;
    const auto number = scanner.digits(2);
    if (!number || !scanner.atEnd() || *number < 1) return wrong;
    IsoWeek week;
    week.m_year = *year;
    week.m_number = *number;
    if (of(week.monday()) != week) return wrong;  // week 53 of a year that has 52
    return week;
}

Date IsoWeek::monday() const {
    const Date fourth{std::chrono::year{m_year}, std::chrono::January, std::chrono::day(4)};
    const auto isoWeekday = std::chrono::weekday(sys_days(fourth)).iso_encoding();
    return plusDays(fourth, (m_number - 1) * 7 + 1 - static_cast<int>(isoWeekday));
}

std::string IsoWeek::toText() const {
    std::array<char, 32> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-W%02d", m_year, m_number);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

}  // namespace twohands::base
