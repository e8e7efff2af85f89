// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include "catch_test.h"

using namespace twohands::base;

namespace {

RandomSource counting() {
    return [next = 0](std::span<std::uint8_t> bytes) mutable {
        for (auto& byte : bytes) byte = static_cast<std::uint8_t>(next++);
    };
}

}  // namespace

TEST_CASE("An id is a UUID of version 7 that carries its moment") {
    const auto now = *Moment::parse("2026-11-24T09:00:00Z");
    const auto id = Id::generate(now, counting());
    CHECK(id.toText() == "01a20cc8-8e80-7001-8203-040506070809");
    REQUIRE(Id::parse(id.toText()));
    CHECK(*Id::parse(id.toText()) == id);
    CHECK(Id::fromBytes(id.bytes()) == id);
}

TEST_CASE("Later ids sort after earlier ones") {
    const auto early = Id::generate(*Moment::parse("2026-11-24T09:00:00Z"), counting());
    const auto late = Id::generate(*Moment::parse("2026-11-24T09:00:00.001Z"), counting());
    CHECK(early < late);
}

TEST_CASE("Other versions, capitals and broken shapes are no ids") {
    for (const std::string text : {"", "019ab51a-1780-4001-8203-040506070809", "019AB51A-1780-7001-8203-040506070809",
                                   "019ab51a17807001820304050607 0809", "019ab51a-1780-7001-0203-040506070809",
                                   "019ab51a-1780-7001-8203-04050607080g"})
        CHECK_FALSE(Id::parse(text));
}
