// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "presenters/entry_words.h"
#include "presenters/journal_presenter.h"
#include "presenters/today_presenter.h"
#include "support/made_journal.h"

using namespace twohands;
using presenters::JournalPresenter;

namespace {

QString keep(app::Session& session, const char* words) {
    journal::EntryFields fields;
    fields.text = words;
    const auto saved = session.save(fields);
    return saved ? QString::fromStdString(saved->fields().id.toText()) : QString();
}

}  // namespace

TEST_CASE("What is in the bin can be seen, read and brought back") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    JournalPresenter journal(*mara);
    const QString id = keep(*mara, "half a thought");
    journal.open(id);
    REQUIRE(journal.moveToBin());
    CHECK(journal.rows().empty());
    journal.showBin(true);
    REQUIRE(journal.rows().size() == 1);
    journal.open(id);
    REQUIRE(journal.opened());
    CHECK(journal.opened()->inBin);
    CHECK(journal.opened()->words == "half a thought");
    journal.restore(id);
    CHECK(journal.rows().empty());
    journal.showBin(false);
    CHECK(journal.rows().size() == 1);
}

TEST_CASE("Erasing for good asks for the passphrase, and then nothing is left to bring back") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    JournalPresenter journal(*mara);
    const QString id = keep(*mara, "half a thought");
    journal.open(id);
    REQUIRE(journal.moveToBin());
    journal.showBin(true);
    journal.open(id);
    QString wrong = "not these words at all";
    CHECK(journal.eraseNow(wrong) == "That is not it.");
    CHECK(wrong.isEmpty());
    CHECK(journal.rows().size() == 1);
    QString right = support::MadeJournal::marasWords;
    CHECK(journal.eraseNow(right).isEmpty());
    CHECK(journal.rows().empty());
    CHECK(mara->bin().empty());
}

TEST_CASE("An empty list says why it is empty") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    JournalPresenter journal(*mara);
    CHECK(journal.emptySentence().startsWith("Here will be"));
    journal.setKind("need");
    CHECK(journal.emptySentence().startsWith("No entry is like that."));
    journal.setQuery("harbour");
    CHECK(journal.emptySentence().startsWith("Nothing here has these words."));
    journal.clearAll();
    journal.showBin(true);
    CHECK(journal.emptySentence().startsWith("The bin is empty."));
}

TEST_CASE("All that was chosen in an entry can be read back") {
    const auto linesOf = [](journal::Body body) {
        journal::EntryFields fields;
        fields.id = base::Id::parse("019a0000-0000-7000-8000-000000000001").value();
        fields.at = base::Moment::parse("2026-11-12T18:40:00+01:00").value();
        fields.text = "words";
        fields.body = std::move(body);
        const auto entry = journal::Entry::from(fields);
        REQUIRE(entry);
        return presenters::fieldLines(*entry).join('\n');
    };
    journal::NeedBody need;
    need.forWhen = "tonight";
    CHECK(linesOf(need).contains("tonight"));
    journal::BoundaryBody boundary;
    boundary.sort = journal::BoundarySort::Request;
    boundary.from = journal::BoundaryFrom::Fear;
    CHECK(linesOf(boundary).contains("A request"));
    CHECK(linesOf(boundary).contains("from fear"));
    journal::CheckInBody checkIn;
    checkIn.answer = journal::SensationAnswer::CantTell;
    checkIn.moment = "bedtime";
    CHECK(linesOf(checkIn).contains("can’t tell"));
    CHECK(linesOf(checkIn).contains("bedtime"));
}

TEST_CASE("Looked at together, the first page speaks to neither of the two") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    REQUIRE(mara->goTogether());
    presenters::TodayPresenter today(*mara, presenters::Questions::load(TWOHANDS_SOURCE_RESOURCES));
    CHECK(today.visitLine().isEmpty());
}
