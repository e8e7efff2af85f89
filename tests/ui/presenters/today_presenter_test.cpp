// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "presenters/short_form_presenter.h"
#include "presenters/today_presenter.h"
#include "support/made_journal.h"

using namespace twohands;
using presenters::ShortFormPresenter;
using presenters::TodayPresenter;
using presenters::Waiting;

namespace {

presenters::Questions questions() { return presenters::Questions::load(TWOHANDS_SOURCE_RESOURCES); }

}  // namespace

TEST_CASE("A line left for the other waits for the other alone, until it is answered") {
    support::MadeJournal made;
    REQUIRE(made.create());
    {
        auto jo = made.open(journal::Hand::Right);
        ShortFormPresenter form(*jo, ShortFormPresenter::Form::Line);
        CHECK(form.sendWord() == "Leave it for Mara");
        CHECK_FALSE(form.save(true));
        form.setText("It isn't you. I'm bringing bread.");
        REQUIRE(form.save(true));
        CHECK(TodayPresenter(*jo, questions()).waiting().empty());
    }
    auto mara = made.open();
    TodayPresenter today(*mara, questions());
    const auto waiting = today.waiting();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].label == "A line from Jo");
    CHECK(waiting[0].words.contains("bringing bread"));
    today.answerLine(waiting[0].id, "landed");
    CHECK(today.waiting().empty());
}

TEST_CASE("What is kept to oneself never waits for the other") {
    support::MadeJournal made;
    REQUIRE(made.create());
    {
        auto jo = made.open(journal::Hand::Right);
        ShortFormPresenter form(*jo, ShortFormPresenter::Form::Appreciate);
        form.setText("She noticed that I was tired.");
        REQUIRE(form.save(false));
    }
    auto mara = made.open();
    CHECK(TodayPresenter(*mara, questions()).waiting().empty());
    CHECK(mara->entries().empty());
}

TEST_CASE("Stepping away says until when and how one comes back, and ends with being back") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    ShortFormPresenter form(*mara, ShortFormPresenter::Form::StepAway);
    CHECK(form.sentence() == "Space for now.");
    CHECK(form.returnTimes().front() == "19:00");
    form.setReturnTime(1);
    form.setWay("tea");
    CHECK(form.sentence() == "Space until 19:25, then tea.");
    REQUIRE(form.save(true));
    TodayPresenter today(*mara, questions());
    REQUIRE(today.waiting().size() == 1);
    CHECK(today.waiting()[0].what == Waiting::What::Space);
    CHECK(today.waiting()[0].words == "Space until 19:25, then tea.");
    today.comeBack(today.waiting()[0].id);
    CHECK(today.waiting().empty());
}

TEST_CASE("The time that was chosen is the time that is said, however long the form stays open") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    ShortFormPresenter form(*mara, ShortFormPresenter::Form::StepAway);
    form.setReturnTime(0);
    made.clock.set(base::Moment::parse("2026-11-12T18:52:00+01:00").value());
    CHECK(form.sentence() == "Space until 19:00.");
    form.offerTimes();
    CHECK(form.returnTimes().front() == "19:00");
    CHECK(form.returnTime() == 0);
    REQUIRE(form.save(true));
    CHECK(TodayPresenter(*mara, questions()).waiting()[0].words == "Space until 19:00.");
}

TEST_CASE("A time and a way of coming back are kept like words, until the time is past") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    {
        ShortFormPresenter form(*mara, ShortFormPresenter::Form::StepAway);
        form.setReturnTime(1);
        form.setWay("tea");
        form.keepDraft();
    }
    ShortFormPresenter form(*mara, ShortFormPresenter::Form::StepAway);
    REQUIRE(form.restoreDraft());
    CHECK(form.sentence() == "Space until 19:25, then tea.");
    made.clock.set(base::Moment::parse("2026-11-12T19:30:00+01:00").value());
    form.offerTimes();
    CHECK(form.sentence() == "Space, then tea.");
}

TEST_CASE("Words left in a short form come back as they were") {
    support::MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        ShortFormPresenter form(*mara, ShortFormPresenter::Form::Line);
        form.setText("half a thought");
        form.keepDraft();
    }
    auto mara = made.open();
    ShortFormPresenter form(*mara, ShortFormPresenter::Form::Line);
    REQUIRE(form.restoreDraft());
    CHECK(form.text() == "half a thought");
}

TEST_CASE("Each day has its question, the lenses take turns, and another one can be asked for") {
    const auto all = questions();
    const auto day = base::parseDate("2026-11-12").value();
    CHECK(all.size() >= 20);
    CHECK(all.of(day, 0).text != all.of(base::parseDate("2026-11-13").value(), 0).text);
    QStringList lenses;
    for (int i = 0; i < 4; ++i) lenses << all.of(day, i).lens;
    lenses.removeDuplicates();
    CHECK(lenses.size() == 4);
    CHECK(all.of(day, 0).text == all.of(day, static_cast<int>(all.size())).text);
}

TEST_CASE("A missing file of questions still gives a question") {
    CHECK(presenters::Questions::load("/nowhere").size() == 1);
}

TEST_CASE("The first visit says so, and the next one tells when") {
    support::MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        CHECK(TodayPresenter(*mara, questions()).visitLine().startsWith("Your first time here."));
    }
    auto mara = made.open();
    CHECK(TodayPresenter(*mara, questions()).visitLine().startsWith("Last here today at 18:40."));
}

TEST_CASE("What was noticed at unlock is said, blames nobody, and is silent where there is nothing") {
    app::VisitLine visit;
    CHECK(presenters::noticedAtUnlock(visit).isEmpty());
    visit.missing = 1;
    visit.foreign = 2;
    const QString said = presenters::noticedAtUnlock(visit).join(' ');
    CHECK(said.contains("One of your pages is gone since."));
    CHECK(said.contains("2 pages carry your name"));
    CHECK(said.endsWith("Restoring a backup can do this."));
    CHECK_FALSE(said.contains("partner"));
    for (bool app::VisitLine::*flag : {&app::VisitLine::listGone, &app::VisitLine::rolledBack, &app::VisitLine::namesGone}) {
        app::VisitLine other;
        other.*flag = true;
        CHECK(presenters::noticedAtUnlock(other).size() == 2);
    }
}

TEST_CASE("An older state put back is said at each unlock until its owner has seen it") {
    support::MadeJournal made;
    REQUIRE(made.create());
    const auto copy = made.folder / "copy";
    std::filesystem::copy_file(made.path(), copy);
    {
        auto mara = made.open();
        journal::EntryFields fields;
        fields.text = "written after the copy";
        REQUIRE(mara->save(fields));
    }
    std::filesystem::copy_file(copy, made.path(), std::filesystem::copy_options::overwrite_existing);
    const QString sentence = "This computer has seen a newer state of this journal.";
    CHECK(TodayPresenter(*made.open(), questions()).visitLine().contains(sentence));
    {
        auto mara = made.open();
        TodayPresenter today(*mara, questions());
        REQUIRE(today.visitLine().contains(sentence));
        REQUIRE(today.canTakeAsItIs());
        today.takeAsItIs();
        CHECK_FALSE(today.visitLine().contains(sentence));
        CHECK_FALSE(today.canTakeAsItIs());
    }
    CHECK_FALSE(TodayPresenter(*made.open(), questions()).visitLine().contains(sentence));
}
