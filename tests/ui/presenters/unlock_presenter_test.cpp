// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "presenters/unlock_presenter.h"
#include "support/made_journal.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace twohands;

namespace {

template <typename Condition>
bool waitFor(Condition condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 30000) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return condition();
}

}  // namespace

TEST_CASE("A passphrase opens its own hand and is overwritten where it stood") {
    support::MadeJournal made;
    REQUIRE(made.create());
    presenters::UnlockPresenter presenter(made.path(), made.environment);
    bool opened = false;
    QObject::connect(&presenter, &presenters::UnlockPresenter::opened, [&] { opened = true; });
    presenter.choose(journal::Hand::Right);
    QString secret = support::MadeJournal::josWords;
    presenter.open(secret);
    CHECK(secret.isEmpty());
    CHECK(presenter.isTrying());
    REQUIRE(waitFor([&] { return opened; }));
    CHECK(presenter.takeSession()->me() == journal::Hand::Right);
}

TEST_CASE("A wrong passphrase says the same for both hands and makes one wait") {
    support::MadeJournal made;
    REQUIRE(made.create(false));
    QStringList said;
    for (const auto hand : {journal::Hand::Left, journal::Hand::Right}) {
        presenters::UnlockPresenter presenter(made.path(), made.environment);
        bool refused = false;
        QObject::connect(&presenter, &presenters::UnlockPresenter::refused, [&] { refused = true; });
        presenter.choose(hand);
        QString secret = "not these words at all";
        presenter.open(secret);
        REQUIRE(waitFor([&] { return refused; }));
        said << presenter.sentence();
        CHECK_FALSE(presenter.canTry());
    }
    CHECK(said[0] == said[1]);
    CHECK(said[0].startsWith("That is not it."));
}

TEST_CASE("The pause grows to half a minute and no further") {
    QList<int> pauses;
    for (int tries = 1; tries <= 8; ++tries) pauses << presenters::UnlockPresenter::pauseAfter(tries);
    CHECK(pauses == QList<int>{1, 2, 4, 8, 16, 30, 30, 30});
}

TEST_CASE("A file that is no journal is named as such and not touched") {
    support::MadeJournal made;
    FILE* file = std::fopen(made.path().c_str(), "w");
    std::fputs("a shopping list", file);
    std::fclose(file);
    presenters::UnlockPresenter presenter(made.path(), made.environment);
    bool refused = false;
    QObject::connect(&presenter, &presenters::UnlockPresenter::refused, [&] { refused = true; });
    QString secret = "kettle moss orbit velvet";
    presenter.open(secret);
    REQUIRE(waitFor([&] { return refused; }));
    CHECK(presenter.sentence() == "This file is not a journal. The file is as it was.");
    CHECK(std::filesystem::file_size(made.path()) == 15);
}
