// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the program: redacted lines, names replaced by signs, Markdown and HTML; and the small readers of what a person
// types (dates, passphrases, recovery codes). The first line is "NAME|NAME|FROM-TO|FROM-TO...", the rest is the text.
#include "base/civil_time.h"
#include "base/text.h"
#include "crypto/words.h"
#include "exchange/document.h"
#include "exchange/therapy_notes.h"
#include "fuzz/target.h"

#include <algorithm>
#include <charconv>

namespace {

using namespace twohands;
using exchange::Block;
using exchange::NotesLine;
using fuzz::check;
using Stretches = std::vector<std::pair<std::size_t, std::size_t>>;

constexpr std::string_view bar = "\u2588";

std::vector<std::string> split(std::string_view line, char at) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= line.size();) {
        const auto end = std::min(line.find(at, begin), line.size());
        parts.emplace_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

Stretches stretchesOf(const std::vector<std::string>& parts) {
    Stretches stretches;
    for (std::size_t i = 2; i < parts.size(); ++i) {
        const auto* end = parts[i].data() + parts[i].size();
        std::size_t from = 0, to = 0;
        const auto first = std::from_chars(parts[i].data(), end, from);
        if (first.ptr == end || *first.ptr != '-') continue;
        std::from_chars(first.ptr + 1, end, to);
        stretches.emplace_back(from, to);
    }
    return stretches;
}

bool isUtf8(std::string text) {
    std::replace(text.begin(), text.end(), '\0', ' ');  // it would be refused for that
    const auto accepted = base::acceptText(text, text.size());
    return accepted || accepted.error().code != base::ErrorCode::NotUtf8;
}

std::string without(std::string text, std::string_view part) {
    for (auto place = text.find(part); place != std::string::npos; place = text.find(part, place)) text.erase(place, part.size());
    return text;
}

/// What redact has to leave over, said another way: a letter goes where any of its bytes is named.
std::string leftOver(const NotesLine& line) {
    std::string left;
    const auto& text = line.text;
    for (std::size_t begin = 0; begin < text.size();) {
        auto end = begin + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
        const bool goes = std::any_of(line.redacted.begin(), line.redacted.end(), [&](const auto& stretch) {
            return stretch.first < end && stretch.second > begin && stretch.second > stretch.first;
        });
        if (!goes) left += text.substr(begin, end - begin);
        begin = end;
    }
    return left;
}

void checkRedacted(const NotesLine& line) {
    const auto redacted = exchange::redact(line);
    const bool isValid = isUtf8(line.text);
    if (isValid) check(isUtf8(redacted), "redacting leaves whole letters");
    if (isValid && line.text.find(bar) == std::string::npos)
        check(without(redacted, bar) == leftOver(line), "what is redacted is gone, and nothing else is");
}

void checkWritten(const NotesLine& line, const journal::Partners& partners) {
    exchange::NotesWords words;
    words.title = words.footer = exchange::withSigns(line.text, partners, {"A", "B"});
    words.signs = {"A", "B"};
    auto other = line;
    other.author = journal::Hand::Right;
    auto document = exchange::therapyNotes({line, other}, words);
    document.add(Block::Kind::ListItem, line.text);
    document.add(Block::Kind::Paragraph, line.text);
    (void)exchange::countWords(document);
    const auto html = exchange::toHtml(document), markdown = exchange::toMarkdown(document);
    if (isUtf8(line.text) && isUtf8(partners.list[0].name + partners.list[1].name)) check(isUtf8(html) && isUtf8(markdown), "a document is UTF-8");
    for (auto& block : document.blocks) block.text = "x";
    const auto tags = [](const std::string& page) { return std::count(page.begin(), page.end(), '<'); };
    check(tags(without(html, "<br>")) == tags(exchange::toHtml(document)), "no word becomes a tag");
}

void readTyped(std::string_view text) {
    if (const auto accepted = base::acceptText(text, text.size() * 4)) {
        const auto again = base::acceptText(*accepted, accepted->size());
        check(again && *again == *accepted, "an accepted text is accepted as it is");
    }
    if (const auto moment = base::Moment::parse(text)) {
        const auto again = base::Moment::parse(moment->toRfc3339());
        check(again && *again == *moment, "a moment reads back what it wrote");
    }
    if (const auto date = base::parseDate(text)) check(base::toText(*date) == text, "a date reads back what it wrote");
    if (const auto week = base::IsoWeek::parse(text)) check(week->toText() == text, "a week reads back what it wrote");
    const auto typed = crypto::SecretBytes::fromText(text);
    (void)crypto::readRecoveryCode(typed);
    const std::vector<std::string> near{"Alex", "Robin"};
    (void)crypto::acceptNewPassphrase(typed, near);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::textOf(data, size);
    readTyped(text);
    const auto end = std::min(text.find('\n'), text.size());
    const auto parts = split(text.substr(0, end), '|');
    NotesLine line;
    line.text = text.substr(std::min(end + 1, text.size()));
    line.redacted = stretchesOf(parts);
    checkRedacted(line);
    const auto second = parts.size() > 1 ? parts[1] : "";
    const journal::Partners partners{{{"a", parts[0], journal::Hand::Left}, {"b", second, journal::Hand::Right}}};
    checkWritten(line, partners);
    return 0;
}
