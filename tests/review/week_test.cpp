// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/week.h"
#include "catch_test.h"

#include <algorithm>

using namespace twohands;
using namespace twohands::journal;

namespace {

constexpr auto shared = Audience::Shared;
constexpr auto patterns = Audience::Patterns;
constexpr auto onlyMe = Audience::Private;

/// Entries of ISO week 2026-W46 (Monday 9 to Sunday 15 November), told by day.
class Week {
public:
    EntryFields& add(Hand author, Audience audience, int day, Body body = NoteBody{}, int hour = 19) {
        EntryFields fields;
        const auto number = std::to_string(m_fields.size() + 100);
        fields.id = base::Id::parse("019a7b00-0000-7000-8000-000000000" + number).value();
        fields.author = author;
        fields.audience = audience;
        fields.at = at(day, hour);
        fields.body = std::move(body);
        fields.text = "line " + number;
        m_fields.push_back(std::move(fields));
        return m_fields.back();
    }
    EntryFields& marked(Hand author, Audience audience, int day, MarkerId marker, About about = About::Writer) {
        auto& fields = add(author, audience, day);
        fields.markers.push_back({marker, about, {}, MarkerSource::Engine, Verdict::Unjudged, Span{0, 4}});
        return fields;
    }
    static base::Moment at(int day, int hour) {
        const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        return base::Moment::parse("2026-11-" + two(day) + "T" + two(hour) + ":00:00+01:00").value();
    }
    std::vector<Entry> entries() const {
        std::vector<Entry> all;
        for (const auto& fields : m_fields) all.push_back(Entry::from(fields).value());
        return all;
    }
    review::WeekSummary seenBy(std::optional<Hand> viewer) const {
        const auto all = entries();
        return review::summarise({all, couple(), viewer, base::IsoWeek::parse("2026-W46").value()});
    }
    static Partners couple() { return {{{"mara", "Mara", Hand::Left}, {"jo", "Jo", Hand::Right}}}; }
    std::vector<EntryFields> m_fields;
};

const review::Statement* find(const review::WeekSummary& summary, MarkerId marker) {
    for (const auto& card : summary.lenses)
        for (const auto& statement : card.statements)
            if (statement.marker == marker) return &statement;
    return nullptr;
}

std::size_t countOf(const review::WeekSummary& summary, MarkerId marker) {
    const auto* statement = find(summary, marker);
    return statement ? statement->count : 0;
}

bool names(const review::WeekSummary& summary, const std::string& what) {
    return std::any_of(summary.notEnough.begin(), summary.notEnough.end(), [&](const auto& gap) { return gap.what == what; });
}

}  // namespace

TEST_CASE("A marker is stated from three entries on two days, with its base") {
    Week week;
    week.marked(Hand::Left, shared, 9, MarkerId::Pursuit);
    week.marked(Hand::Left, shared, 9, MarkerId::Pursuit);
    week.add(Hand::Left, shared, 10);
    week.add(Hand::Right, shared, 10);
    SECTION("two entries on one day are too few, and it is said how many would do") {
        const auto summary = week.seenBy(std::nullopt);
        CHECK_FALSE(find(summary, MarkerId::Pursuit));
        REQUIRE(names(summary, "marker:pursuit"));
    }
    SECTION("three on one day are too few") {
        week.marked(Hand::Left, shared, 9, MarkerId::Pursuit);
        CHECK_FALSE(find(week.seenBy(std::nullopt), MarkerId::Pursuit));
    }
    SECTION("three on two days are stated") {
        const auto id = week.marked(Hand::Right, shared, 12, MarkerId::Pursuit).id;
        const auto summary = week.seenBy(std::nullopt);
        const auto* statement = find(summary, MarkerId::Pursuit);
        REQUIRE(statement);
        CHECK(statement->count == 3);
        CHECK(statement->base == 5);
        CHECK(statement->days == 2);
        REQUIRE(statement->evidence.size() == 3);
        CHECK(statement->evidence.back() == id);
    }
}

TEST_CASE("While it is too early, no number is given, not even of what there is") {
    Week week;
    NeedBody need;
    need.ask = "an hour";
    week.add(Hand::Left, shared, 9, need);
    CheckInBody checkIn;
    checkIn.arousal = 5;
    week.add(Hand::Right, shared, 10, checkIn);
    const auto summary = week.seenBy(std::nullopt);
    REQUIRE(summary.tooEarly());
    CHECK(summary.bases.empty());
    CHECK(summary.kinds.empty());
    CHECK(summary.asks.asked == 0);
    CHECK(summary.checkIns == 0);
    CHECK(summary.entries() == 2);
    CHECK(summary.body.size() == 1);
    CHECK(summary.ribbon.size() == 2);
}

