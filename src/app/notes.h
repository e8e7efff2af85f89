// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/therapy_notes.h"
#include "journal/partner.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace twohands::app {

/// The page for a therapy session, for those who may not include exchange.

using exchange::NotesLine;
using exchange::NotesPart;
using exchange::notesPartCount;
using exchange::NotesWords;

/// One page in the forms it can leave in, made of the very same lines.
struct NotesPage {
    std::string html, markdown;
    std::size_t words = 0;
};

/// A line as it stands on the page: redacted stretches taken out first, then names turned into signs.
std::string lineOnPage(const NotesLine& line, const journal::Partners& partners, const std::array<std::string, 2>& signs);

NotesPage notesPage(const std::vector<NotesLine>& lines, const NotesWords& words, const journal::Partners& partners);

}  // namespace twohands::app
