// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "presenters/first_run_presenter.h"
#include "presenters/helplines.h"
#include "presenters/settings_presenter.h"
#include "support/made_journal.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace twohands;
using presenters::FirstRunPresenter;

namespace {

bool createWith(FirstRunPresenter& presenter) {
    bool created = false;
    QObject::connect(&presenter, &FirstRunPresenter::created, [&] { created = true; });
    presenter.create();
    QElapsedTimer timer;
    timer.start();
    while (!created && timer.elapsed() < 30000) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return created;
}

void add(FirstRunPresenter& presenter, const char* name, const char* words, bool code) {
    QString passphrase = words;
    presenter.addPartner(name, passphrase, code);
    CHECK(passphrase.isEmpty());
}

}  // namespace

TEST_CASE("Two partners set up a journal that each opens alone, and nothing is written before") {
    support::MadeJournal made;
    FirstRunPresenter presenter(made.path(), made.environment);
    add(presenter, "Mara", support::MadeJournal::marasWords, true);
    add(presenter, "Jo", support::MadeJournal::josWords, false);
    CHECK_FALSE(std::filesystem::exists(made.path()));
    REQUIRE(createWith(presenter));
    REQUIRE(presenter.nextCode() == std::optional<std::size_t>(0));
    const QStringList words = presenter.code(0).split(' ');
    REQUIRE(words.size() == 12);
    const auto [first, second] = presenter.askedWords(0);
    CHECK_FALSE(presenter.confirmCode(0, words[second - 1], words[first - 1]));
    CHECK(presenter.confirmCode(0, " " + words[first - 1].toUpper(), words[second - 1]));
    CHECK_FALSE(presenter.nextCode());
    CHECK(presenter.code(0).isEmpty());
    CHECK(made.open(journal::Hand::Left));
    CHECK(made.open(journal::Hand::Right));
}

TEST_CASE("On a new account the journal's folder is made too") {
    support::MadeJournal made;
    const auto journal = made.path().parent_path() / "not there" / "yet" / "journal.twohands";
    FirstRunPresenter presenter(journal, made.environment);
    add(presenter, "Mara", support::MadeJournal::marasWords, false);
    REQUIRE(createWith(presenter));
    CHECK(std::filesystem::exists(journal));
}

TEST_CASE("Names and passphrases are checked with a sentence that says what is in the way") {
    support::MadeJournal made;
    FirstRunPresenter presenter(made.path(), made.environment);
    CHECK_FALSE(presenter.nameProblem("  ").isEmpty());
    CHECK(presenter.nameProblem("Mara").isEmpty());
    CHECK(presenter.passphraseProblem("Mara", "short", "short").startsWith("That is short."));
    CHECK(presenter.passphraseProblem("Mara", "kettle moss orbit", "kettle moss orbi").startsWith("The two are not the same."));
    CHECK(presenter.passphraseProblem("Mara", "kettle moss orbit", "kettle moss orbit").isEmpty());
    add(presenter, "Mara", support::MadeJournal::marasWords, false);
    CHECK_FALSE(presenter.nameProblem("mara").isEmpty());
}

TEST_CASE("A passphrase made of both names is asked for again, of its own partner alone") {
    support::MadeJournal made;
    FirstRunPresenter presenter(made.path(), made.environment);
    add(presenter, "Mara", "josephine mara josephine", false);
    CHECK_FALSE(presenter.partnerToChooseAgain());
    add(presenter, "Josephine", support::MadeJournal::josWords, false);
    REQUIRE(presenter.partnerToChooseAgain() == std::optional<std::size_t>(0));
    presenter.takeOut(0);
    CHECK(presenter.nextPartner() == 0);
    add(presenter, "Mara", support::MadeJournal::marasWords, false);
    CHECK_FALSE(presenter.partnerToChooseAgain());
    REQUIRE(createWith(presenter));
    CHECK(made.open(journal::Hand::Left));
    CHECK(made.open(journal::Hand::Right));
}

TEST_CASE("Six words are offered, others each time, and they pass the check") {
    support::MadeJournal made;
    FirstRunPresenter presenter(made.path(), made.environment);
    const QString words = presenter.newWords();
    CHECK(words.split(' ').size() == 6);
    CHECK(words != presenter.newWords());
    CHECK(presenter.passphraseProblem("Mara", words, words).isEmpty());
}

TEST_CASE("One may begin alone and the other come later") {
    support::MadeJournal made;
    REQUIRE(made.create(false));
    auto mara = made.open();
    presenters::SettingsPresenter settings(*mara, made.path(), made.environment);
    REQUIRE(settings.canAddPartner());
    QString words = support::MadeJournal::josWords;
    REQUIRE(settings.addPartner("Jo", words));
    CHECK_FALSE(settings.canAddPartner());
    mara.reset();
    CHECK(made.open(journal::Hand::Right));
}

TEST_CASE("The time until it locks is kept sealed for the one who set it") {
    support::MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        presenters::SettingsPresenter settings(*mara, made.path(), made.environment);
        CHECK(settings.autoLockMinutes() == 3);
        settings.setAutoLockMinutes(5);
    }
    CHECK(presenters::SettingsPresenter::autoLockMinutesOf(*made.open()) == 5);
    CHECK(presenters::SettingsPresenter::autoLockMinutesOf(*made.open(journal::Hand::Right)) == 3);
}

TEST_CASE("Every country of the support page has an emergency line, and every line its status") {
    const auto countries = presenters::loadHelplines(TWOHANDS_SOURCE_RESOURCES);
    REQUIRE(countries.size() >= 12);
    for (const auto& country : countries) {
        INFO(country.name.toStdString());
        REQUIRE_FALSE(country.lines.empty());
        CHECK(country.lines.front().what == "emergency");
        for (const auto& line : country.lines) {
            CHECK_FALSE(line.number.isEmpty());
            CHECK((line.status == "looked-up" || line.status == "to-verify"));
        }
    }
}