TEST_CASE("Under three entries of each it is too early, and nothing is counted") {
    Week week;
    week.marked(Hand::Left, shared, 9, MarkerId::Settled);
    week.marked(Hand::Left, shared, 10, MarkerId::Settled);
    week.marked(Hand::Right, shared, 11, MarkerId::Settled);
    const auto summary = week.seenBy(std::nullopt);
    CHECK(summary.tooEarly());
    CHECK_FALSE(find(summary, MarkerId::Settled));
    CHECK(names(summary, "entries:left"));
    CHECK(names(summary, "entries:right"));
}

TEST_CASE("What is only mine is in nobody else's week") {
    Week week;
    for (const int day : {9, 10, 11, 12}) week.marked(Hand::Left, onlyMe, day, MarkerId::Settled);
    for (const int day : {9, 10, 11}) week.add(Hand::Right, shared, day);
    CHECK(countOf(week.seenBy(Hand::Left), MarkerId::Settled) == 4);
    for (const auto viewer : {std::optional<Hand>{}, std::optional{Hand::Right}}) {
        Week without;
        for (const int day : {9, 10, 11}) without.add(Hand::Right, shared, day);
        const auto summary = week.seenBy(viewer);
        const auto plain = without.seenBy(viewer);
        CHECK(summary.entries() == plain.entries());
        CHECK(summary.ribbon.size() == plain.ribbon.size());
        CHECK(summary.notEnough.size() == plain.notEnough.size());
        CHECK_FALSE(find(summary, MarkerId::Settled));
    }
}

TEST_CASE("Patterns-only entries count above their floor and never show an entry") {
    Week week;
    for (const int day : {9, 10, 11}) week.add(Hand::Right, shared, day);
    week.marked(Hand::Left, patterns, 9, MarkerId::Withdrawal);
    week.marked(Hand::Left, patterns, 10, MarkerId::Withdrawal);
    SECTION("two of them are as if they were not there") {
        const auto summary = week.seenBy(Hand::Right);
        CHECK(summary.bases[0].entries == 0);
        CHECK_FALSE(names(summary, "marker:withdrawal"));
    }
    SECTION("three on two days are counted without evidence") {
        week.marked(Hand::Left, patterns, 11, MarkerId::Withdrawal);
        const auto summary = week.seenBy(Hand::Right);
        const auto* statement = find(summary, MarkerId::Withdrawal);
        REQUIRE(statement);
        CHECK(statement->count == 3);
        CHECK(statement->evidence.empty());
        CHECK(summary.ribbon.size() == 3);
    }
    SECTION("the floor holds within a marker and within a kind") {
        week.add(Hand::Left, patterns, 11, NeedBody{{"quiet"}, 2, {}, {}, {}, {}});
        const auto summary = week.seenBy(Hand::Right);
        CHECK(summary.bases[0].entries == 3);
        CHECK_FALSE(find(summary, MarkerId::Withdrawal));
        CHECK(summary.needs.empty());
        CHECK(std::none_of(summary.kinds.begin(), summary.kinds.end(), [](const auto& kind) { return kind.hand == Hand::Left; }));
    }
    SECTION("one writer's entries do not lift the other's over the floor") {
        week.marked(Hand::Right, patterns, 9, MarkerId::Withdrawal);
        week.marked(Hand::Right, patterns, 10, MarkerId::Withdrawal);
        week.marked(Hand::Right, patterns, 12, MarkerId::Withdrawal);
        week.add(Hand::Left, patterns, 12);
        CHECK(countOf(week.seenBy(std::nullopt), MarkerId::Withdrawal) == 3);
    }
}

TEST_CASE("A tender marker needs five hidden entries") {
    Week week;
    for (const int day : {9, 10, 11}) week.add(Hand::Right, shared, day);
    for (const int day : {9, 10, 11, 12}) week.marked(Hand::Left, patterns, day, MarkerId::AbandonmentFear);
    CHECK_FALSE(find(week.seenBy(Hand::Right), MarkerId::AbandonmentFear));
    week.marked(Hand::Left, patterns, 13, MarkerId::AbandonmentFear);
    CHECK(countOf(week.seenBy(Hand::Right), MarkerId::AbandonmentFear) == 5);
}

TEST_CASE("Desire is counted for others only where it was shared") {
    Week week;
    for (const int day : {9, 10, 11, 12, 13, 14}) week.marked(Hand::Left, patterns, day, MarkerId::Desire);
    for (const int day : {9, 10, 11}) week.add(Hand::Right, shared, day);
    CHECK(countOf(week.seenBy(Hand::Left), MarkerId::Desire) == 6);
    CHECK_FALSE(find(week.seenBy(Hand::Right), MarkerId::Desire));
    CHECK_FALSE(find(week.seenBy(std::nullopt), MarkerId::Desire));
}

