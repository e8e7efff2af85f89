// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/journal_page.h"

#include "catch_test.h"
#include "support/made_journal.h"
#include "widgets/button.h"

#include <QCoreApplication>
#include <QListView>

using namespace twohands;

TEST_CASE("In a narrow Journal the focus goes with the entry that opens, and back to the list") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto session = made.open();
    REQUIRE(session->save(support::note("a line", journal::Audience::Private)));
    presenters::JournalPresenter presenter(*session);
    views::JournalPage page(presenter);
    page.resize(640, 860);
    page.show();
    page.opened({});
    QCoreApplication::processEvents();
    presenter.open(QString::fromStdString(session->entries().front().fields().id.toText()));
    QCoreApplication::processEvents();
    const auto* back = qobject_cast<widgets::Button*>(page.focusWidget());
    REQUIRE(back != nullptr);
    CHECK(back->text() == "Back to the list");
    presenter.open({});
    QCoreApplication::processEvents();
    CHECK(qobject_cast<QListView*>(page.focusWidget()) != nullptr);
}
