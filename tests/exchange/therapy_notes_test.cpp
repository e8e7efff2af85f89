// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/therapy_notes.h"
#include "catch_test.h"

using namespace twohands;
using exchange::NotesLine;
using exchange::NotesPart;
using exchange::redact;
using journal::Hand;

namespace {

const std::string bar = "██████";

exchange::NotesWords words() {
    exchange::NotesWords words;
    words.title = "Notes";
    words.range = "weeks 40 to 46";
    words.madeBy = "Made together";
    words.footer = "Not a test.";
    for (std::size_t part = 0; part < exchange::notesPartCount; ++part) words.headings[part] = "part " + std::to_string(part);
    words.signs = {"A", "B"};
    return words;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A redacted stretch is taken out and its bar tells nothing of its length") {
    const std::string text = "my boss Ann said so";
    CHECK(redact({NotesPart::TalkAbout, Hand::Left, text, {{3, 7}}}) == "my " + bar + " Ann said so");
    CHECK(redact({NotesPart::TalkAbout, Hand::Left, text, {{3, 11}}}) == "my " + bar + " said so");
    CHECK(redact({NotesPart::TalkAbout, Hand::Left, text, {}}) == text);
}

TEST_CASE("Stretches that overlap, touch, come unsorted or run over the end are taken out whole") {
    const std::string text = "0123456789";
    const auto redacted = [&](std::vector<std::pair<std::size_t, std::size_t>> stretches) {
        return redact({NotesPart::TalkAbout, Hand::Left, text, std::move(stretches)});
    };
    CHECK(redacted({{2, 5}, {4, 7}}) == "01" + bar + "789");
    CHECK(redacted({{2, 5}, {5, 7}}) == "01" + bar + "789");
    CHECK(redacted({{6, 8}, {1, 3}}) == "0" + bar + "345" + bar + "89");
    CHECK(redacted({{8, 40}}) == "01234567" + bar);
    CHECK(redacted({{2, 9}, {3, 4}}) == "01" + bar + "9");
    CHECK(redacted({{20, 30}, {5, 5}}) == text);
}

TEST_CASE("A stretch that cuts a letter in two takes the whole letter") {
    CHECK(redact({NotesPart::TalkAbout, Hand::Left, "Zoë is", {{0, 3}}}) == bar + " is");
    CHECK(redact({NotesPart::TalkAbout, Hand::Left, "Zoë is", {{3, 7}}}) == "Zo" + bar);
}

TEST_CASE("Nothing of a redacted stretch is in the page that is made") {
    const std::vector<NotesLine> lines{{NotesPart::AskUs, Hand::Left, "ask about Rotterdam", {{10, 19}}}};
    const auto document = therapyNotes(lines, words());
    CHECK_FALSE(holds(toHtml(document), "Rotterdam"));
    CHECK_FALSE(holds(toMarkdown(document), "Rotterdam"));
}

TEST_CASE("Lines stand under their part in the page's order, signed where two wrote them") {
    const std::vector<NotesLine> lines{{NotesPart::AskUs, Hand::Right, "the calendar", {}},
                                       {NotesPart::TalkAbout, Hand::Left, "the move", {}},
                                       {NotesPart::TalkAbout, Hand::Right, "the evenings", {}}};
    CHECK(toMarkdown(therapyNotes(lines, words())) ==
          "# Notes\n\n*weeks 40 to 46*\n\nMade together\n\n## part 0\n\n> A: the move\n\n> B: the evenings\n\n## part 8\n\n> B: the calendar\n\n*Not a test.*\n");
}

TEST_CASE("One partner's note carries no signs, and parts without lines are left out") {
    const auto text = toMarkdown(therapyNotes({{NotesPart::Body, Hand::Right, "mostly in range", {}}, {NotesPart::Tried, Hand::Right, "", {}}}, words()));
    CHECK(holds(text, "> mostly in range"));
    CHECK_FALSE(holds(text, "B:"));
    CHECK_FALSE(holds(text, "part 1"));
}

TEST_CASE("Names become initials, as whole words and whatever their case") {
    const auto couple = journal::Partners{{{"mara", "Mara", Hand::Left}, {"jo", "Jo", Hand::Right}}};
    CHECK(exchange::withSigns("Mara and JO went to join Jo's Marathon.", couple, {"A", "B"}) == "A and B went to join B's Marathon.");
    CHECK(exchange::withSigns("Joë is not Jo", couple, {"A", "B"}) == "Joë is not B");
    CHECK(exchange::withSigns("", couple, {"A", "B"}).empty());
}

TEST_CASE("A page can be kept to a number of words") {
    exchange::Document document;
    document.add(exchange::Block::Kind::Words, "  two\nwords ");
    document.add(exchange::Block::Kind::Words, "three more here");
    CHECK(countWords(document) == 5);
}
