// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contents.h"
#include "app/session.h"
#include "catch_test.h"
#include "codec/entry_json.h"
#include "store/journal_file.h"
#include "support/made_journal.h"
#include "support/tamper.h"

#include <algorithm>

using namespace twohands;
using journal::Audience;
using journal::EntryFields;
using journal::Hand;
using support::MadeJournal;
using support::note;

namespace {

/// An entry as Mara would have written it.
EntryFields asMara(const MadeJournal& made, const std::string& text) {
    auto fields = note(text, Audience::Shared);
    fields.id = base::Id::generate(made.clock.now(), crypto::systemRandom());
    fields.at = made.clock.now();
    fields.author = Hand::Left;
    return fields;
}

/// Jo's row around a body: sealed with the couple's key, in Jo's name, with whatever inside.
store::Record rowAround(const EntryFields& fields) {
    store::Record record;
    record.scope = store::Scope::Couple;
    record.author = Hand::Right;
    record.entry = fields.id;
    record.version = static_cast<std::uint32_t>(fields.version);
    record.body = codec::encodeEntry(journal::Entry::from(fields).value());
    return record;
}

/// Any row under the couple's key, in anybody's name: what Jo can do with own tools, sealed here by the own vault.
store::Record inMarasName(const std::string& body) {
    store::Record record;
    record.scope = store::Scope::Couple;
    record.author = Hand::Left;
    record.body = body;
    return record;
}

/// What Jo can do with the file, the own passphrase and tools.
void plant(const MadeJournal& made, const store::Record& record) {
    auto file = store::JournalFile::open(made.path(), made.environment.stateFolder);
    REQUIRE(file);
    auto vault = file->unlock(Hand::Right, app::Passphrase::fromText(MadeJournal::josWords), made.clock.now());
    REQUIRE(vault);
    REQUIRE(vault->commit({{record}, {}}, made.clock.now()));
}

app::VerifyReport verifyAsMara(const MadeJournal& made) {
    const auto words = app::Passphrase::fromText(MadeJournal::marasWords);
    const auto report = app::verifyJournal(made.path(), std::pair{Hand::Left, &words}, made.environment);
    REQUIRE(report);
    return *report;
}

}  // namespace

TEST_CASE("A body that names another author, id, version or audience than its row is no entry, and is counted") {
    MadeJournal made;
    REQUIRE(made.create());
    auto fields = asMara(made, "words never said");
    auto row = rowAround(fields);
    SECTION("the other's name inside") {}
    SECTION("another id inside") {
        fields.author = Hand::Right;
        row = rowAround(fields);
        row.entry = base::Id::generate(made.clock.now(), crypto::systemRandom());
    }
    SECTION("another version inside") {
        fields.author = Hand::Right;
        row = rowAround(fields);
        row.version = 7;
    }
    SECTION("a private entry under the couple's key") {
        fields.author = Hand::Right;
        fields.audience = Audience::Private;
        row = rowAround(fields);
    }
    SECTION("no entry at all") { row.body = "not json"; }
    plant(made, row);
    CHECK(verifyAsMara(made).unreadable == std::size_t{1});
    CHECK_FALSE(verifyAsMara(made).whole);
    const auto mara = made.open();
    CHECK(mara->entries().empty());
    CHECK(mara->visit().unreadable == 1);
}

TEST_CASE("A partner's row under the id of my entry does not stand in its place") {
    MadeJournal made;
    REQUIRE(made.create());
    auto fields = made.open()->save(note("my own words", Audience::Shared)).value().fields();
    fields.author = Hand::Right;
    fields.text = "other words";
    fields.at = base::Moment::parse("2026-12-01T00:00:00Z").value();
    plant(made, rowAround(fields));
    const auto mara = made.open();
    REQUIRE(mara->entries().size() == 1);
    CHECK(mara->find(fields.id)->fields().text == "my own words");
    CHECK(mara->visit().unreadable == 1);
    fields = mara->find(fields.id)->fields();
    fields.text = "my own words, again";
    REQUIRE(mara->save(fields));
    CHECK(mara->find(fields.id)->fields().version == 2);
}

TEST_CASE("The partner cannot put settings or drafts in the place of mine") {
    MadeJournal made;
    REQUIRE(made.create());
    {
        const auto mara = made.open();
        REQUIRE(mara->setSetting("autoLock", "3"));
        REQUIRE(mara->saveDraft("note", "half a thought"));
    }
    store::Record planted;
    planted.scope = store::Scope::Couple;
    planted.author = Hand::Right;
    planted.version = 9;
    planted.kind = store::RecordKind::Settings;
    planted.entry = app::idOf(app::Page::Settings);
    planted.body = app::encodeWords({{"autoLock", "never"}});
    plant(made, planted);
    planted.kind = store::RecordKind::Draft;
    planted.entry = app::idOf(app::Page::Drafts);
    planted.body = app::encodeWords({{"note", "planted"}});
    plant(made, planted);
    auto mara = made.open();
    CHECK(mara->setting("autoLock", "") == "3");
    CHECK(mara->draft("note") == std::optional<std::string>("half a thought"));
    CHECK(mara->visit().unreadable == 2);
    REQUIRE(mara->saveDraft("need", "an hour of"));
    mara.reset();
    CHECK(made.open()->draft("note") == std::optional<std::string>("half a thought"));
    const auto jo = made.open(Hand::Right);
    CHECK_FALSE(jo->draft("note"));
    CHECK(jo->setting("autoLock", "").empty());
}

