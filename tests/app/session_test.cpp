// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/documents.h"
#include "base/text.h"
#include "catch_test.h"
#include "support/made_journal.h"

#include <algorithm>

using namespace twohands;
using journal::Audience;
using journal::EntryFields;
using journal::Hand;
using support::MadeJournal;

namespace {

EntryFields note(const std::string& text, Audience audience = Audience::Private) {
    EntryFields fields;
    fields.text = text;
    fields.audience = audience;
    return fields;
}

bool holds(const app::Session& session, const std::string& text) {
    const auto& entries = session.entries();
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return entry.fields().text == text; });
}

}  // namespace

TEST_CASE("What is saved is there after the next unlock, newest first") {
    MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        REQUIRE(mara);
        CHECK(mara->entries().empty());
        REQUIRE(mara->save(note("the first line")));
        made.clock.set(base::Moment::parse("2026-11-12T19:00:00+01:00").value());
        REQUIRE(mara->save(note("the second line")));
    }
    auto mara = made.open();
    REQUIRE(mara);
    REQUIRE(mara->entries().size() == 2);
    CHECK(mara->entries().front().fields().text == "the second line");
    CHECK(mara->visit().missing == 0);
    CHECK(mara->visit().changed == 0);
    CHECK(mara->visit().foreign == 0);
}

TEST_CASE("A partner reads what is shared and never the words of the rest") {
    MadeJournal made;
    REQUIRE(made.create());
    base::Id shared;
    {
        auto mara = made.open();
        REQUIRE(mara->save(note("only mine")));
        REQUIRE(mara->save(note("counted only", Audience::Patterns)));
        shared = mara->save(note("for us both", Audience::Shared)).value().fields().id;
        REQUIRE(mara->saveDraft("note", "half a thought"));
    }
    auto jo = made.open(Hand::Right);
    REQUIRE(jo);
    CHECK(jo->entries().size() == 1);
    CHECK(holds(*jo, "for us both"));
    CHECK_FALSE(jo->draft("note"));
    CHECK(jo->search("mine").empty());

    SECTION("and cannot change it") {
        auto fields = jo->find(shared)->fields();
        fields.text = "rewritten";
        const auto refused = jo->save(fields);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == base::ErrorCode::NotYours);
        CHECK(jo->moveToBin(shared).error().code == base::ErrorCode::NotYours);
        CHECK(jo->judge(shared, 0, journal::Verdict::Fits).error().code == base::ErrorCode::NotYours);
    }
}

TEST_CASE("An entry that is narrowed goes from the partner's sight") {
    MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        auto fields = mara->save(note("said too soon", Audience::Shared)).value().fields();
        fields.audience = Audience::Private;
        REQUIRE(mara->save(fields));
    }
    CHECK(made.open(Hand::Right)->entries().empty());
    CHECK(holds(*made.open(), "said too soon"));
}

TEST_CASE("An edit keeps the writer's verdicts and own markers") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    const auto first = mara->save(note("I kept texting and texting until you answered. I need an hour on my own."));
    REQUIRE(first);
    const auto id = first->fields().id;
    REQUIRE(mara->addMarker(id, journal::MarkerId::BothAnd));
    const auto own = std::size_t{mara->find(id)->fields().markers.size()} - 1;
    REQUIRE(mara->judge(id, own, journal::Verdict::DoesntFit));
    if (own > 0) REQUIRE(mara->judge(id, 0, journal::Verdict::DoesntFit));

    auto fields = mara->find(id)->fields();
    const auto judged = fields.markers.front().marker;
    fields.text += " And then we laughed.";
    const auto edited = mara->save(fields);
    REQUIRE(edited);
    CHECK(edited->fields().version > first->fields().version);
    CHECK(edited->fields().writtenAt);
    const auto& markers = edited->fields().markers;
    CHECK(std::any_of(markers.begin(), markers.end(), [](const auto& marker) {
        return marker.source == journal::MarkerSource::Writer && marker.marker == journal::MarkerId::BothAnd;
    }));
    for (const auto& marker : markers)
        if (marker.marker == judged) CHECK(marker.verdict == journal::Verdict::DoesntFit);
    CHECK(mara->entries().size() == 1);
}

