// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/told.h"
#include "catch_test.h"

using namespace twohands;
using namespace twohands::journal;
using review::ToldOrder;

namespace {

struct Move {
    MarkerId marker;
    About about;
    std::size_t begin;
};

Entry on(int day, const std::vector<Move>& moves, Hand author = Hand::Left, Audience audience = Audience::Private) {
    EntryFields fields;
    const auto two = (day < 10 ? "0" : "") + std::to_string(day);
    fields.id = base::Id::parse("019a7b00-0000-7000-8000-0000000000" + two).value();
    fields.author = author;
    fields.audience = audience;
    fields.at = base::Moment::parse("2026-11-" + two + "T19:00:00+01:00").value();
    fields.text = "I asked again and she went quiet, so I asked once more.";
    for (const auto& move : moves)
        fields.markers.push_back({move.marker, move.about, {}, MarkerSource::Engine, Verdict::Unjudged, Span{move.begin, move.begin + 3}});
    return Entry::from(std::move(fields)).value();
}

const std::vector<Move> reachedThenQuiet{{MarkerId::Withdrawal, About::Partner, 18}, {MarkerId::Pursuit, About::Writer, 2}};

std::vector<review::ToldSequence> told(const std::vector<Entry>& entries, Hand writer = Hand::Left) {
    const int first = review::dayNumber(base::parseDate("2026-11-01").value());
    return review::toldBy(writer, entries, {first, first + 27});
}

}  // namespace

TEST_CASE("An order told in three entries is given back, with the entries in order of time") {
    const auto found = told({on(9, reachedThenQuiet), on(3, reachedThenQuiet), on(5, reachedThenQuiet)});
    REQUIRE(found.size() == 1);
    CHECK(found[0].order == ToldOrder::ReachedThenQuiet);
    CHECK(found[0].isReachOwn);
    REQUIRE(found[0].evidence.size() == 3);
    CHECK(found[0].evidence[0].toText().ends_with("03"));
    CHECK(found[0].evidence[2].toText().ends_with("09"));
}

TEST_CASE("The order is that of the words") {
    const std::vector<Move> other{{MarkerId::Withdrawal, About::Partner, 2}, {MarkerId::Pursuit, About::Writer, 18}};
    const auto found = told({on(3, other), on(4, other), on(5, other)});
    REQUIRE(found.size() == 1);
    CHECK(found[0].order == ToldOrder::QuietThenReached);
}

TEST_CASE("Two tellings are too few, and so are three of one day's move and of moves of one person") {
    CHECK(told({on(3, reachedThenQuiet), on(4, reachedThenQuiet)}).empty());
    const std::vector<Move> own{{MarkerId::Pursuit, About::Writer, 2}, {MarkerId::Withdrawal, About::Writer, 18}};
    CHECK(told({on(3, own), on(4, own), on(5, own)}).empty());
}

TEST_CASE("What one told is told to nobody else") {
    const std::vector<Entry> entries{on(3, reachedThenQuiet), on(4, reachedThenQuiet), on(5, reachedThenQuiet)};
    CHECK(told(entries, Hand::Right).empty());
}
