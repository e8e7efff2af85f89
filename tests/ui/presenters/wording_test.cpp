// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "journal/vocabulary.h"
#include "presenters/checkin_form.h"
#include "presenters/entry_words.h"
#include "presenters/error_wording.h"
#include "presenters/week_presenter.h"
#include "presenters/wording.h"
#include "support/made_journal.h"

using namespace twohands;
namespace wording = presenters::wording;

namespace {

/// An id that comes back as it was is an id that nobody has worded. One-word ids may be their own word.
bool isWorded(const QString& said, std::string_view id) {
    return !said.isEmpty() && !said.contains(QLatin1Char('_')) && (said != wording::fromUtf8(id) || id.find('-') == id.npos);
}

}  // namespace

TEST_CASE("Every need has a name and a plain sentence") {
    for (const auto& need : journal::allNeeds()) {
        INFO(need.id);
        CHECK(isWorded(wording::needName(need.id), need.id));
        CHECK_FALSE(wording::needHint(need.id).isEmpty());
    }
}

TEST_CASE("Every id of the vocabularies has words for people") {
    for (const auto region : journal::allRegions()) CHECK(isWorded(wording::regionName(journal::toText(region)), journal::toText(region)));
    for (const auto kind : journal::allBoundaryKinds()) CHECK(isWorded(wording::boundaryKindName(journal::toText(kind)), journal::toText(kind)));
    for (const auto state : journal::allBoundaryStates()) {
        INFO(journal::toText(state));
        CHECK(wording::boundaryStateName(journal::toText(state)) != wording::fromUtf8(journal::toText(state)));
    }
    for (const auto moment : journal::allCheckInMoments())
        CHECK(isWorded(wording::checkInMomentName(journal::toText(moment)), journal::toText(moment)));
    for (const auto id : journal::allPractices()) CHECK_FALSE(wording::practiceHint(id).isEmpty());
    for (const auto urge : journal::allUrges()) CHECK(isWorded(wording::urgeName(journal::toText(urge)), journal::toText(urge)));
}

TEST_CASE("An urge has one name, when it is chosen and when it is read") {
    for (const auto& choice : presenters::CheckInForm::urgeChoices())
        CHECK(choice.name == wording::urgeName(wording::toUtf8(choice.id)));
    CHECK(wording::urgeName("please") == "smooth over");
}

TEST_CASE("No audience promises more than the file keeps") {
    CHECK(wording::audienceHint("private").contains("That you keep closed pages, and about how many, can be seen."));
    CHECK_FALSE(wording::audienceHint("patterns").contains("release"));
    CHECK(wording::audienceIcon("shared") == "hands");
}

TEST_CASE("Whatever was chosen in a form can be read back") {
    journal::EntryFields fields;
    fields.text = "After ten I stop.";
    fields.body = journal::BoundaryBody{{}, journal::BoundarySort::Request, {}, {}, {}, journal::BoundaryFrom::Fear, {}, {}, {}};
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    const auto said = [&] { return presenters::fieldLines(mara->save(fields).value()).join("\n"); };
    CHECK(said().contains("A request"));
    CHECK(said().contains("from fear"));
    fields.body = journal::NeedBody{{"quiet"}, {}, "tonight", {}, {}, {}};
    CHECK(said() == "Need: quiet\nFor when: tonight");
    journal::CheckInBody checkIn;
    checkIn.answer = journal::SensationAnswer::CantTell;
    checkIn.moment = "bedtime";
    fields.body = checkIn;
    CHECK(said() == QString::fromUtf8("Where: can’t tell\nWhen: bedtime"));
}

TEST_CASE("One is told as one") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    journal::EntryFields fields;
    journal::NeedBody need;
    need.needs = {"quiet"};
    need.ask = "An hour tonight?";
    fields.body = need;
    fields.audience = journal::Audience::Shared;
    REQUIRE(mara->save(fields));
    journal::CheckInBody checkIn;
    checkIn.arousal = 4;
    fields.body = checkIn;
    REQUIRE(mara->save(fields));
    fields.body = journal::NoteBody{};
    REQUIRE(mara->save(fields));  // numbers begin with the third entry
    presenters::WeekPresenter week(*mara);
    week.show({});
    CHECK(week.asks() == "1 ask: 1 open.");
    CHECK(week.bodyLine() == "In range (shaded): 1 of 1 check-in.");
    CHECK(week.bodyAsList(journal::Hand::Left) == "Thu 12: 4");
    CHECK(week.bodyAsList(journal::Hand::Right) == "no check-in");
}

TEST_CASE("An own word comes back as it was written") {
    CHECK(wording::needName("a Sunday without plans") == "a Sunday without plans");
}

TEST_CASE("Days are told as a person would") {
    const auto today = base::parseDate("2026-11-12").value();
    CHECK(wording::onDay(today, today) == "today");
    CHECK(wording::onDay(base::plusDays(today, -1), today) == "yesterday");
    CHECK(wording::onDay(base::plusDays(today, -2), today) == "on Tuesday");
    CHECK(wording::onDay(base::plusDays(today, -30), today) == "on 13 October");
    CHECK(wording::timeOfDay(base::Moment::parse("2026-11-12T07:05:00+01:00").value()) == "07:05");
    CHECK(wording::weekRange(base::IsoWeek::of(today)) == "9 to 15 November");
}

TEST_CASE("Each error has a sentence that says what is safe and never shows its details") {
    for (int code = 0; code <= static_cast<int>(base::ErrorCode::Internal); ++code) {
        const base::Error error{static_cast<base::ErrorCode>(code), "/secret/place", "a thing"};
        const QString said = presenters::sentenceFor(error, presenters::Attempt::Save);
        CHECK(said.endsWith('.'));
        CHECK_FALSE(said.contains("secret"));
        CHECK_FALSE(said.contains('!'));
    }
}
