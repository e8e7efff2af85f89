// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/therapy_notes.h"

#include <algorithm>
#include <utility>

namespace twohands::exchange {
namespace {

constexpr const char* bar = "\u2588\u2588\u2588\u2588\u2588\u2588";

bool hasTwoAuthors(const std::vector<NotesLine>& lines) {
    return std::any_of(lines.begin(), lines.end(), [&](const NotesLine& line) { return line.author != lines.front().author; });
}

}  // namespace

std::string redact(const NotesLine& line) {
    auto stretches = line.redacted;
    std::sort(stretches.begin(), stretches.end());
    std::string text;
    std::size_t place = 0;
    for (const auto& [begin, end] : stretches) {
        if (end <= place || begin >= line.text.size()) continue;
        if (begin > place) text += line.text.substr(place, begin - place);
        // Stretches that touch or overlap become one bar.
        if (!text.ends_with(bar) || begin > place) text += bar;
        place = std::min(end, line.text.size());
    }
    return text + line.text.substr(place);
}

Document therapyNotes(const std::vector<NotesLine>& lines, const NotesWords& words) {
    Document document;
    document.add(Block::Kind::Title, words.title);
    document.add(Block::Kind::Caption, words.range);
    document.add(Block::Kind::Paragraph, words.madeBy);
    const bool signedLines = hasTwoAuthors(lines);
    for (std::size_t part = 0; part < notesPartCount; ++part) {
        bool headed = false;
        for (const auto& line : lines) {
            if (static_cast<std::size_t>(line.part) != part || line.text.empty()) continue;
            if (!std::exchange(headed, true)) document.add(Block::Kind::Heading, words.headings[part]);
            const auto sign = words.signs[line.author == journal::Hand::Left ? 0 : 1];
            document.add(Block::Kind::Words, (signedLines ? sign + ": " : std::string()) + redact(line));
        }
    }
    document.add(Block::Kind::Caption, words.footer);
    return document;
}

std::size_t countWords(const Document& document) {
    std::size_t count = 0;
    for (const auto& block : document.blocks) {
        bool inWord = false;
        for (const char c : block.text) {
            const bool letter = c != ' ' && c != '\n' && c != '\t';
            count += letter && !inWord;
            inWord = letter;
        }
    }
    return count;
}

}  // namespace twohands::exchange
