// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/therapy_notes.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace twohands::exchange {
namespace {

constexpr const char* bar = "\u2588\u2588\u2588\u2588\u2588\u2588";

bool hasTwoAuthors(const std::vector<NotesLine>& lines) {
    return std::any_of(lines.begin(), lines.end(), [&](const NotesLine& line) { return line.author != lines.front().author; });
}

bool isInsideLetter(std::string_view text, std::size_t place) {
    return place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80U;
}

/// Bytes above ASCII belong to letters, or the "Jo" of "Joë" would be taken for a name.
bool isWordByte(std::string_view text, std::size_t place) {
    if (place >= text.size()) return false;
    const auto byte = static_cast<unsigned char>(text[place]);
    return byte >= 0x80U || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

/// Length of the name at that place, or 0. Folding can change how long a letter is, so lengths are those of the text.
std::size_t nameAt(std::string_view text, std::size_t place, const std::string& name) {
    if (name.empty() || (place > 0 && isWordByte(text, place - 1))) return 0;
    const auto folded = base::foldCase(name);
    for (std::size_t length = 1; length <= 2 * name.size() && place + length <= text.size(); ++length) {
        if (isWordByte(text, place + length) || isInsideLetter(text, place + length)) continue;
        if (base::foldCase(text.substr(place, length)) == folded) return length;
    }
    return 0;
}

}  // namespace

std::string withSigns(std::string_view text, const journal::Partners& partners, const std::array<std::string, 2>& signs) {
    std::string replaced;
    for (std::size_t place = 0; place < text.size();) {
        std::size_t length = 0;
        for (const auto& partner : partners.list) {
            length = nameAt(text, place, partner.name);
            if (length == 0) continue;
            replaced += signs[partner.hand == journal::Hand::Left ? 0 : 1];
            break;
        }
        if (length == 0) replaced += text[place];
        place += std::max<std::size_t>(length, 1);
    }
    return replaced;
}

std::string redact(const NotesLine& line) {
    auto stretches = line.redacted;
    std::sort(stretches.begin(), stretches.end());
    std::string text;
    std::size_t place = 0;
    for (auto [begin, end] : stretches) {
        if (end <= begin || end <= place || begin >= line.text.size()) continue;
        while (begin > 0 && isInsideLetter(line.text, begin)) --begin;
        while (isInsideLetter(line.text, end)) ++end;
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
