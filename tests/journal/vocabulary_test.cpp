// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/vocabulary.h"
#include "catch_test.h"

#include <set>
#include <string>

using namespace twohands::journal;

namespace {

/// Every value below count is spelled, parses back and shares its word with no other.
template <typename E>
void spellsEach(int count, std::optional<E> (*parse)(std::string_view)) {
    std::set<std::string_view> words;
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<E>(i);
        INFO(toText(value));
        CHECK(parse(toText(value)) == value);
        CHECK(words.insert(toText(value)).second);
        CHECK_FALSE(parse(std::string(toText(value)) + " ").has_value());
        CHECK_FALSE(parse(std::string(toText(value)).substr(1)).has_value());
    }
    CHECK_FALSE(parse("").has_value());
    CHECK_FALSE(parse("nobody's word").has_value());
    CHECK_FALSE(parse(std::string_view("note\0", 5)).has_value());
}

template <typename List, typename WordOf>
std::size_t distinct(const List& list, WordOf wordOf) {
    std::set<std::string_view> words;
    for (const auto& item : list) words.insert(wordOf(item));
    return words.size();
}

}  // namespace

TEST_CASE("Every word of every vocabulary parses back to its value") {
    spellsEach<Hand>(2, parseHand);
    spellsEach<Kind>(8, parseKind);
    spellsEach<Audience>(3, parseAudience);
    spellsEach<MarkerId>(static_cast<int>(markerCount), parseMarkerId);
    spellsEach<About>(5, parseAbout);
    spellsEach<Direction>(3, parseDirection);
    spellsEach<MarkerSource>(2, parseMarkerSource);
    spellsEach<Verdict>(3, parseVerdict);
    spellsEach<NeedAnswer>(5, parseNeedAnswer);
    spellsEach<BoundaryKind>(12, parseBoundaryKind);
    spellsEach<BoundarySort>(3, parseBoundarySort);
    spellsEach<BoundaryFrom>(3, parseBoundaryFrom);
    spellsEach<BoundaryState>(12, parseBoundaryState);
    spellsEach<Urge>(6, parseUrge);
    spellsEach<Change>(2, parseChange);
    spellsEach<CheckInMoment>(7, parseCheckInMoment);
    spellsEach<Region>(26, parseRegion);
}

TEST_CASE("Words are spelled as the export form spells them") {
    CHECK(toText(Kind::CheckIn) == "checkin");
    CHECK(toText(BoundaryState::InForce) == "in-force");
    CHECK(toText(Verdict::DoesntFit) == "doesnt-fit");
    CHECK(toText(NeedAnswer::AnotherWay) == "another-way");
    CHECK(toText(MarkerId::SpaceWithReturn) == "space_with_return");
    CHECK(toText(Region::AllOver) == "all-over");
    CHECK_FALSE(parseKind("Note").has_value());
    CHECK_FALSE(parseKind("check-in").has_value());
}

TEST_CASE("The lists for forms hold every value once") {
    const auto word = [](auto value) { return toText(value); };
    CHECK(distinct(allMarkers(), word) == markerCount);
    CHECK(distinct(allBoundaryKinds(), word) == 12);
    CHECK(distinct(allBoundaryStates(), word) == 12);
    CHECK(distinct(allRegions(), word) == 26);
    CHECK(distinct(allCheckInMoments(), word) == 7);
    CHECK(distinct(allUrges(), word) == 6);
    CHECK(distinct(allPractices(), [](std::string_view id) { return id; }) == allPractices().size());
    CHECK(allSensationGroups().size() == 7);
    CHECK(allSensationWords().size() == 60);
    CHECK(distinct(allSensationWords(), [](const SensationWord& sensation) { return sensation.id; }) == 60);
}

TEST_CASE("There are 42 needs, ordered along one axis with as many steps on either side") {
    const auto needs = allNeeds();
    REQUIRE(needs.size() == 42);
    CHECK(distinct(needs, [](const NeedFacts& need) { return need.id; }) == 42);
    for (std::size_t i = 1; i < needs.size(); ++i) CHECK(needs[i - 1].axis <= needs[i].axis);
    CHECK(needs.front().axis == -3);
    CHECK(needs.back().axis == 3);
    CHECK(axisOfNeed("solitude") == -3);
    CHECK(axisOfNeed("safety") == 0);
    CHECK(axisOfNeed("closeness") == 3);
    CHECK_FALSE(axisOfNeed("my own word").has_value());
}

TEST_CASE("Arousal falls into three bands, and the middle one is from 3 to 6") {
    for (const int low : {0, 1, 2}) CHECK(bandOf(low) == ArousalBand::Low);
    for (const int middle : {3, 4, 5, 6}) CHECK(bandOf(middle) == ArousalBand::InRange);
    for (const int high : {7, 8, 9, 10}) CHECK(bandOf(high) == ArousalBand::High);
}
