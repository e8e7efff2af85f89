// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "presenters/therapy_presenter.h"
#include "presenters/wording.h"
#include "support/made_journal.h"

using namespace twohands;
using app::NotesPart;
using presenters::TherapyPresenter;

namespace {

QString write(app::Session& session, const char* text, journal::Audience audience = journal::Audience::Private,
              const char* happened = nullptr) {
    journal::EntryFields fields;
    fields.text = text;
    fields.audience = audience;
    fields.body = journal::NoteBody{};
    if (happened) fields.happenedAt = base::Moment::parse(happened).value();
    const auto saved = session.save(fields);
    return saved ? QString::fromStdString(saved->fields().id.toText()) : QString();
}

std::size_t lineOf(const TherapyPresenter& presenter, const QString& entry) {
    for (std::size_t i = 0; i < presenter.lines().size(); ++i)
        if (presenter.lines()[i].entry == entry) return i;
    return presenter.lines().size();
}

void blackOut(TherapyPresenter& presenter, std::size_t line, const char* words) {
    const QString marked = QString::fromUtf8(words);
    const auto begin = presenter.lines()[line].text.indexOf(marked);
    REQUIRE(begin >= 0);
    presenter.blackOut(line, static_cast<int>(begin), static_cast<int>(begin + marked.size()));
}

}  // namespace

TEST_CASE("Nothing is ticked beforehand, and only one's own entries of the range can be") {
    support::MadeJournal made;
    REQUIRE(made.create());
    QString josEntry;
    {
        auto jo = made.open(journal::Hand::Right);
        josEntry = write(*jo, "The shared one of the other.", journal::Audience::Shared);
    }
    auto mara = made.open();
    write(*mara, "Mine, of this week.");
    write(*mara, "Mine, of long ago.", journal::Audience::Private, "2026-08-01T10:00:00+01:00");
    TherapyPresenter presenter(*mara);
    CHECK(presenter.isEmpty());
    auto entries = presenter.entries();
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].words == "Mine, of this week.");
    CHECK_FALSE(entries[0].ticked);
    presenter.tick(josEntry, NotesPart::TalkAbout);
    CHECK(presenter.isEmpty());
    presenter.tick(entries[0].id, NotesPart::WentWell);
    CHECK(presenter.entries()[0].ticked);
    CHECK(presenter.markdown().contains("## A moment that went well"));
    presenter.untick(entries[0].id);
    CHECK(presenter.isEmpty());
}

TEST_CASE("Four weeks are the range at first, and the page and its file name say weeks alone") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    TherapyPresenter presenter(*mara);
    CHECK(presenter.range() == "19 October 2026 to 12 November 2026");
    CHECK(presenter.place().endsWith("/notes-week-46"));
    presenter.setText(0, "The evening.");
    CHECK(presenter.markdown().contains("Weeks 43 to 46"));
    CHECK_FALSE(presenter.markdown().contains("2026"));
}

TEST_CASE("Words that are blacked out are in no form of the page, and come back when put back") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    TherapyPresenter presenter(*mara);
    presenter.setText(0, QString::fromUtf8("We had eggs at the Café Zürich after a hard week."));
    blackOut(presenter, 0, "Café Zürich");
    for (const auto& form : {presenter.html(), presenter.markdown(), presenter.lineOnPage(0)}) {
        CHECK_FALSE(form.contains(QString::fromUtf8("Café")));
        CHECK_FALSE(form.contains(QString::fromUtf8("Zürich")));
        CHECK(form.contains("after a hard week."));
    }
    SECTION("typing does not bring them back") {
        presenter.setText(0, "x" + presenter.lines()[0].text);
        CHECK_FALSE(presenter.html().contains(QString::fromUtf8("Zürich")));
    }
    SECTION("another stretch can be taken out as well") {
        blackOut(presenter, 0, "eggs");
        CHECK_FALSE(presenter.html().contains("eggs"));
        CHECK_FALSE(presenter.html().contains(QString::fromUtf8("Zürich")));
    }
    presenter.putBack(0);
    CHECK(presenter.markdown().contains(QString::fromUtf8("Café Zürich")));
}

TEST_CASE("The page names nobody, not even beside a bar, and the one who writes is A, whichever hand") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto jo = made.open(journal::Hand::Right);
    TherapyPresenter presenter(*jo);
    presenter.setText(0, "Mara's mother asked Jo, and mara-like I said no.");
    blackOut(presenter, 0, "'s mother");
    for (const auto& form : {presenter.html(), presenter.markdown()}) {
        CHECK_FALSE(form.contains("Mara", Qt::CaseInsensitive));
        CHECK_FALSE(form.contains("Jo"));
        CHECK(form.contains("asked A,"));
        CHECK(form.contains("This is one partner"));
    }
}

TEST_CASE("A note that is not saved is there after the next unlocking, blacked out as it was") {
    support::MadeJournal made;
    REQUIRE(made.create());
    QString entry;
    {
        auto mara = made.open();
        entry = write(*mara, "Eggs at the harbour.");
        TherapyPresenter presenter(*mara);
        presenter.tick(entry, NotesPart::WentWell);
        presenter.setText(0, "The evening.");
        blackOut(presenter, lineOf(presenter, entry), "harbour");
        presenter.setWeeks(8);
        presenter.keepDraft();
    }
    auto mara = made.open();
    TherapyPresenter presenter(*mara);
    CHECK(presenter.weeks() == 8);
    CHECK(presenter.lines()[0].text == "The evening.");
    CHECK(lineOf(presenter, entry) == static_cast<std::size_t>(NotesPart::WentWell) + 1);
    CHECK_FALSE(presenter.html().contains("harbour"));
    SECTION("an entry that went to the bin leaves the page") {
        REQUIRE(mara->moveToBin(base::Id::parse(entry.toStdString()).value()));
        presenter.refresh();
        CHECK_FALSE(presenter.html().contains("Eggs"));
        CHECK_FALSE(TherapyPresenter(*mara).html().contains("Eggs"));
    }
    SECTION("an empty page keeps nothing, and can be put back") {
        const auto before = presenter.clear();
        presenter.keepDraft();
        CHECK(TherapyPresenter(*mara).isEmpty());
        presenter.restore(before);
        CHECK(presenter.html().contains("Eggs"));
    }
}

TEST_CASE("Saving asks for one's own passphrase, overwrites what was typed and never replaces a file") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    TherapyPresenter presenter(*mara);
    QString wrong = support::MadeJournal::josWords, right = support::MadeJournal::marasWords;
    CHECK_FALSE(presenter.problemWithPassphrase(wrong).isEmpty());
    CHECK(presenter.problemWithPassphrase(right).isEmpty());
    CHECK(wrong.isEmpty());
    CHECK(right.isEmpty());
    CHECK(presenter.problemWith(QString::fromStdString((made.folder / "new.pdf").string())).isEmpty());
    CHECK_FALSE(presenter.problemWith(QString::fromStdString(made.path().string())).isEmpty());
    CHECK_FALSE(presenter.problemWith("notes.pdf").isEmpty());
    CHECK_FALSE(presenter.problemWith("/nonexistent/notes.pdf").isEmpty());
}

TEST_CASE("Looking together closes a note of one's own") {
    support::MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    {
        TherapyPresenter presenter(*mara);
        presenter.setText(0, "For me alone.");
        presenter.keepDraft();
    }
    REQUIRE(mara->goTogether());
    TherapyPresenter presenter(*mara);
    CHECK(presenter.isTogether());
    CHECK(presenter.isEmpty());
    CHECK(presenter.entries().empty());
}