TEST_CASE("The bin gives back for 30 days and erases after") {
    MadeJournal made;
    REQUIRE(made.create());
    base::Id id;
    {
        auto mara = made.open();
        id = mara->save(note("let it go")).value().fields().id;
        REQUIRE(mara->moveToBin(id));
        CHECK(mara->entries().empty());
        REQUIRE(mara->bin().size() == 1);
    }
    SECTION("undone after another unlock") {
        auto mara = made.open();
        REQUIRE(mara->bin().size() == 1);
        REQUIRE(mara->restoreFromBin(id));
        CHECK(mara->bin().empty());
        mara.reset();
        CHECK(holds(*made.open(), "let it go"));
    }
    SECTION("there on the 29th day, gone on the 30th") {
        made.clock.set(base::Moment::parse("2026-12-11T18:40:00+01:00").value());
        CHECK(made.open()->bin().size() == 1);
        made.clock.set(base::Moment::parse("2026-12-12T18:40:00+01:00").value());
        CHECK(made.open()->bin().empty());
        const auto again = made.open();
        CHECK(again->bin().empty());
        CHECK(again->entries().empty());
        CHECK(again->visit().missing == 0);
    }
}

TEST_CASE("Drafts and settings survive a lock") {
    MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        REQUIRE(mara->saveDraft("need", "an hour of"));
        REQUIRE(mara->setSetting("autoLock", "3"));
    }
    auto mara = made.open();
    CHECK(mara->draft("need") == std::optional<std::string>("an hour of"));
    CHECK(mara->setting("autoLock", "0") == "3");
    REQUIRE(mara->dropDraft("need"));
    CHECK_FALSE(mara->draft("need"));
}

TEST_CASE("The Together seat has no private pages and cannot write any") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    REQUIRE(mara->save(note("only mine")));
    REQUIRE(mara->save(note("for us both", Audience::Shared)));
    REQUIRE(mara->saveDraft("note", "half a thought"));
    REQUIRE(mara->goTogether());
    CHECK(mara->seat() == app::Seat::Together);
    CHECK(mara->entries().size() == 1);
    CHECK_FALSE(mara->draft("note"));
    CHECK_FALSE(mara->save(note("another")));
    CHECK(mara->entries().size() == 1);
}

TEST_CASE("Search folds case and wants every word") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    REQUIRE(mara->save(note("Éclairs for Tea")));
    REQUIRE(mara->save(note("tea alone")));
    CHECK(mara->search("TEA").size() == 2);
    const auto found = mara->search("éCLAIRS tea");
    REQUIRE(found.size() == 1);
    const auto hits = app::Session::hitsIn(*found.front(), "éCLAIRS tea");
    REQUIRE(hits.size() == 2);
    CHECK(hits.front() == journal::Span{0, 8});
    CHECK(mara->search("tea coffee").empty());
}

TEST_CASE("Search knows every change since the last search") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    const auto id = mara->save(note("an old word")).value().fields().id;
    CHECK(mara->search("old").size() == 1);
    REQUIRE(mara->save(note("words of both, old too", Audience::Shared)));
    CHECK(mara->search("old").size() == 2);
    auto edited = mara->find(id)->fields();
    edited.text = "a new word";
    REQUIRE(mara->save(edited));
    CHECK(mara->search("old").size() == 1);
    CHECK(mara->search("new").size() == 1);
    REQUIRE(mara->moveToBin(id));
    CHECK(mara->search("new").empty());
    REQUIRE(mara->restoreFromBin(id));
    CHECK(mara->search("new").size() == 1);
    REQUIRE(mara->goTogether());
    CHECK(mara->search("new").empty());
    CHECK(mara->search("word").size() == 1);
}

TEST_CASE("Search finds what looking at each text finds, wherever the word stands") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    std::vector<journal::EntryFields> all;
    for (const char* text : {"zoo", "a zoo", "zo", "ooz zoo", "zzoo", "zoozoo", "ozo", "Z\noo", "z", "", "zoö", "the zebra's zoo"}) all.push_back(note(text));
    REQUIRE(mara->saveAll(std::move(all)));
    for (const std::string word : {"z", "o", "zo", "oz", "zoo", "ooz", "ö", "'", "zebra's", "zoozoo"}) {
        const auto expected = std::count_if(mara->entries().begin(), mara->entries().end(),
                                            [&](const journal::Entry& entry) { return base::foldCase(entry.fields().text).find(word) != std::string::npos; });
        INFO(word);
        CHECK(mara->search(word).size() == static_cast<std::size_t>(expected));
    }
}