TEST_CASE("Moves that read as verdicts are shown to their writer alone") {
    Week week;
    for (const int day : {9, 10, 11}) week.marked(Hand::Left, shared, day, MarkerId::Blame);
    for (const int day : {9, 10, 11}) week.marked(Hand::Right, shared, day, MarkerId::Ownership);
    const auto own = week.seenBy(Hand::Left);
    REQUIRE(find(own, MarkerId::Blame));
    CHECK(find(own, MarkerId::Blame)->ownOf == Hand::Left);
    CHECK(find(own, MarkerId::Blame)->base == 3);
    CHECK_FALSE(find(own, MarkerId::Ownership));
    const auto together = week.seenBy(std::nullopt);
    CHECK_FALSE(find(together, MarkerId::Blame));
    CHECK_FALSE(find(together, MarkerId::Ownership));
}

TEST_CASE("Nothing is counted from what one says about the other, or from what did not fit") {
    Week week;
    for (const int day : {9, 10, 11}) week.marked(Hand::Left, shared, day, MarkerId::Withdrawal, About::Partner);
    for (const int day : {9, 10, 11}) week.marked(Hand::Left, shared, day, MarkerId::Settled, About::Unclear);
    for (const int day : {9, 10, 11}) week.marked(Hand::Left, shared, day, MarkerId::Pursuit).markers[0].verdict = Verdict::DoesntFit;
    for (const auto viewer : {std::optional<Hand>{}, std::optional{Hand::Left}, std::optional{Hand::Right}}) {
        const auto summary = week.seenBy(viewer);
        CHECK_FALSE(find(summary, MarkerId::Withdrawal));
        CHECK_FALSE(find(summary, MarkerId::Settled));
        CHECK_FALSE(find(summary, MarkerId::Pursuit));
        CHECK_FALSE(names(summary, "marker:withdrawal"));
    }
}

TEST_CASE("What both did counts once for the couple and in neither person's row") {
    Week week;
    for (const int day : {9, 10, 11}) week.marked(Hand::Left, shared, day, MarkerId::SharedWarmth, About::Both);
    for (const int day : {9, 10, 11}) week.marked(Hand::Left, shared, day, MarkerId::ReactiveDefence, About::Both);
    CHECK(countOf(week.seenBy(std::nullopt), MarkerId::SharedWarmth) == 3);
    CHECK_FALSE(find(week.seenBy(Hand::Left), MarkerId::ReactiveDefence));
}

TEST_CASE("What helps stands before wishes, and wishes before what pulls tight") {
    Week week;
    for (const int day : {9, 10, 11, 12}) week.marked(Hand::Left, shared, day, MarkerId::Pursuit);
    for (const int day : {9, 10, 11}) week.marked(Hand::Right, shared, day, MarkerId::SecureBid);
    const auto summary = week.seenBy(std::nullopt);
    const auto& attachment = summary.lenses[0].statements;
    REQUIRE(attachment.size() == 2);
    CHECK(attachment[0].marker == MarkerId::SecureBid);
    CHECK(attachment[1].marker == MarkerId::Pursuit);
}

TEST_CASE("Only shared appreciations and lines are quoted, appreciations first") {
    Week week;
    const auto line = week.add(Hand::Left, shared, 9, ReassuranceBody{Hand::Right}).id;
    const auto thanks = week.add(Hand::Right, shared, 11, AppreciationBody{Hand::Left}).id;
    week.add(Hand::Left, onlyMe, 10, AppreciationBody{Hand::Right});
    week.add(Hand::Left, patterns, 10, AppreciationBody{Hand::Right});
    const auto quotes = week.seenBy(Hand::Left).quotes;
    REQUIRE(quotes.size() == 2);
    CHECK(quotes[0].entry == thanks);
    CHECK(quotes[1].entry == line);
}

TEST_CASE("Needs stand side by side and asks are counted for both together") {
    Week week;
    week.add(Hand::Left, shared, 9, NeedBody{{"time_together"}, 2, {}, "an hour on Friday?", {}, NeedAnswer::Yes});
    week.add(Hand::Right, shared, 10, NeedBody{{"solitude", "a long bath"}, 3, {}, "Saturday morning?", {}, NeedAnswer::NotNow});
    week.add(Hand::Right, shared, 11, NeedBody{{"rest"}, 1, {}, "an early night?", {}, {}});
    week.add(Hand::Left, onlyMe, 11, NeedBody{{"grief"}, 1, {}, {}, {}, {}});
    week.add(Hand::Right, shared, 12);  // the third that counts begin with
    const auto summary = week.seenBy(Hand::Right);
    REQUIRE(summary.needs.size() == 4);
    CHECK(summary.needs[0].axis == 2);
    CHECK(summary.needs[1].axis == -3);
    CHECK_FALSE(summary.needs[2].axis);
    CHECK(summary.asks.asked == 3);
    CHECK(summary.asks.yes == 1);
    CHECK(summary.asks.notNow == 1);
    CHECK(summary.asks.open() == 1);
    CHECK(week.seenBy(Hand::Left).needs.size() == 5);
}

