// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document.h"
#include "journal/partner.h"
#include "journal/vocabulary.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twohands::exchange {

/// What a line is put under, in the order of the page: agenda first, as a session is.
enum class NotesPart { TalkAbout, Tried, WentWell, HardMoment, NeedsAndBoundaries, SpaceAndReturn, Body, NotSure, AskUs };
inline constexpr std::size_t notesPartCount = 9;

/// One line that its author chose. Redacted stretches are bytes of the text and are taken out of it, not covered.
struct NotesLine {
    NotesPart part = NotesPart::TalkAbout;
    journal::Hand author = journal::Hand::Left;
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> redacted;
};

/// The words around the lines, in the reader's language; the core has none of its own.
struct NotesWords {
    std::string title, range, madeBy, footer;
    std::array<std::string, notesPartCount> headings;
    std::array<std::string, 2> signs;  ///< "A" and "B", or names
};

/// Partners' names as whole words, whatever their case, replaced by the signs: "Jo's" becomes "B's".
std::string withSigns(std::string_view text, const journal::Partners& partners, const std::array<std::string, 2>& signs);

/// The text with each redacted stretch replaced by a bar of one width, so that its length says nothing. A
/// stretch that begins or ends inside a letter takes that letter too.
std::string redact(const NotesLine& line);

/// One page for a session, from chosen lines alone. Empty parts are left out. With one author the signs are left out.
Document therapyNotes(const std::vector<NotesLine>& lines, const NotesWords& words);

/// Words on the page, to keep it at one.
std::size_t countWords(const Document& document);

}  // namespace twohands::exchange