TEST_CASE("An import keeps ids, adds nothing twice and says what it left") {
    MadeJournal made, other;
    REQUIRE(made.create());
    REQUIRE(other.create());
    auto mara = made.open();
    const auto id = mara->save(note("carried over")).value().fields().id;
    REQUIRE(mara->save(note("this too", Audience::Shared)));
    const auto text = app::exportJson(mara->exportFile({}));
    const auto file = app::readExport(text);
    REQUIRE(file);
    auto there = other.open();
    CHECK(there->importEntries(*file).value().added == 2);
    const auto again = there->importEntries(*file).value();
    CHECK(again.added == 0);
    CHECK(again.here == 2);
    REQUIRE(there->find(id));
    CHECK(there->find(id)->fields().text == "carried over");
    there.reset();
    const auto jos = other.open(Hand::Right)->importEntries(*file).value();
    CHECK(jos.added == 0);
    CHECK(jos.others == 2);
}

TEST_CASE("One's own words of an export for two come into a new journal for one, under any name") {
    MadeJournal made, alone;
    REQUIRE(made.create());
    REQUIRE(alone.create(false));
    auto mara = made.open();
    auto thanks = note("for the soup", Audience::Shared);
    thanks.body = journal::AppreciationBody{Hand::Right};
    REQUIRE(mara->save(thanks));
    auto file = app::readExport(app::exportJson(mara->exportFile({}))).value();
    auto there = alone.open();
    SECTION("by the same name") { CHECK(there->importEntries(file).value().added == 1); }
    SECTION("by an id of the file, where the name is another") {
        file.partners.list[0] = {"m", "Em", Hand::Left};
        const auto refused = there->importEntries(file);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == base::ErrorCode::InvalidValue);
        CHECK(refused.error().where == "/partners");
        CHECK(there->importEntries(file, "m").value().added == 1);
        CHECK(there->entries().front().fields().author == Hand::Left);
    }
}

TEST_CASE("A name opens its own hand, and a wrong passphrase none") {
    MadeJournal made;
    REQUIRE(made.create());
    const auto right = app::Passphrase::fromText(MadeJournal::josWords);
    const auto jo = app::unlockAs(made.path(), "jo", right, made.environment);
    REQUIRE(jo);
    CHECK((*jo)->me() == Hand::Right);
    CHECK(app::unlockAs(made.path(), "jo", app::Passphrase::fromText("not this one at all"), made.environment).error().code !=
          base::ErrorCode::Internal);
}

TEST_CASE("The second partner may come later and sees what was shared before") {
    MadeJournal made;
    REQUIRE(made.create(false));
    {
        auto mara = made.open();
        REQUIRE(mara->save(note("only mine")));
        REQUIRE(mara->save(note("for us both", Audience::Shared)));
        REQUIRE(mara->addPartner({"Jo", app::Passphrase::fromText(MadeJournal::josWords), false}));
        CHECK(mara->partners().list.size() == 2);
    }
    auto jo = made.open(Hand::Right);
    REQUIRE(jo);
    CHECK(jo->entries().size() == 1);
    CHECK(jo->partners().byName("Mara"));
}

TEST_CASE("Opening by name leaves no wrong passphrase on the other hand, and a wrong one is counted on both") {
    MadeJournal made;
    REQUIRE(made.create());
    REQUIRE(app::unlockAs(made.path(), "Jo", app::Passphrase::fromText(MadeJournal::josWords), made.environment));
    CHECK(made.open()->visit().wrongSince == 0);
    const auto refused = app::unlockAs(made.path(), "Jo", app::Passphrase::fromText("not this one at all"), made.environment);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode::WrongPassphrase);
    CHECK(made.open(Hand::Left)->visit().wrongSince == 1);
    CHECK(made.open(Hand::Right)->visit().wrongSince == 1);
}
