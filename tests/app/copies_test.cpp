// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "catch_test.h"
#include "support/made_journal.h"

#include <algorithm>
#include <set>

using namespace twohands;
using journal::Audience;
using journal::Hand;
using support::MadeJournal;
using support::note;

namespace {

std::multiset<std::string> textsOf(const app::Session& session) {
    std::multiset<std::string> texts;
    for (const auto& entry : session.entries()) texts.insert(entry.fields().text);
    return texts;
}

app::Passphrase maras() { return app::Passphrase::fromText(MadeJournal::marasWords); }
app::Passphrase jos() { return app::Passphrase::fromText(MadeJournal::josWords); }

/// Edits the one entry of this text.
void edit(app::Session& session, const std::string& before, const std::string& after) {
    const auto& entries = session.entries();
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.fields().text == before; });
    REQUIRE(found != entries.end());
    auto fields = found->fields();
    fields.text = after;
    REQUIRE(session.save(fields));
}

void copyFile(const MadeJournal& from, const MadeJournal& to) {
    std::filesystem::copy_file(from.path(), to.path(), std::filesystem::copy_options::overwrite_existing);
}

}  // namespace

TEST_CASE("A page edited in two copies becomes two pages, the same two on both sides, and no third one ever") {
    MadeJournal here, there;
    REQUIRE(here.create());
    REQUIRE(here.open()->save(note("as it was", Audience::Private)));
    copyFile(here, there);
    edit(*here.open(), "as it was", "edited here");
    edit(*there.open(), "as it was", "edited there");
    const std::multiset<std::string> both{"edited here", "edited there"};
    for (int round = 0; round < 3; ++round) {
        REQUIRE(app::mergeJournals(here.path(), there.path(), here.environment));
        CHECK(textsOf(*here.open()) == both);
        REQUIRE(app::mergeJournals(there.path(), here.path(), there.environment));
        CHECK(textsOf(*there.open()) == both);
    }
    auto mara = here.open();
    CHECK(mara->visit().missing + mara->visit().changed + mara->visit().foreign + mara->visit().unreadable == 0);
    edit(*mara, "edited there", "and once more");
    CHECK(textsOf(*mara) == std::multiset<std::string>{"edited here", "and once more"});
}

TEST_CASE("The same page kept in two copies is one page after joining them, and no alarm") {
    MadeJournal here, there;
    REQUIRE(here.create());
    copyFile(here, there);
    auto fields = note("taken from one file into both", Audience::Private);
    fields.id = base::Id::generate(here.clock.now(), crypto::systemRandom());
    fields.at = here.clock.now();
    REQUIRE(here.open()->save(fields));
    REQUIRE(there.open()->saveDraft("note", "so that the turns differ"));
    REQUIRE(there.open()->save(fields));
    REQUIRE(app::mergeJournals(here.path(), there.path(), here.environment));
    for (int round = 0; round < 2; ++round) {
        auto mara = here.open();
        CHECK(textsOf(*mara) == std::multiset<std::string>{"taken from one file into both"});
        CHECK(mara->visit().missing + mara->visit().changed + mara->visit().foreign + mara->visit().unreadable == 0);
    }
}

TEST_CASE("A page edited in one copy and deleted in the other stays") {
    MadeJournal here, there;
    REQUIRE(here.create());
    REQUIRE(here.open()->save(note("as it was", Audience::Private)));
    copyFile(here, there);
    edit(*here.open(), "as it was", "edited here");
    {
        auto mara = there.open();
        REQUIRE(mara->moveToBin(mara->entries().front().fields().id));
    }
    REQUIRE(app::mergeJournals(here.path(), there.path(), here.environment));
    CHECK(textsOf(*here.open()) == std::multiset<std::string>{"edited here"});
}

TEST_CASE("Drafts of two copies are both there after joining them") {
    MadeJournal here, there;
    REQUIRE(here.create());
    copyFile(here, there);
    REQUIRE(here.open()->saveDraft("need", "half a need"));
    REQUIRE(there.open()->saveDraft("note", "half a note"));
    REQUIRE(app::mergeJournals(here.path(), there.path(), here.environment));
    auto mara = here.open();
    CHECK(mara->draft("need") == "half a need");
    CHECK(mara->draft("note") == "half a note");
}

TEST_CASE("A page that came of a second version is erased from backups in which it still lay under the first one's id") {
    MadeJournal here, there;
    REQUIRE(here.create());
    const auto first = here.open()->save(note("as it was", Audience::Private)).value().fields().id;
    copyFile(here, there);
    edit(*here.open(), "as it was", "edited here");
    edit(*there.open(), "as it was", "edited there");
    for (auto* home : {&here, &there}) REQUIRE(home->open()->backUp());
    REQUIRE(app::mergeJournals(here.path(), there.path(), here.environment));
    REQUIRE(app::mergeJournals(there.path(), here.path(), there.environment));
    std::multiset<std::string> left;
    for (auto* home : {&here, &there}) {
        auto mara = home->open();
        const auto& entries = mara->entries();
        const auto second = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.fields().id != first; });
        REQUIRE(second != entries.end());
        const auto words = second->fields().text;
        CHECK(mara->eraseNow(second->fields().id).value() == 0);
        CHECK_FALSE(textsOf(*mara).contains(words));
        MadeJournal back;
        std::filesystem::copy_file(mara->backups().front().path, back.path(), std::filesystem::copy_options::overwrite_existing);
        CHECK_FALSE(textsOf(*back.open()).contains(words));
        for (const auto& text : textsOf(*back.open())) left.insert(text);
    }
    CHECK(left.size() == 1);  // the other one's words are still in the backup that had them
}

