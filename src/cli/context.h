// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents.h"
#include "app/environment.h"
#include "app/session.h"
#include "base/clock.h"
#include "cli/verbs.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace twohands::cli {

/// Which journal, as whom, and where the passphrase is.
struct JournalOptions {
    std::string journal, as, passphraseFile;
};

/// Prints the sentence for the error and gives the status.
int fail(const base::Error& error, const std::string& subject);

app::Environment environmentFor(const Command& command, const base::Clock& clock);
void addJournalOptions(CLI::App& verb, JournalOptions& options, bool asIsRequired = true);

/// The first line of the file, of stdin for "-", or typed at the terminal without being shown where `file` is empty.
base::Result<app::Passphrase> readPassphrase(const std::string& file, const std::string& question);
/// Opens it, says on stderr what was noticed, and keeps in `command` that it is harmed.
base::Result<std::unique_ptr<app::Session>> openSession(Command& command, const JournalOptions& options, const app::Environment& environment);
base::Result<std::unique_ptr<app::Session>> openSession(Command& command, const JournalOptions& options, const app::Passphrase& passphrase,
                                                        const app::Environment& environment);
void tellNotices(const app::Session& session, const std::string& journal);
/// All of a file, "-" for stdin; TooLong over 64 MiB.
base::Result<std::string> readAll(const std::string& file);
/// A new file for this user alone, complete or not at all; never over another one. "-" is stdout.
base::Result<void> writeNew(const std::string& file, const std::string& content);

/// What a list, an export or a search leaves in.
struct FilterOptions {
    std::vector<std::string> kinds;
    std::string lens, marker, from, to, author;
};
void addFilterOptions(CLI::App& verb, FilterOptions& options);
base::Result<app::Filter> filterFrom(const FilterOptions& options, const journal::Partners& partners);
/// "left", "right", a name or an id of an export.
std::optional<journal::Hand> handFor(const std::string& who, const journal::Partners& partners);

void printEntries(const std::vector<const journal::Entry*>& entries, const journal::Partners& partners, bool asJson);
/// With "?" for control characters, which a terminal would obey, and for those that turn the direction of a line.
std::string shown(std::string_view text);

}  // namespace twohands::cli
