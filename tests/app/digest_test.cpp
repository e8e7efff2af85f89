// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digest_json.h"
#include "app/session.h"
#include "catch_test.h"
#include "store/journal_file.h"
#include "support/made_journal.h"

using namespace twohands;
using journal::Audience;
using journal::Hand;
using support::MadeJournal;
using support::note;

namespace {

const auto week = base::IsoWeek::parse("2026-W46").value();

void writeThree(app::Session& session) {
    for (const int day : {10, 11, 12}) {
        auto fields = note("words for me alone", Audience::Patterns);
        fields.happenedAt = base::Moment::parse("2026-11-" + std::to_string(day) + "T21:40:00+01:00").value();
        REQUIRE(session.save(fields));
    }
}

}  // namespace

TEST_CASE("A digest reaches the other one when its writer gives it, not at saving, and goes when it is taken back") {
    MadeJournal made;
    REQUIRE(made.create());
    writeThree(*made.open());
    CHECK(made.open(Hand::Right)->givenDigests().empty());
    const auto own = made.open()->digestOf(week);
    CHECK(own.entries == 3);
    REQUIRE(made.open()->giveDigest(week));
    {
        const auto jo = made.open(Hand::Right);
        REQUIRE(jo->givenDigests().size() == 1);
        CHECK(jo->givenDigests().front() == own);
        CHECK(jo->entries().empty());
        CHECK(jo->visit().unreadable == 0);
    }
    writeThree(*made.open());
    CHECK(made.open(Hand::Right)->givenDigests().front().entries == 3);
    REQUIRE(made.open()->giveDigest(week));
    CHECK(made.open(Hand::Right)->givenDigests().front().entries == 6);
    REQUIRE(made.open()->takeBackDigest(week));
    CHECK(made.open()->givenDigests().empty());
    CHECK(made.open(Hand::Right)->givenDigests().empty());
    CHECK(made.open()->takeBackDigest(week).error().code == base::ErrorCode::NotFound);
    CHECK(made.open()->visit().missing == 0);
}

TEST_CASE("Too little is not given, and nothing from the Together seat") {
    MadeJournal made;
    REQUIRE(made.create());
    CHECK(made.open()->giveDigest(week).error().code == base::ErrorCode::InvalidValue);
    writeThree(*made.open());
    const auto mara = made.open();
    REQUIRE(mara->giveDigest(week));
    REQUIRE(mara->goTogether());
    CHECK(mara->giveDigest(week).error().code == base::ErrorCode::NotYours);
    CHECK(mara->takeBackDigest(week).error().code == base::ErrorCode::NotYours);
    CHECK(mara->givenDigests().size() == 1);
}

TEST_CASE("A digest says the same after it was written and read, and one of another week or hand is none") {
    review::WeekDigest digest{Hand::Left, week, 7, {base::parseDate("2026-11-10").value()}, {{journal::Kind::Need, 3}},
                              {{journal::MarkerId::Settled, 2}}, {{"quiet", 2}}, {{journal::Region::Chest, 4}}};
    const auto body = app::encodeDigest(digest);
    const auto id = app::digestId(Hand::Left, week);
    CHECK(app::decodeDigest(body, Hand::Left, id) == digest);
    CHECK_FALSE(app::decodeDigest(body, Hand::Right, id));
    CHECK_FALSE(app::decodeDigest(body, Hand::Left, app::digestId(Hand::Left, week.next())));
    CHECK_FALSE(app::decodeDigest("{}", Hand::Left, id));
    CHECK_FALSE(app::decodeDigest("[1", Hand::Left, id));
}