TEST_CASE("Two unlike drafts of one form are both kept, and the second comes up when the first is done") {
    MadeJournal here, there;
    REQUIRE(here.create());
    copyFile(here, there);
    REQUIRE(here.open()->saveDraft("note", "begun here"));
    REQUIRE(there.open()->saveDraft("note", "begun there"));
    for (int round = 0; round < 2; ++round) {
        REQUIRE(app::mergeJournals(here.path(), there.path(), here.environment));
        REQUIRE(here.open());
    }
    auto mara = here.open();
    const auto first = mara->draft("note").value();
    REQUIRE(mara->dropDraft("note"));
    const auto second = mara->draft("note").value();
    CHECK(std::set{first, second} == std::set<std::string>{"begun here", "begun there"});
    REQUIRE(mara->dropDraft("note"));
    CHECK_FALSE(mara->draft("note"));
}

TEST_CASE("A page binned in two copies with different words lies in the bin twice") {
    MadeJournal here, there;
    REQUIRE(here.create());
    REQUIRE(here.open()->save(note("as it was", Audience::Private)));
    copyFile(here, there);
    for (auto* home : {&here, &there}) {
        edit(*home->open(), "as it was", home == &here ? "edited here" : "edited there");
        auto mara = home->open();
        REQUIRE(mara->moveToBin(mara->entries().front().fields().id));
    }
    REQUIRE(app::mergeJournals(here.path(), there.path(), here.environment));
    auto mara = here.open();
    CHECK(mara->entries().empty());
    std::multiset<std::string> binned;
    for (const auto& entry : mara->bin()) binned.insert(entry.fields().text);
    CHECK(binned == std::multiset<std::string>{"edited here", "edited there"});
    CHECK(mara->visit().missing + mara->visit().changed + mara->visit().foreign + mara->visit().unreadable == 0);
}

TEST_CASE("Whoever leaves takes own pages and what is shared, and the journal they left stays byte for byte") {
    MadeJournal home;
    REQUIRE(home.create());
    REQUIRE(home.open()->save(note("mine alone", Audience::Private)));
    REQUIRE(home.open()->save(note("counted only", Audience::Patterns)));
    REQUIRE(home.open()->save(note("from me to us", Audience::Shared)));
    REQUIRE(home.open(Hand::Right)->save(note("from Jo to us", Audience::Shared)));
    REQUIRE(home.open(Hand::Right)->save(note("Jo's alone", Audience::Private)));
    MadeJournal away;
    {
        auto mara = home.open();
        CHECK(mara->leave(away.path(), jos()).error().code == base::ErrorCode::WrongPassphrase);
        CHECK_FALSE(std::filesystem::exists(away.path()));
        REQUIRE(mara->leave(away.path(), maras()).value() == 4);
        CHECK(mara->leave(away.path(), maras()).error().code == base::ErrorCode::AlreadyExists);
        CHECK(mara->entries().size() == 4);
    }
    CHECK_FALSE(away.open(Hand::Right));
    auto mara = away.open();
    REQUIRE(mara);
    CHECK(textsOf(*mara) == std::multiset<std::string>{"mine alone", "counted only", "from me to us", "from Jo to us"});
    for (const auto& entry : mara->entries()) CHECK(entry.fields().audience != Audience::Shared);
    CHECK(mara->visit().missing + mara->visit().changed + mara->visit().foreign + mara->visit().unreadable == 0);
    CHECK_FALSE(mara->visit().namesGone);
    CHECK_FALSE(mara->hasPartner());
    CHECK(mara->confirmPartnersConsent(jos()).error().code == base::ErrorCode::NotFound);
    REQUIRE(mara->renewCoupleKey(maras(), {}));
    CHECK(mara->addPartner({"Ari", jos(), false}).error().code == base::ErrorCode::AlreadyExists);
    CHECK(textsOf(*home.open(Hand::Right)) == std::multiset<std::string>{"from me to us", "from Jo to us", "Jo's alone"});
}

TEST_CASE("Own pages that are taken out are gone for their writer, and what is shared is not") {
    MadeJournal home;
    REQUIRE(home.create());
    REQUIRE(home.open()->save(note("mine alone", Audience::Private)));
    REQUIRE(home.open()->save(note("from me to us", Audience::Shared)));
    REQUIRE(home.open()->removeOwnPages(maras()));
    auto mara = home.open();
    CHECK(textsOf(*mara) == std::multiset<std::string>{"from me to us"});
    CHECK(mara->visit().missing + mara->visit().changed + mara->visit().foreign == 0);
}

TEST_CASE("After new keys a session goes on where it was") {
    MadeJournal home;
    REQUIRE(home.create());
    auto mara = home.open();
    REQUIRE(mara->save(note("before", Audience::Private)));
    CHECK(mara->changePassphrase(maras(), app::Passphrase::fromText("mara")).error().code == base::ErrorCode::WeakPassphrase);
    REQUIRE(mara->renewKeys(maras(), app::Passphrase::fromText("eleven herons on the roof"), false));
    REQUIRE(mara->renewCoupleKey(app::Passphrase::fromText("eleven herons on the roof"), jos()));
    REQUIRE(mara->save(note("after", Audience::Shared)));
    CHECK(textsOf(*mara) == std::multiset<std::string>{"before", "after"});
    mara.reset();
    CHECK(textsOf(*home.open(Hand::Right)) == std::multiset<std::string>{"after"});
}
