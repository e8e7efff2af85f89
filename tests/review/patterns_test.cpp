// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/patterns.h"
#include "catch_test.h"
#include "review/simulated_couples.h"

#include <algorithm>

using namespace twohands;
using namespace twohands::journal;
using review::TieState;
using support::patternsOf;
using support::simulated;

namespace {

bool isEverShown(const review::Patterns& patterns) {
    return std::any_of(patterns.loops.begin(), patterns.loops.end(), [](const auto& loop) {
        return std::any_of(loop.looks.begin(), loop.looks.end(), [](const auto& look) { return look.confirmed; });
    });
}

std::size_t shownOf(const char* scenario, int couples, std::uint64_t seed) {
    std::size_t shown = 0;
    for (int i = 0; i < couples; ++i) shown += isEverShown(patternsOf(simulated(scenario, seed + static_cast<std::uint64_t>(i)))) ? 1 : 0;
    return shown;
}

std::vector<Entry> changed(const std::vector<Entry>& entries, const std::function<void(EntryFields&)>& change) {
    std::vector<Entry> all;
    for (const auto& entry : entries) {
        auto fields = entry.fields();
        change(fields);
        all.push_back(Entry::from(std::move(fields)).value());
    }
    return all;
}

}  // namespace

TEST_CASE("A strong loop is mostly found, and couples without one are mostly left alone") {
    CHECK(shownOf("strong-loop", 30, 100) >= 27);
    CHECK(shownOf("none", 30, 200) <= 3);
}

TEST_CASE("What is written about the partner alone never makes an event of theirs") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto patterns = patternsOf(simulated("partner-text", seed));
        for (const auto& loop : patterns.loops) {
            CHECK(loop.base.moves == 0);
            CHECK(loop.base.answers == 0);
            CHECK(loop.state == TieState::None);
        }
    }
}

TEST_CASE("One who writes alone gets no loop") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) CHECK_FALSE(isEverShown(patternsOf(simulated("one-writes", seed))));
}

TEST_CASE("A card needs a look before it, and its ways always stand there both") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto patterns = patternsOf(simulated("strong-loop", seed));
        CHECK(patterns.loops[0].reaches == Hand::Left);
        CHECK(patterns.loops[1].reaches == Hand::Right);
        for (const auto& loop : patterns.loops) {
            REQUIRE(loop.looks.size() == 6);
            CHECK_FALSE(loop.looks[0].confirmed);
            for (std::size_t i = 1; i < loop.looks.size(); ++i)
                if (loop.looks[i].confirmed) CHECK(loop.looks[i - 1].discovered);
        }
    }
}

TEST_CASE("A look says the same on every later day") {
    const auto entries = simulated("strong-loop", 7);
    const auto last = patternsOf(entries, 24);
    for (int weeks = 4; weeks < 24; weeks += 5) {
        const auto earlier = patternsOf(entries, weeks);
        for (std::size_t way = 0; way < 2; ++way)
            for (std::size_t i = 0; i < earlier.loops[way].looks.size(); ++i) {
                CHECK(earlier.loops[way].looks[i].p == last.loops[way].looks[i].p);
                CHECK(earlier.loops[way].looks[i].confirmed == last.loops[way].looks[i].confirmed);
            }
    }
}

TEST_CASE("A card goes quiet when the two looks after it find nothing") {
    // Sixteen weeks of a strong loop, then sixteen in which nothing ties the two.
    int cards = 0, quiet = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        auto entries = simulated("strong-loop", seed, 16);
        if (!isEverShown(patternsOf(entries, 16))) continue;
        ++cards;
        for (const auto& entry : simulated("none", seed, 16)) {
            auto fields = entry.fields();
            const auto later = std::int64_t{16 * 7} * 86'400'000;
            fields.at = base::Moment::from(fields.at.utcMilliseconds() + later, fields.at.offsetMinutes()).value();
            entries.push_back(Entry::from(std::move(fields)).value());
        }
        const auto after = patternsOf(entries, 32);
        quiet += after.loops[0].state == TieState::Quiet ? 1 : 0;
    }
    REQUIRE(cards >= 8);
    CHECK(quiet * 3 >= cards);
    CHECK(quiet > 0);
}

TEST_CASE("A marker that its writer refused does not count") {
    const auto entries = simulated("strong-loop", 3);
    const auto refused = changed(entries, [](EntryFields& fields) {
        for (auto& marker : fields.markers) marker.verdict = Verdict::DoesntFit;
    });
    CHECK(patternsOf(entries).loops[0].base.moves > 5);
    CHECK(patternsOf(refused).loops[0].base.moves == 0);
}

TEST_CASE("Patterns-only entries count from three of them on two days, and never stand as the partner's evidence") {
    const auto entries = simulated("strong-loop", 4);
    std::size_t left = 0;
    const auto withHidden = [&](std::size_t most) {
        left = most;
        return changed(entries, [&](EntryFields& fields) {
            const bool reaches = std::any_of(fields.markers.begin(), fields.markers.end(), [](const Marker& one) { return one.marker == MarkerId::Pursuit; });
            if (fields.author != Hand::Left || !reaches) return;
            fields.audience = left > 0 ? Audience::Patterns : Audience::Private;
            if (left > 0) --left;
        });
    };
    CHECK(patternsOf(withHidden(2)).loops[0].base.moves == 0);
    const auto many = withHidden(20);
    CHECK(patternsOf(many).loops[0].base.moves == 20);
    const auto isHidden = [&many](const base::Id& id) {
        return std::any_of(many.begin(), many.end(), [&id](const Entry& one) { return one.fields().id == id && one.fields().audience == Audience::Patterns; });
    };
    const auto theirs = patternsOf(many, 24, Hand::Right), own = patternsOf(many, 24, Hand::Left);
    CHECK(std::none_of(theirs.loops[0].evidence.begin(), theirs.loops[0].evidence.end(), isHidden));
    CHECK(std::count_if(own.loops[0].evidence.begin(), own.loops[0].evidence.end(), isHidden) == 20);
}

TEST_CASE("With little written there is a base and no loop") {
    const auto patterns = patternsOf(simulated("strong-loop", 5, 3), 3);
    CHECK(patterns.loops[0].looks.empty());
    CHECK(patterns.loops[0].state == TieState::None);
    const auto nothing = patternsOf({});
    CHECK(nothing.loops[0].looks.empty());
    CHECK(nothing.practices.list.empty());
    CHECK_FALSE(nothing.linkage.isShown);
}