TEST_CASE("A space is ended as agreed up to ten minutes late, later after that, or open") {
    Week week;
    const auto space = [&](std::optional<base::Moment> back, std::string line) {
        SpaceBody body;
        body.line = std::move(line);
        body.returnAt = base::Moment::parse("2026-11-10T20:00:00+01:00").value();
        body.returnedAt = back;
        week.add(Hand::Right, shared, 10, body);
    };
    space(base::Moment::parse("2026-11-10T20:10:00+01:00").value(), "back at eight");
    space(base::Moment::parse("2026-11-10T20:11:00+01:00").value(), "back at eight");
    space(std::nullopt, "");
    week.add(Hand::Left, shared, 11, SpaceBody{});
    const auto spaces = week.seenBy(std::nullopt).spaces;
    REQUIRE(spaces.size() == 4);
    CHECK(spaces[0].outcome == review::SpaceOutcome::AsAgreed);
    CHECK(spaces[1].outcome == review::SpaceOutcome::Later);
    CHECK(spaces[2].outcome == review::SpaceOutcome::Open);
    CHECK_FALSE(spaces[2].withLine);
    CHECK(spaces[3].outcome == review::SpaceOutcome::NoTimeAgreed);
}

TEST_CASE("A boundary is shown while it lives, with the week's events and the state it had then") {
    Week week;
    BoundaryBody body;
    body.state = BoundaryState::Repaired;
    body.history = {{BoundaryState::InForce, Week::at(3, 9), {}}, {BoundaryState::Held, Week::at(12, 9), {}}, {BoundaryState::Repaired, Week::at(20, 9), {}}};
    week.add(Hand::Right, shared, 2, body);
    body.state = BoundaryState::Retired;
    body.history = {{BoundaryState::Retired, Week::at(4, 9), {}}};
    week.add(Hand::Left, shared, 2, body);
    week.add(Hand::Left, onlyMe, 10, BoundaryBody{});
    const auto boundaries = week.seenBy(Hand::Right).boundaries;
    REQUIRE(boundaries.size() == 1);
    CHECK(boundaries[0].state == BoundaryState::Held);
    CHECK(boundaries[0].eventsThisWeek == std::vector{BoundaryState::Held});
}

TEST_CASE("The body strip keeps each day's values in order, and the ribbon places them") {
    Week week;
    const auto checkIn = [&](int day, int hour, int arousal) {
        CheckInBody body;
        body.arousal = arousal;
        week.add(Hand::Left, shared, day, body, hour);
    };
    checkIn(10, 20, 8);
    checkIn(10, 7, 4);
    checkIn(12, 9, 2);
    const auto summary = week.seenBy(std::nullopt);
    REQUIRE(summary.body.size() == 2);
    CHECK(summary.body[0].arousal == std::vector{4, 8});
    CHECK(summary.checkIns == 3);
    CHECK(summary.checkInsInRange == 1);
    REQUIRE(summary.ribbon.size() == 3);
    CHECK(summary.ribbon[0].place == review::RibbonPlace::Above);
    CHECK(summary.ribbon[1].place == review::RibbonPlace::Below);
    CHECK(summary.ribbon[2].place == review::RibbonPlace::Below);
}

TEST_CASE("A week is the writer's own local days") {
    Week week;
    week.add(Hand::Left, shared, 9).at = base::Moment::parse("2026-11-09T00:10:00+10:00").value();   // Sunday in UTC
    week.add(Hand::Left, shared, 9).at = base::Moment::parse("2026-11-15T23:50:00-08:00").value();   // Monday in UTC
    week.add(Hand::Left, shared, 9).at = base::Moment::parse("2026-11-16T00:10:00+10:00").value();   // Sunday in UTC
    week.add(Hand::Left, shared, 16).happenedAt = Week::at(14, 9);
    CHECK(week.seenBy(std::nullopt).bases[0].entries == 3);
}

TEST_CASE("A note is not placed by markers that are for its writer alone, but for its writer") {
    Week week;
    week.marked(Hand::Left, shared, 9, MarkerId::Blame);
    CHECK(week.seenBy(Hand::Left).ribbon[0].place == review::RibbonPlace::Below);
    CHECK(week.seenBy(Hand::Right).ribbon[0].place == review::RibbonPlace::On);
    CHECK(week.seenBy(std::nullopt).ribbon[0].place == review::RibbonPlace::On);
}