TEST_CASE("An entry cannot take the id of the settings") {
    MadeJournal made;
    REQUIRE(made.create());
    const auto mara = made.open();
    auto fields = note("words", Audience::Private);
    fields.id = app::idOf(app::Page::Settings);
    const auto refused = mara->save(fields);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode::InvalidValue);
}

TEST_CASE("A row of the partner that holds no entry does not keep anybody from leaving") {
    MadeJournal made, away;
    REQUIRE(made.create());
    const auto own = made.open()->save(note("mine alone", Audience::Private)).value().fields().id;
    REQUIRE(made.open(Hand::Right)->save(note("from Jo to us", Audience::Shared)));
    auto fields = asMara(made, "not for you");
    fields.author = Hand::Right;
    SECTION("a private body") { fields.audience = Audience::Private; }
    SECTION("under the id of an own page") { fields.id = own; }
    plant(made, rowAround(fields));
    const auto left = made.open()->leave(away.path(), app::Passphrase::fromText(MadeJournal::marasWords));
    REQUIRE(left);
    CHECK(*left == made.open()->entries().size());
    CHECK(away.open()->entries().size() == *left);
    CHECK(away.open()->visit().unreadable == 0);
}

TEST_CASE("A setting planted in my name under the id of my page changes nothing of it, visit after visit") {
    MadeJournal made;
    REQUIRE(made.create());
    const auto saved = made.open()->save(note("mine", Audience::Private)).value().fields();
    auto planted = inMarasName("{}");
    planted.kind = store::RecordKind::Settings;
    planted.entry = saved.id;
    planted.version = 2'147'483'000;
    plant(made, planted);
    for (int visit = 0; visit < 3; ++visit) REQUIRE(made.open());
    const auto mara = made.open();
    REQUIRE(mara->find(saved.id));
    CHECK(mara->find(saved.id)->fields().version == saved.version);
    CHECK(mara->entries().size() == 1);
}

TEST_CASE("What was put in my name can be seen once and taken out") {
    MadeJournal made;
    REQUIRE(made.create());
    REQUIRE(made.open()->save(note("mine", Audience::Shared)));
    auto fields = asMara(made, "words never said");
    auto row = rowAround(fields);
    row.author = Hand::Left;
    plant(made, row);
    {
        const auto mara = made.open();
        CHECK(mara->visit().foreign == 1);
        REQUIRE(mara->foreignEntries().size() == 1);
        CHECK(mara->foreignEntries().front().fields().text == "words never said");
        REQUIRE(mara->acceptAudit());
        CHECK(mara->visit().foreign == 1);
        REQUIRE(mara->removeForeign());
        CHECK(mara->visit().foreign == 0);
    }
    CHECK(verifyAsMara(made).whole);
    CHECK(made.open()->entries().size() == 1);
}

TEST_CASE("A page that is here only as it once was becomes a page again when its writer says so, and goes along when leaving") {
    MadeJournal made, away;
    REQUIRE(made.create());
    const auto saved = made.open()->save(note("as it was", Audience::Private)).value().fields();
    MadeJournal old;
    std::filesystem::copy_file(made.path(), old.path(), std::filesystem::copy_options::overwrite_existing);
    {
        auto next = saved;
        next.text = "as it is";
        REQUIRE(made.open()->save(next));
    }
    store::RowId newest = 0;
    {
        auto file = store::JournalFile::open(made.path(), made.environment.stateFolder);
        auto vault = file->unlock(Hand::Left, app::Passphrase::fromText(MadeJournal::marasWords), made.clock.now());
        for (const auto& record : vault->records())
            if (record.entry == saved.id) newest = record.row;
    }
    support::tamper(made.path(), "DELETE FROM sealed WHERE id = " + std::to_string(newest));
    REQUIRE(app::mergeJournals(made.path(), old.path(), made.environment));
    CHECK(made.open()->visit().older == 1);
    CHECK(made.open()->leave(away.path(), app::Passphrase::fromText(MadeJournal::marasWords)).value() == 1);
    CHECK(away.open()->entries().front().fields().text == "as it was");
    REQUIRE(made.open()->acceptAudit());
    auto mara = made.open();
    CHECK(mara->visit().older + mara->visit().changed + mara->visit().missing + mara->visit().foreign == 0);
    REQUIRE(mara->entries().size() == 1);
    CHECK(mara->entries().front().fields().text == "as it was");
    mara.reset();
    CHECK(verifyAsMara(made).whole);
}
