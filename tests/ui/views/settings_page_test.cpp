// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings_page.h"

#include "catch_test.h"
#include "presenters/unlock_presenter.h"
#include "support/made_journal.h"
#include "views/person_step.h"
#include "views/safekeeping.h"
#include "widgets/button.h"
#include "widgets/passphrase_field.h"
#include "widgets/segmented_control.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QStringList>

#include <chrono>
#include <thread>

using namespace twohands;

namespace {

constexpr const char* newPhrase = "eleven herons on the roof";

widgets::Button* buttonOf(const QWidget& page, const char* text) {
    for (auto* button : page.findChildren<widgets::Button*>())
        if (button->text() == QLatin1String(text) && button->isVisibleTo(&page)) return button;
    return nullptr;
}

/// Settings of a real journal, and what the page said.
struct Opened {
    Opened() {
        REQUIRE(made.create());
        session = made.open();
        REQUIRE(session->save(support::note("a line", journal::Audience::Private)));
        presenter = std::make_unique<presenters::SettingsPresenter>(*session, made.path(), made.environment);
        page = std::make_unique<views::SettingsPage>(*presenter);
        QObject::connect(page.get(), &views::Page::toast, page.get(), [this](const QString& text) { said << text; });
        page->resize(1280, 860);
        page->show();
    }
    void press(const char* text) {
        auto* button = buttonOf(*page, text);
        REQUIRE(button != nullptr);
        button->click();
        QCoreApplication::processEvents();
    }
    void type(const char* name, const QString& text) {
        for (auto* field : page->findChildren<widgets::PassphraseField*>())
            if (field->field()->accessibleName() == QLatin1String(name) && field->isVisibleTo(page.get())) return field->field()->setText(text);
        FAIL("no such field");
    }

    support::MadeJournal made;
    std::unique_ptr<app::Session> session;
    std::unique_ptr<presenters::SettingsPresenter> presenter;
    std::unique_ptr<views::SettingsPage> page;
    QStringList said;
};

}  // namespace

TEST_CASE("A backup made in Settings is there, and opening it asks for the passphrase") {
    Opened opened;
    CHECK(opened.presenter->backupLine() == "There is no backup yet.");
    opened.press("Back up now");
    CHECK(opened.session->backups().size() == 1);
    CHECK(opened.presenter->backupLine() == "Last backed up today. It is the only backup.");
    opened.press("See whether it opens");
    opened.type("Passphrase", "something else entirely");
    opened.press("Open the last backup");
    REQUIRE(opened.said.size() == 1);
    opened.type("Passphrase", support::MadeJournal::marasWords);
    opened.press("Open the last backup");
    REQUIRE(opened.said.size() == 2);
    CHECK(opened.said.last() == "One moment. The pause grows with each wrong try.");
    std::this_thread::sleep_for(std::chrono::milliseconds(1000 * presenters::UnlockPresenter::pauseAfter(1) + 100));
    opened.type("Passphrase", support::MadeJournal::marasWords);
    opened.press("Open the last backup");
    REQUIRE(opened.said.size() == 3);
    CHECK(opened.said.last() == "The backup made today opens. Entries in it: 1. Entries now: 1.");
}

TEST_CASE("Another passphrase takes the old one, two equal ones and a word on who knows it") {
    Opened opened;
    REQUIRE(opened.session->backUp());
    opened.press("Another passphrase");
    auto* choice = opened.page->findChild<views::PassphraseBlock*>()->findChild<views::PassphraseChoice*>();
    choice->findChild<widgets::SegmentedControl*>()->setCurrent(1);
    const auto fill = [&](const char* old) {
        opened.type("The passphrase of now", old);
        opened.type("Passphrase", newPhrase);
        opened.type("Once more", newPhrase);
    };
    fill("not the old one at all");
    opened.press("Change it");
    CHECK(opened.said.isEmpty());  // nobody said yet whether the old one is known
    for (auto* control : opened.page->findChildren<widgets::SegmentedControl*>())
        if (control->accessibleName() == "Does somebody know the old one?") control->setCurrent(1);
    opened.press("Change it");
    REQUIRE(opened.said.size() == 1);
    fill(support::MadeJournal::marasWords);
    opened.press("Change it");
    REQUIRE(opened.said.size() == 2);
    CHECK(opened.said.last() == "From now on the new passphrase opens your pages. Older backups still open with the old one.");
    CHECK(buttonOf(*opened.page, "Another passphrase") != nullptr);
    CHECK(opened.session->entries().size() == 1);
    opened.page.reset();
    opened.presenter.reset();
    opened.session.reset();
    CHECK_FALSE(opened.made.open());
    CHECK(app::Session::unlock(opened.made.path(), journal::Hand::Left, app::Passphrase::fromText(newPhrase), opened.made.environment));
}
