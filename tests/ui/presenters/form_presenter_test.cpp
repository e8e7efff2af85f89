// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "presenters/need_form.h"
#include "presenters/note_form.h"
#include "support/made_journal.h"

#include <algorithm>

using namespace twohands;
using presenters::NeedForm;
using presenters::NoteForm;

namespace {

/// What a form said last.
struct Heard {
    explicit Heard(presenters::FormPresenter& form) {
        QObject::connect(&form, &presenters::FormPresenter::saved, &form, [this](const QString& said, bool isHeavy) {
            sentence = said;
            heavy = isHeavy;
        });
        QObject::connect(&form, &presenters::FormPresenter::failed, &form, [this](const QString& said) { failure = said; });
    }
    QString sentence, failure;
    bool heavy = false;
};

const char* const pursuing = "I texted again and again until he answered. I would love an evening together on the sofa.";

}  // namespace

TEST_CASE("What is saved is in the journal, for the writer only, and the form is fresh again") {
    support::MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        NoteForm form(*mara, made.clock);
        Heard heard(form);
        REQUIRE(form.open({}));
        CHECK_FALSE(form.save());
        form.setText("The kettle sang before anyone was up.");
        REQUIRE(form.save());
        CHECK(heard.sentence == "Kept. Only you can read it.");
        CHECK_FALSE(heard.heavy);
        CHECK(form.text().isEmpty());
        REQUIRE(mara->entries().size() == 1);
        CHECK(mara->entries()[0].fields().text == "The kettle sang before anyone was up.");
        CHECK(mara->entries()[0].fields().audience == journal::Audience::Private);
    }
    auto jo = made.open(journal::Hand::Right);
    REQUIRE(jo);
    CHECK(jo->entries().empty());
}

TEST_CASE("Once kept, what is shared says who can read it") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NoteForm form(*mara, made.clock);
    Heard heard(form);
    form.open({});
    form.setText("Tea is in the pot.");
    form.setAudience(journal::Audience::Shared);
    REQUIRE(form.save());
    CHECK(heard.sentence == "Kept. Jo can read it.");
}

TEST_CASE("A draft is there after the journal was closed, and gone once it is saved") {
    support::MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        NeedForm form(*mara, made.clock);
        form.open({});
        form.setText("Half a thought");
        form.toggleNeed("rest");
        form.addOwnWord("a slow morning");
        form.setAsk("Sunday, nobody calls?");
        form.setStrength(2);
        form.setForWhen("this week");
        form.setHappened(QDate(2026, 11, 11), QTime(21, 15));
        form.setAudience(journal::Audience::Patterns);
        CHECK(form.hasUnkeptChanges());
        form.keepDraft();
        CHECK_FALSE(form.hasUnkeptChanges());
    }
    auto mara = made.open();
    CHECK(mara->entries().empty());
    NeedForm form(*mara, made.clock);
    form.open({});
    CHECK(form.isRestored());
    CHECK(form.text() == "Half a thought");
    CHECK(form.needs() == QStringList{"rest", "a slow morning"});
    CHECK(form.ask() == "Sunday, nobody calls?");
    CHECK(form.strength() == 2);
    CHECK(form.forWhen() == "this week");
    CHECK(form.whenWords() == "Yesterday, around 21:15");
    CHECK(form.audience() == journal::Audience::Patterns);
    REQUIRE(form.save());
    form.open({});
    CHECK_FALSE(form.isRestored());
    CHECK(form.text().isEmpty());
}

TEST_CASE("Nobody else's form finds a draft") {
    support::MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        NoteForm form(*mara, made.clock);
        form.open({});
        form.setText("For my eyes");
        form.keepDraft();
    }
    auto jo = made.open(journal::Hand::Right);
    NoteForm form(*jo, made.clock);
    form.open({});
    CHECK(form.text().isEmpty());
}

TEST_CASE("An entry is opened by its id and its change is another version of it") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NoteForm form(*mara, made.clock);
    form.open({});
    form.setText("first");
    REQUIRE(form.save());
    const auto id = QString::fromStdString(mara->entries()[0].fields().id.toText());
    REQUIRE(form.open(id));
    CHECK(form.isEditing());
    CHECK(form.text() == "first");
    form.setText("second");
    REQUIRE(form.save());
    REQUIRE(mara->entries().size() == 1);
    CHECK(mara->entries()[0].fields().text == "second");
    CHECK(mara->entries()[0].fields().version == 2);
    CHECK_FALSE(form.open("01890000-0000-7000-8000-000000000000"));
}

TEST_CASE("What cannot be kept is said, and the words stay") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NoteForm form(*mara, made.clock);
    Heard heard(form);
    form.open({});
    form.setText(QString(1'000'001, 'a'));
    CHECK_FALSE(form.save());
    CHECK(heard.failure.contains("Your words are still here."));
    CHECK(form.text().size() == 1'000'001);
    CHECK(mara->entries().empty());
}

