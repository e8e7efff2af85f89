// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes.h"

#include "exchange/document.h"

namespace twohands::app {

std::string lineOnPage(const NotesLine& line, const journal::Partners& partners, const std::array<std::string, 2>& signs) {
    static const std::string bar = exchange::redact({NotesPart::TalkAbout, journal::Hand::Left, "x", {{0, 1}}});
    const std::string text = exchange::redact(line);
    // Between the bars, piece by piece: a name that touches a bar would not be taken for a whole word.
    std::string shown;
    std::size_t begin = 0;
    for (auto end = text.find(bar); end != std::string::npos; end = text.find(bar, begin)) {
        shown += exchange::withSigns(text.substr(begin, end - begin), partners, signs) + bar;
        begin = end + bar.size();
    }
    return shown + exchange::withSigns(text.substr(begin), partners, signs);
}

NotesPage notesPage(const std::vector<NotesLine>& lines, const NotesWords& words, const journal::Partners& partners) {
    std::vector<NotesLine> shown;
    for (const auto& line : lines) shown.push_back({line.part, line.author, lineOnPage(line, partners, words.signs), {}});
    const auto document = exchange::therapyNotes(shown, words);
    return {exchange::toHtml(document), exchange::toMarkdown(document), exchange::countWords(document)};
}

}  // namespace twohands::app
