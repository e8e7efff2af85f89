// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "presenters/boundary_form.h"
#include "presenters/checkin_form.h"
#include "presenters/need_form.h"
#include "presenters/note_form.h"
#include "support/made_journal.h"

using namespace twohands;
using journal::Change;
using journal::Region;
using journal::SensationAnswer;
using presenters::BoundaryForm;
using presenters::CheckInForm;
using presenters::NeedForm;
using presenters::NoteForm;

TEST_CASE("The 42 needs stand in eight columns from room of my own to togetherness") {
    const auto columns = NeedForm::columns();
    REQUIRE(columns.size() == 8);
    std::size_t all = 0;
    for (const auto& column : columns) all += column.needs.size();
    CHECK(all == 42);
    CHECK(columns[0].heading == "room of my own");
    CHECK(columns[0].needs[0].id == "solitude");
    CHECK(columns[3].heading == "steadiness");
    CHECK(columns[3].needs.size() == 6);
    CHECK(columns[4].needs.size() == 5);
    CHECK(columns[5].heading == "togetherness");
    CHECK(columns[7].needs.back().id == "belonging");
}

TEST_CASE("A fourth need waits until one is taken out") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NeedForm form(*mara, made.clock);
    form.open({});
    CHECK_FALSE(form.canSave());
    CHECK(form.toggleNeed("rest"));
    CHECK(form.canSave());
    CHECK(form.toggleNeed("quiet"));
    CHECK(form.addOwnWord("  nobody humming "));
    CHECK(form.ownWords() == QStringList{"nobody humming"});
    CHECK_FALSE(form.toggleNeed("play"));
    CHECK(form.needs().size() == 3);
    CHECK(form.toggleNeed("quiet"));
    CHECK(form.toggleNeed("play"));
    REQUIRE(form.save());
    const auto* need = mara->entries()[0].bodyAs<journal::NeedBody>();
    REQUIRE(need);
    CHECK(need->needs == std::vector<std::string>{"rest", "nobody humming", "play"});
}

TEST_CASE("A boundary has 140 characters as a person counts them") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    BoundaryForm form(*mara, made.clock);
    form.open({});
    form.setText(QString::fromUtf8("é🙂"));
    CHECK(form.charactersLeft() == 138);
    form.setText(QString(141, 'a'));
    CHECK(form.charactersLeft() == -1);
    CHECK_FALSE(form.canSave());
    form.setText(QString(140, 'a'));
    CHECK(form.save());
}

TEST_CASE("A rule about the other gets one gentle sentence and is kept all the same") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    BoundaryForm form(*mara, made.clock);
    form.open({});
    form.setText("Nobody reads my messages.");
    CHECK(form.sortSentence().isEmpty());
    form.setSort("rule");
    CHECK(form.sortSentence().contains("as a request, or as what you will do?"));
    form.setBoundaryKind("digital-and-privacy");
    form.setFrom("fear");
    form.setProtects("trust");
    form.setAction("I keep my phone with me.");
    form.setFlex("Photos are fine.");
    CHECK(form.reviewOn() == QDate(2026, 12, 10));
    form.setVoiced(true);
    REQUIRE(form.save());
    const auto* boundary = mara->entries()[0].bodyAs<journal::BoundaryBody>();
    REQUIRE(boundary);
    CHECK(boundary->sort == journal::BoundarySort::Rule);
    CHECK(boundary->boundaryKind == journal::BoundaryKind::DigitalAndPrivacy);
    CHECK(boundary->from == journal::BoundaryFrom::Fear);
    CHECK(boundary->state == journal::BoundaryState::Voiced);
    CHECK(base::toText(*boundary->reviewOn) == "2026-12-10");
}

TEST_CASE("A boundary's draft comes back as it was left") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    BoundaryForm form(*mara, made.clock);
    form.open({});
    form.setText("After ten I stop talking about money.");
    form.setSort("boundary");
    form.setReviewOn(std::nullopt);
    form.setVoiced(true);
    form.keepDraft();
    BoundaryForm again(*mara, made.clock);
    again.open({});
    CHECK(again.text() == "After ten I stop talking about money.");
    CHECK(again.sort() == "boundary");
    CHECK_FALSE(again.reviewOn());
    CHECK(again.isVoiced());
}

TEST_CASE("Nothing and can't tell are answers, and take the marks away") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    CheckInForm form(*mara, made.clock);
    form.open({});
    form.mark(Region::Chest, Change::More, 2);
    CHECK(form.answer() == SensationAnswer::Listed);
    form.setAnswer(SensationAnswer::CantTell);
    CHECK(form.sensations().empty());
    CHECK(form.canSave());
    REQUIRE(form.save());
    CHECK(mara->entries()[0].bodyAs<journal::CheckInBody>()->answer == SensationAnswer::CantTell);
    form.setAnswer(SensationAnswer::None);
    form.setAnswer(SensationAnswer::None);
    CHECK(form.answer() == SensationAnswer::NotAsked);
}