TEST_CASE("A time still to come is not taken") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NoteForm form(*mara, made.clock);
    form.open({});
    CHECK(form.whenWords() == "Now");
    CHECK_FALSE(form.setHappened(QDate(2026, 11, 12), QTime(18, 41)));
    CHECK(form.whenWords() == "Now");
    REQUIRE(form.setHappened(QDate(2026, 11, 12), QTime(8, 5)));
    CHECK(form.whenWords() == "Today, around 08:05");
    CHECK(form.fields().happenedAt->toRfc3339() == "2026-11-12T08:05:00+01:00");
    form.setHappenedNow();
    CHECK(form.whenWords() == "Now");
}

TEST_CASE("Words are read while they are written, and a verdict given before saving is kept") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NeedForm form(*mara, made.clock);
    form.open({});
    form.setText(pursuing);
    form.readText();
    const auto& notes = form.margin().notes();
    REQUIRE_FALSE(notes.empty());
    CHECK(form.margin().openNote() == 0);
    CHECK_FALSE(notes[0].name.isEmpty());
    CHECK_FALSE(notes[0].question.isEmpty());
    CHECK(form.text().mid(notes[0].begin, notes[0].end - notes[0].begin) == notes[0].quote);
    const auto marker = notes[0].marker.marker;
    form.margin().judge(0, journal::Verdict::Fits);
    form.setText(form.text() + " That was all.");
    form.readText();
    CHECK(form.margin().notes()[0].marker.verdict == journal::Verdict::Fits);
    form.margin().addMarker(journal::MarkerId::Repair);
    form.keepDraft();
    form.open({});
    CHECK(form.margin().notes()[0].marker.verdict == journal::Verdict::Fits);
    REQUIRE(form.save());
    const auto& saved = mara->entries()[0].fields().markers;
    const auto has = [&](auto test) { return std::any_of(saved.begin(), saved.end(), test); };
    CHECK(has([&](const journal::Marker& m) { return m.marker == marker && m.verdict == journal::Verdict::Fits; }));
    CHECK(has([](const journal::Marker& m) {
        return m.marker == journal::MarkerId::Repair && m.source == journal::MarkerSource::Writer;
    }));
}

TEST_CASE("A quote stands at its place after letters of more than one byte") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NoteForm form(*mara, made.clock);
    form.open({});
    form.setText(QString::fromUtf8("Zoë 🙂 – ") + pursuing);
    form.readText();
    REQUIRE_FALSE(form.margin().notes().empty());
    for (const auto& note : form.margin().notes()) CHECK(form.text().mid(note.begin, note.end - note.begin) == note.quote);
}

TEST_CASE("Words that tell of harm are asked nothing while they are written, and get one line after saving") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NoteForm form(*mara, made.clock);
    Heard heard(form);
    form.open({});
    form.setText(QString(pursuing) + " I am afraid of him. He hit me last night.");
    form.readText();
    CHECK(form.margin().notes().empty());
    REQUIRE(form.save());
    CHECK(heard.heavy);
    CHECK(heard.sentence == "Kept. Only you can read it.");
    CHECK(mara->entries()[0].fields().markers.empty());
}

TEST_CASE("The margin that was closed stays closed for its writer") {
    support::MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        NoteForm form(*mara, made.clock);
        CHECK(form.marginWanted());
        form.setMarginWanted(false);
    }
    {
        auto mara = made.open();
        CHECK_FALSE(NoteForm(*mara, made.clock).marginWanted());
    }
    auto jo = made.open(journal::Hand::Right);
    CHECK(NoteForm(*jo, made.clock).marginWanted());
}

TEST_CASE("Heavy words are noticed in every field that words can be typed into") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NeedForm form(*mara, made.clock);
    Heard heard(form);
    form.open({});
    form.setAsk("I am afraid of him. He hit me last night.");
    REQUIRE(form.save());
    CHECK(heard.heavy);
}

TEST_CASE("A change left half done comes back without opening again what was closed since") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NoteForm form(*mara, made.clock);
    form.open({});
    form.setText("for us two");
    form.setAudience(journal::Audience::Shared);
    REQUIRE(form.save());
    auto fields = mara->entries()[0].fields();
    const auto id = QString::fromStdString(fields.id.toText());
    form.open(id);
    form.setText("for us two, and longer");
    form.keepDraft();
    fields.audience = journal::Audience::Private;
    REQUIRE(mara->save(fields));
    REQUIRE(form.open(id));
    CHECK(form.text() == "for us two, and longer");
    CHECK(form.audience() == journal::Audience::Private);
    form.setAudience(journal::Audience::Patterns);
    form.keepDraft();
    REQUIRE(form.open(id));
    CHECK(form.audience() == journal::Audience::Patterns);
}

TEST_CASE("Words that could not be sealed stay in the form, whatever it is opened with") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    NoteForm form(*mara, made.clock);
    Heard heard(form);
    form.open({});
    form.setText("half a thought");
    REQUIRE(mara->goTogether());  // without the own key nothing can be sealed, as on a full disk
    form.keepDraft();
    REQUIRE(form.hasUnkeptChanges());
    CHECK_FALSE(form.open({}));
    CHECK(form.text() == "half a thought");
    CHECK_FALSE(heard.failure.isEmpty());
}
