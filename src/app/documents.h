// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "exchange/week_document.h"
#include "review/patterns.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twohands::app {

/// Entries and exports as text, for those who may not include codec and exchange.

/// One entry of the export form on one line, or indented.
std::string entryJson(const journal::Entry& entry, const journal::Partners& partners, int indent = -1);

/// One entry or an array of them, new to the session's journal: `id`, `author` and `at` may be left out. Everything is
/// checked before anything is given back. NotYours where another author stands; otherwise as codec::entryFromJson.
base::Result<std::vector<journal::EntryFields>> fieldsFromJson(std::string_view text, const Session& session,
                                                               const Environment& environment);

/// As exchange::parseExport.
base::Result<exchange::ExportFile> readExport(std::string_view text);
std::string exportJson(const exchange::ExportFile& file);
/// What stands below an entry's words, one item each, in the reader's language; the core has no words.
using EntryFieldLines = std::function<std::vector<std::string>(const journal::Entry&)>;
/// The same for reading: by day, with author, kind, words and fields. Markers are left to JSON.
std::string exportMarkdown(const exchange::ExportFile& file, const EntryFieldLines& fields);
std::string exportHtml(const exchange::ExportFile& file, const EntryFieldLines& fields);

/// A week as exchange::weekToJson and exchange::weekDocument write it.
using exchange::WeekWords;
std::string weekJson(const review::WeekSummary& summary, const journal::Partners& partners);
std::string weekMarkdown(const review::WeekSummary& summary, const WeekWords& words);

/// The week of an export. Markers that stand in it are taken; an entry that has none is read by the engine.
review::WeekSummary weekOf(const exchange::ExportFile& file, std::optional<journal::Hand> viewer, const base::IsoWeek& week,
                           const lenses::Engine& engine);

/// As exchange::patternsToJson writes them.
std::string patternsJson(const review::Patterns& patterns, const journal::Partners& partners);
/// The patterns of an export on a day; markers as in weekOf.
review::Patterns patternsOf(const exchange::ExportFile& file, std::optional<journal::Hand> viewer, base::Date on, const lenses::Engine& engine);

}  // namespace twohands::app
