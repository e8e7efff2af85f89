// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "style/theme.h"
#include "support/made_journal.h"
#include "ui/widgets/press.h"
#include "views/short_form_page.h"
#include "widgets/button.h"
#include "widgets/chip.h"
#include "widgets/writing_sheet.h"

using namespace twohands;
using Form = presenters::ShortFormPresenter::Form;
using views::PageId;

namespace {

struct Shown {
    explicit Shown(Form form, bool two = true) {
        style::theme().apply();
        REQUIRE(made.create(two));
        session = made.open();
        presenter = std::make_unique<presenters::ShortFormPresenter>(*session, form);
        page = std::make_unique<views::ShortFormPage>(*presenter);
        QObject::connect(page.get(), &views::Page::requestPage, page.get(), [this](PageId id) { asked.push_back(id); });
        page->resize(1064, 860);
        page->show();
        page->opened({});
        settle();
    }
    widgets::WritingSheet& sheet() const { return *page->findChild<widgets::WritingSheet*>(); }
    widgets::ChipGroup& group(const char* name) const { return *page->findChild<widgets::ChipGroup*>(QLatin1String(name)); }
    widgets::Button* button(const char* text) const {
        for (auto* found : page->findChildren<widgets::Button*>())
            if (found->text() == QLatin1String(text) && found->isVisibleTo(page.get())) return found;
        return nullptr;
    }

    support::MadeJournal made;
    std::unique_ptr<app::Session> session;
    std::unique_ptr<presenters::ShortFormPresenter> presenter;
    std::unique_ptr<views::ShortFormPage> page;
    std::vector<PageId> asked;
};

}  // namespace

TEST_CASE("A line that stands ready joins the words that are typed and never takes their place") {
    Shown shown(Form::StepAway);
    shown.sheet().setPlainText("I am not leaving.");
    auto& lines = shown.group("standingLines");
    press(*lines.chip("0"), Qt::Key_Right);
    CHECK(shown.sheet().words() == "I am not leaving.");
    lines.chip("2")->click();
    CHECK(shown.sheet().words().startsWith("I am not leaving. It isn"));
    shown.sheet().undo();
    CHECK(shown.sheet().words() == "I am not leaving.");
}

TEST_CASE("One line that stands ready takes the place of another") {
    Shown shown(Form::StepAway);
    auto& lines = shown.group("standingLines");
    lines.chip("0")->click();
    lines.chip("2")->click();
    CHECK(shown.sheet().words() == shown.presenter->standingLines().at(2));
}

TEST_CASE("A stepping away that was left half chosen stands there chosen again") {
    Shown shown(Form::StepAway);
    shown.group("returnTimes").chip("1")->click();
    shown.group("ways").chip("0")->click();
    shown.page->keepDraft();
    presenters::ShortFormPresenter presenter(*shown.session, Form::StepAway);
    views::ShortFormPage again(presenter);
    again.opened({});
    CHECK(presenter.sentence() == "Space until 19:25, then tea.");
    CHECK(again.findChild<widgets::ChipGroup*>("returnTimes")->chosen() == QStringList{"1"});
    CHECK(again.findChild<widgets::ChipGroup*>("ways")->chosen() == QStringList{"0"});
}

TEST_CASE("Heavy words in a short form get the quiet line too") {
    Shown shown(Form::Line);
    auto* heavy = shown.page->findChild<QWidget*>("heavyLine");
    REQUIRE(heavy);
    CHECK(heavy->isHidden());
    shown.sheet().setPlainText("I am afraid of him. He hit me last night.");
    shown.button("Keep it to myself")->click();
    CHECK_FALSE(heavy->isHidden());
    CHECK(shown.asked.empty());
    shown.page->opened({});
    CHECK(heavy->isHidden());
}

TEST_CASE("A line can be sent as soon as there are two") {
    Shown shown(Form::Line, false);
    CHECK_FALSE(shown.button("Leave it for Jo"));
    REQUIRE(shown.session->addPartner({"Jo", app::Passphrase::fromText(support::MadeJournal::josWords), false}));
    shown.page->opened({});
    CHECK(shown.button("Leave it for Jo"));
}
