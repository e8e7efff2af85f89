// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contents.h"
#include "app/documents.h"
#include "app/session.h"
#include "catch_test.h"
#include "store/journal_file.h"
#include "support/made_journal.h"

using namespace twohands;
using base::ErrorCode;
using journal::Audience;
using journal::EntryFields;
using journal::Hand;
using support::MadeJournal;
using support::note;

namespace {

/// The row of the names, gone or not to be opened any more: to a reader that is the same.
void loseNames(const MadeJournal& made) {
    auto file = store::JournalFile::open(made.path(), made.environment.stateFolder);
    auto vault = file->unlock(Hand::Right, app::Passphrase::fromText(MadeJournal::josWords), made.clock.now());
    REQUIRE(vault);
    for (const auto& record : vault->records())
        if (record.entry == app::idOf(app::Page::Names)) {
            REQUIRE(vault->commit({{}, {record.row}}, made.clock.now()));
            return;
        }
}

}  // namespace

TEST_CASE("A journal whose names are gone is damaged, and opens by hand with all its words") {
    MadeJournal made;
    REQUIRE(made.create());
    REQUIRE(made.open()->save(note("for us both", Audience::Shared)));
    loseNames(made);
    const auto words = app::Passphrase::fromText(MadeJournal::marasWords);
    CHECK(app::unlockAs(made.path(), "Mara", words, made.environment).error().code == ErrorCode::Damaged);
    const auto report = app::verifyJournal(made.path(), std::pair{Hand::Left, &words}, made.environment);
    CHECK(report->namesGone);
    CHECK_FALSE(report->whole);
    const auto mara = app::unlockAs(made.path(), "left", words, made.environment);
    REQUIRE(mara);
    CHECK((*mara)->visit().namesGone);
    REQUIRE((*mara)->partners().list.size() == 2);
    CHECK((*mara)->partners().byHand(Hand::Left)->name == "left");
    CHECK((*mara)->entries().size() == 1);

    SECTION("what leaves it can be taken in again") {
        const auto file = app::readExport(app::exportJson((*mara)->exportFile({})));
        REQUIRE(file);
        CHECK(file->partners.list.size() == 2);
        CHECK((*mara)->importEntries(*file));
    }
    SECTION("no partner is added to it") { CHECK((*mara)->addPartner({"Jo", words.copy(), false}).error().code == ErrorCode::AlreadyExists); }
}

TEST_CASE("Without the own name no partner is added, or the stand-in would be written down as a name") {
    MadeJournal made;
    REQUIRE(made.create(false));
    {
        auto mara = made.open();
        auto file = store::JournalFile::open(made.path(), made.environment.stateFolder);
        CHECK(file.error().code == ErrorCode::AlreadyOpen);
    }
    {
        auto file = store::JournalFile::open(made.path(), made.environment.stateFolder);
        auto vault = file->unlock(Hand::Left, app::Passphrase::fromText(MadeJournal::marasWords), made.clock.now());
        REQUIRE(vault->commit({{}, {vault->records().front().row}}, made.clock.now()));
    }
    const auto mara = made.open();
    REQUIRE(mara->visit().namesGone);
    CHECK(mara->addPartner({"Jo", app::Passphrase::fromText(MadeJournal::josWords), false}).error().code == ErrorCode::Damaged);
}

TEST_CASE("A passphrase tried on the hand that was not meant leaves no visit there") {
    MadeJournal made;
    REQUIRE(made.create());
    const auto marasWords = app::Passphrase::fromText(MadeJournal::marasWords);
    CHECK(app::unlockAs(made.path(), "Jo", marasWords, made.environment).error().code == ErrorCode::WrongPassphrase);
    CHECK_FALSE(made.open()->visit().lastHere);
    REQUIRE(app::unlockAs(made.path(), "Mara", marasWords, made.environment));
    CHECK(made.open()->visit().lastHere);
}

TEST_CASE("An alarm outlives a save and ends when its owner accepts the journal as it is") {
    MadeJournal made;
    REQUIRE(made.create());
    REQUIRE(made.open()->save(note("first", Audience::Private)));
    const auto copy = made.folder / "copy";
    std::filesystem::copy_file(made.path(), copy);
    REQUIRE(made.open()->save(note("second", Audience::Private)));
    std::filesystem::copy_file(copy, made.path(), std::filesystem::copy_options::overwrite_existing);
    REQUIRE(made.open()->save(note("third", Audience::Private)));
    {
        const auto mara = made.open();
        REQUIRE(mara->visit().rolledBack);
        REQUIRE(mara->acceptAudit());
        CHECK_FALSE(mara->visit().rolledBack);
    }
    CHECK_FALSE(made.open()->visit().rolledBack);
}

TEST_CASE("A name is one line of text, and no word that means a hand") {
    for (const char* name : {"left", "Right", "LEFT", "two\nlines", "\tMara", "bell\u0007", "esc\u009b", " "}) {
        MadeJournal made;
        std::vector<app::NewPartner> partners;
        partners.push_back({name, app::Passphrase::fromText(MadeJournal::marasWords), false});
        const auto refused = app::createJournal(made.path(), partners, made.environment);
        INFO(name);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidValue);
        CHECK(refused.error().where == "name");
    }
}
