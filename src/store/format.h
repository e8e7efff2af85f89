// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace twohands::store {

constexpr std::size_t journalIdSize = 16;

/// The three tables of TH1 and the marks of the format, in an empty file.
base::Result<void> writeFormat(Database& database, const std::string& journal);

/// Looks at the header before anything else does: NotAJournal, NewerFormat (`expected` the file's version), Damaged. Then
/// takes the lock, and looks at the schema and the pages. What is no journal stays untouched.
base::Result<std::unique_ptr<Database>> openChecked(const std::filesystem::path& path);
/// 16 bytes; Damaged.
base::Result<std::string> readJournalId(Database& database);
/// `check`: "quick_check" at each opening, "integrity_check" where somebody asks whether all of it is whole. Damaged.
base::Result<void> checkPages(Database& database, const std::string& check);

}  // namespace twohands::store
