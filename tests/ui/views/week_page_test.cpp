// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "style/theme.h"
#include "support/made_journal.h"
#include "views/week_page.h"
#include "widgets/accessible.h"
#include "widgets/needs_axis.h"
#include "widgets/week_ribbon.h"
#include "widgets/words_label.h"

using namespace twohands;

TEST_CASE("Every chart of the week has a name, and what it shows can be heard and read as a list") {
    style::theme().apply();
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    journal::EntryFields fields;
    journal::CheckInBody checkIn;
    checkIn.arousal = 7;
    fields.body = checkIn;
    REQUIRE(mara->save(fields));
    journal::NeedBody need;
    need.needs = {"quiet"};
    fields.body = need;
    REQUIRE(mara->save(fields));
    presenters::WeekPresenter presenter(*mara);
    views::WeekPage page(presenter);
    page.opened({});
    const auto* ribbon = page.findChild<widgets::WeekRibbon*>();
    const auto* axis = page.findChild<widgets::NeedsAxis*>();
    const auto* strip = page.findChild<widgets::BodyStrip*>();
    REQUIRE((ribbon && axis && strip));
    CHECK(ribbon->accessibleName() == "The week, day by day");
    CHECK(axis->accessibleName().contains("togetherness"));
    CHECK(axis->accessibleDescription() == "Mara: quiet");
    CHECK(strip->accessibleName() == "Mara");
    CHECK(strip->accessibleDescription() == "Thu 12: 7");
    CHECK(page.findChild<widgets::WordsLabel*>("bodyList")->text() == "Mara, Thu 12: 7\nJo, no check-in");
}
