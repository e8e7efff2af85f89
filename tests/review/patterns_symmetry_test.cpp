// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"
#include "review/simulated_couples.h"

#include <algorithm>
#include <random>

using namespace twohands;
using namespace twohands::journal;
using support::patternsOf;
using support::told;

namespace {

const char* const scenarios[] = {"none", "hard-days", "loop", "strong-loop", "time-zones"};

std::vector<Entry> couple(std::uint64_t seed) {
    auto entries = support::withCheckIns(support::simulated(scenarios[seed % 5], seed));
    std::vector<Entry> mixed;
    for (const auto& entry : entries) {
        auto fields = entry.fields();
        const int draw = fields.id.bytes()[14] % 10;
        fields.audience = draw < 6 ? Audience::Shared : (draw < 8 ? Audience::Patterns : Audience::Private);
        mixed.push_back(Entry::from(std::move(fields)).value());
    }
    return mixed;
}

}  // namespace

TEST_CASE("Patterns do not depend on the order of the entries, nor on joining two copies") {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        const auto entries = couple(seed);
        const auto before = told(patternsOf(entries));
        auto other = entries;
        std::mt19937 draws(static_cast<unsigned>(seed));
        std::shuffle(other.begin(), other.end(), draws);
        REQUIRE(told(patternsOf(other)) == before);
        // Each copy has something that the other one has not: joined, the entries come in another order.
        std::vector<Entry> joined;
        for (const std::size_t parity : {1U, 0U})
            for (std::size_t i = 0; i < entries.size(); ++i)
                if (i % 2 == parity) joined.push_back(entries[i]);
        REQUIRE(told(patternsOf(joined)) == before);
    }
}

TEST_CASE("Patterns with the partners swapped are the same with their names swapped") {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        const auto entries = couple(seed);
        std::vector<Entry> swapped;
        for (const auto& entry : entries) {
            auto fields = entry.fields();
            fields.author = otherHand(fields.author);
            swapped.push_back(Entry::from(std::move(fields)).value());
        }
        REQUIRE(told(patternsOf(entries)) == told(patternsOf(swapped), "right", "left"));
        REQUIRE(told(patternsOf(entries, 24, Hand::Left)) == told(patternsOf(swapped, 24, Hand::Right), "right", "left"));
    }
}

TEST_CASE("Nothing private changes a byte of any figure, nor does who looks") {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        const auto entries = couple(seed);
        auto fewer = entries;
        std::erase_if(fewer, [](const Entry& entry) { return entry.fields().audience == Audience::Private; });
        REQUIRE(fewer.size() < entries.size());
        for (const auto viewer : {std::optional<Hand>{}, std::optional{Hand::Left}, std::optional{Hand::Right}})
            REQUIRE(told(patternsOf(entries, 24, viewer)) == told(patternsOf(fewer, 24, viewer)));
        REQUIRE(told(patternsOf(entries, 24, Hand::Left), "left", "right", false) == told(patternsOf(entries, 24, Hand::Right), "left", "right", false));
    }
}