TEST_CASE("Two hands that feel the same are one row, and two words are enough for a region") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    CheckInForm form(*mara, made.clock);
    form.open({});
    for (const auto hand : {Region::LeftHand, Region::RightHand}) {
        form.mark(hand, Change::Less, 1);
        CHECK(form.toggleWord("cold"));
    }
    form.mark(Region::Chest, Change::More, 3);
    CHECK(form.toggleWord("tight"));
    CHECK(form.toggleWord("a bird in a box"));
    CHECK_FALSE(form.toggleWord("gripped"));
    const auto rows = form.rows();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].name == "Both hands");
    CHECK(rows[0].words == "cold");
    CHECK(rows[1].words == "tight, a bird in a box");
    REQUIRE(form.save());
    CHECK(mara->entries()[0].bodyAs<journal::CheckInBody>()->sensations.size() == 3);
}

TEST_CASE("Urges are two at most, and none stands alone") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    CheckInForm form(*mara, made.clock);
    form.open({});
    CHECK(form.toggleUrge("toward"));
    CHECK(form.toggleUrge("freeze"));
    CHECK_FALSE(form.toggleUrge("away"));
    CHECK(form.toggleUrge("none"));
    CHECK(form.urges() == QStringList{"none"});
    CHECK(form.toggleUrge("away"));
    CHECK(form.urges() == QStringList{"away"});
}

TEST_CASE("A practice is suggested by the band, and never after words that tell of harm") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    CheckInForm form(*mara, made.clock);
    form.open({});
    CHECK(form.suggestion().practice.isEmpty());
    form.setArousal(8);
    CHECK(form.suggestion().practice == "long_sigh");
    CHECK_FALSE(CheckInForm::cautionFor("long_sigh").isEmpty());
    form.setArousal(1);
    CHECK(form.suggestion().practice == "look_around");
    form.setArousal(5);
    CHECK(form.suggestion().practice.isEmpty());
    form.setArousal(9);
    NoteForm note(*mara, made.clock);
    note.open({});
    note.setText("I am afraid of him. He hit me last night.");
    REQUIRE(note.save());
    CHECK(form.suggestion().practice.isEmpty());
}

TEST_CASE("A practice remembers how it was before, and what came after, also in a draft") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    CheckInForm form(*mara, made.clock);
    form.open({});
    form.setArousal(8);
    form.setPleasantness(-2);
    form.setMoment("after-a-talk");
    form.mark(Region::Neck, Change::More, 2);
    form.setPractice(form.suggestion().practice);
    form.setAfter(6);
    form.keepDraft();
    CheckInForm again(*mara, made.clock);
    again.open({});
    REQUIRE(again.practice());
    CHECK(again.practice()->before == 8);
    CHECK(again.practice()->after == 6);
    CHECK(again.pleasantness() == -2);
    CHECK(again.moment() == "after-a-talk");
    REQUIRE(again.sensation(Region::Neck));
    CHECK(again.sensation(Region::Neck)->strength == 2);
    REQUIRE(again.save());
}

TEST_CASE("A word of one's own counts before Enter was pressed") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NeedForm form(*mara, made.clock);
    form.open({});
    form.setWordInHand("a slow mor");
    form.keepDraft();
    NeedForm again(*mara, made.clock);
    again.open({});
    CHECK(again.wordInHand() == "a slow mor");
    CHECK(again.ownWords().isEmpty());
    again.setWordInHand("a slow morning");
    CHECK(again.canSave());
    REQUIRE(again.save());
    CHECK(mara->entries()[0].bodyAs<journal::NeedBody>()->needs == std::vector<std::string>{"a slow morning"});
    CHECK(again.wordInHand().isEmpty());
}

TEST_CASE("A word for the body goes to the region it was typed for, and waits where two are in already") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    CheckInForm form(*mara, made.clock);
    form.open({});
    form.mark(Region::Chest, Change::More, 1);
    form.setWordInHand("a bird");
    form.keepDraft();
    CheckInForm again(*mara, made.clock);
    again.open({});
    CHECK(again.openRegion() == Region::Chest);
    CHECK(again.wordInHand() == "a bird");
    again.mark(Region::Neck, Change::More, 1);
    CHECK(again.sensation(Region::Chest)->words == std::vector<std::string>{"a bird"});
    again.toggleWord("tight");
    again.toggleWord("hot");
    again.setWordInHand("a rope");
    CHECK_FALSE(again.takeWordInHand());
    CHECK(again.wordInHand() == "a rope");
}

TEST_CASE("Without a day to look at a boundary again, one in four weeks is offered") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    BoundaryForm form(*mara, made.clock);
    form.open({});
    form.setReviewOn(std::nullopt);
    CHECK(form.usualReviewDay() == QDate(2026, 12, 10));
}
