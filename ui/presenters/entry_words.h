// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"

#include <QString>
#include <QStringList>

namespace twohands::presenters {

/// An entry's fields as a person reads them, one a line: "Needs: quiet, rest". Nothing for what was left empty.
QStringList fieldLines(const journal::Entry& entry);

/// Everything that was typed, in whatever field: what the quiet line after heavy words looks at.
std::string allWords(const journal::EntryFields& fields);

/// What a list shows of an entry: its words, or what its fields say where there are none.
QString excerptOf(const journal::Entry& entry);

/// A place counted in bytes of UTF-8 as a place counted in QChars, which is how a text field counts.
int charsBefore(const std::string& utf8, std::size_t bytes);

}  // namespace twohands::presenters
