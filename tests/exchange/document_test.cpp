// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/document.h"
#include "catch_test.h"
#include "exchange/week_document.h"

#include <nlohmann/json.hpp>

using namespace twohands;
using exchange::Block;
using exchange::Document;

namespace {

Document one(Block::Kind kind, const std::string& text) {
    Document document;
    document.add(kind, text);
    return document;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

journal::Partners couple() { return {{{"mara", "Mara", journal::Hand::Left}, {"jo", "Jo", journal::Hand::Right}}}; }

std::vector<journal::Entry> threeThanks() {
    std::vector<journal::Entry> entries;
    for (const int number : {1, 2, 3}) {
        journal::EntryFields fields;
        fields.id = base::Id::parse("019a7b00-0000-7000-8000-00000000000" + std::to_string(number)).value();
        fields.audience = journal::Audience::Shared;
        fields.at = base::Moment::parse("2026-11-1" + std::to_string(number) + "T19:00:00+01:00").value();
        fields.text = "for the tea";
        fields.body = journal::AppreciationBody{journal::Hand::Right};
        fields.markers = {{journal::MarkerId::SharedWarmth, journal::About::Writer, {}, journal::MarkerSource::Writer, {}, {}}};
        entries.push_back(journal::Entry::from(fields).value());
    }
    return entries;
}

review::WeekSummary weekOfThanks() {
    const auto entries = threeThanks();
    return review::summarise({entries, couple(), std::nullopt, base::IsoWeek::parse("2026-W46").value()});
}

}  // namespace

TEST_CASE("Markup in a person's words stays their words in Markdown") {
    CHECK(toMarkdown(one(Block::Kind::Paragraph, "# not a heading")) == "\\# not a heading\n");
    CHECK(toMarkdown(one(Block::Kind::Paragraph, "[a](b) *c* <d> `e`")) == "\\[a\\](b) \\*c\\* \\<d\\> \\`e\\`\n");
    CHECK(toMarkdown(one(Block::Kind::Paragraph, "- not a list")) == "\\- not a list\n");
    CHECK(toMarkdown(one(Block::Kind::Paragraph, "half-way")) == "half-way\n");
    CHECK(toMarkdown(one(Block::Kind::Paragraph, "1. not a list")) == "1\\. not a list\n");
    CHECK(toMarkdown(one(Block::Kind::Paragraph, "    not code")) == "not code\n");
    CHECK(toMarkdown(one(Block::Kind::Paragraph, "tea &amp; bread")) == "tea \\&amp; bread\n");
}

TEST_CASE("A number of more digits than a list can have is left as it is") {
    CHECK(toMarkdown(one(Block::Kind::Paragraph, "123456789. not a list")) == "123456789\\. not a list\n");
    CHECK(toMarkdown(one(Block::Kind::Paragraph, "1234567890. no list")) == "1234567890. no list\n");
}

TEST_CASE("Every line of a quotation stays in the quotation") {
    const auto text = toMarkdown(one(Block::Kind::Words, "one\ntwo"));
    CHECK(text == "> one\n> \n> two\n");
    CHECK(toMarkdown(one(Block::Kind::Title, "a\nb")) == "# a b\n");
}

TEST_CASE("A line may end in three ways and is a line in each") {
    for (const auto* text : {"one\n- two", "one\r\n- two", "one\r- two"}) {
        CHECK(toMarkdown(one(Block::Kind::Words, text)) == "> one\n> \n> \\- two\n");
        CHECK(holds(toHtml(one(Block::Kind::Words, text)), "one<br>- two"));
    }
}

TEST_CASE("A page holds no control characters") {
    for (const auto* text : {"a\x1B]0;owned\x07z", "a\u009Bz", "a\x7Fz"}) {
        const auto markdown = toMarkdown(one(Block::Kind::Words, text)), html = toHtml(one(Block::Kind::Words, text));
        for (const auto* control : {"\x1B", "\x07", "\u009B", "\x7F"}) {
            CHECK_FALSE(holds(markdown, control));
            CHECK_FALSE(holds(html, control));
        }
        CHECK(holds(markdown, "a\uFFFD"));
    }
}

TEST_CASE("Markup in a person's words stays their words in HTML") {
    const auto html = toHtml(one(Block::Kind::Words, "<script>alert(\"x\")</script> & 'so'"));
    CHECK(holds(html, "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;"));
    CHECK_FALSE(holds(html, "<script"));
}

TEST_CASE("A page of HTML loads nothing from anywhere") {
    const auto html = toHtml(one(Block::Kind::Paragraph, "hello"));
    for (const auto* part : {"http", "src=", "href", "url(", "@import", "<img", "<link", "<script"}) CHECK_FALSE(holds(html, part));
    CHECK(holds(html, "<meta charset=\"utf-8\">"));
}

TEST_CASE("The week's JSON names partners by their export ids and holds no words") {
    const auto text = exchange::weekToJson(weekOfThanks(), couple());
    const auto week = nlohmann::json::parse(text);
    CHECK(week["week"] == "2026-W46");
    CHECK(week["tooEarly"] == false);
    CHECK(week["partners"][0]["id"] == "mara");
    CHECK(week["partners"][0]["entries"] == 3);
    CHECK(week["quotes"].size() == 3);
    CHECK(week["lenses"].size() == 4);
    CHECK(week["lenses"][3]["statements"][0]["marker"] == "shared_warmth");
    CHECK(week["lenses"][3]["statements"][0]["count"] == 3);
    CHECK(week["ribbon"][0]["place"] == "above");
    CHECK_FALSE(week.contains("viewer"));
    CHECK_FALSE(holds(text, "for the tea"));
}

TEST_CASE("The week's document begins with appreciations and leaves empty parts out") {
    exchange::WeekWords words;
    words.title = "Week 46";
    words.quotesHeading = "Appreciations";
    words.needsHeading = "Needs";
    words.quote = [](const review::Quote&) { return std::string("for the tea"); };
    words.lens = [](lenses::Lens lens) { return std::string(toText(lens)); };
    words.statement = [](const review::Statement& statement) { return std::to_string(statement.count) + " of " + std::to_string(statement.base); };
    const auto text = toMarkdown(weekDocument(weekOfThanks(), words));
    CHECK(text == "# Week 46\n\n## Appreciations\n\n> for the tea\n\n> for the tea\n\n> for the tea\n\n## intimacy\n\n- 3 of 3\n");
}

TEST_CASE("A carriage return begins a line in Markdown, and what follows it is escaped") {
    for (const char* end : {"\r", "\n", "\r\n"}) {
        const auto text = exchange::toMarkdown(one(Block::Kind::Words, std::string("a") + end + "- item"));
        CHECK(holds(text, "\\- item"));
        CHECK_FALSE(holds(text, "\r"));
    }
}
