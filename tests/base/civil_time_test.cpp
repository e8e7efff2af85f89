// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/civil_time.h"
#include "base/clock.h"

#include "catch_test.h"

using namespace twohands::base;

TEST_CASE("A moment comes back from RFC 3339 as it was written") {
    for (const std::string text : {"2026-11-24T09:00:00+10:00", "2026-02-28T23:59:59-03:30", "1970-01-01T00:00:00+00:00",
                                   "2026-11-24T09:00:00.125+14:00", "0001-01-02T00:00:00+00:00", "9999-12-30T00:00:00-14:00"}) {
        const auto moment = Moment::parse(text);
        REQUIRE(moment);
        CHECK(moment->toRfc3339() == text);
    }
    CHECK(Moment::parse("2026-11-24T09:00:00Z")->toRfc3339() == "2026-11-24T09:00:00+00:00");
}

TEST_CASE("What is no time is refused, with what was expected") {
    for (const std::string text : {"", "2026-11-24", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-11-24T24:00:00Z",
                                   "2026-11-24T09:00:00", "2026-11-24T09:00:00+15:00", "2026-11-24T09:00:00.Z",
                                   "2026-11-24T09:00:00Zjunk", "0000-01-01T00:00:00Z"}) {
        const auto moment = Moment::parse(text);
        REQUIRE_FALSE(moment);
        CHECK(moment.error().code == ErrorCode::InvalidValue);
        CHECK_FALSE(moment.error().expected.empty());
    }
}

TEST_CASE("The day of a moment is the writer's day, wherever it is read") {
    CHECK(toText(Moment::parse("2026-11-24T00:30:00+10:00")->date()) == "2026-11-24");
    CHECK(toText(Moment::parse("2026-11-23T23:30:00-08:00")->date()) == "2026-11-23");
    CHECK(Moment::parse("1969-12-31T23:59:00+00:00")->minuteOfDay() == 1439);
}

TEST_CASE("ISO weeks follow the calendar over every day of forty years") {
    auto date = *parseDate("1999-12-27");
    for (int day = 0; day < 40 * 365; ++day, date = plusDays(date, 1)) {
        const auto week = IsoWeek::of(date);
        REQUIRE(week.contains(date));
        REQUIRE(daysBetween(week.monday(), date) == day % 7);
        REQUIRE(*IsoWeek::parse(week.toText()) == week);
    }
    CHECK(IsoWeek::of(*parseDate("2021-01-03")).toText() == "2020-W53");
    CHECK(IsoWeek::of(*parseDate("2026-11-24")).toText() == "2026-W48");
    CHECK_FALSE(IsoWeek::parse("2021-W53"));
    CHECK_FALSE(IsoWeek::parse("2026-W00"));
    CHECK_FALSE(IsoWeek::parse("2026-47"));
}

TEST_CASE("The machine's clock is in this century and its offset within a day") {
    const auto now = SystemClock().now();
    CHECK(now > *Moment::parse("2024-01-01T00:00:00Z"));
    CHECK(std::abs(now.offsetMinutes()) <= 14 * 60);
}
