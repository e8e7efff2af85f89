// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace twohands::app {

/// A backup of a journal, in the folder FILE.backups beside it (0700). Its name carries a number that grows with each one,
/// because a clock may jump, and the day for whoever looks.
struct Backup {
    std::filesystem::path path;
    std::uint64_t number = 0;
    base::Date day;
    std::uintmax_t bytes = 0;
};

std::filesystem::path backupFolderOf(const std::filesystem::path& journal);
/// Oldest first; files of other names are none.
std::vector<Backup> backupsOf(const std::filesystem::path& journal);

/// Those that may go, oldest first: all but the last 5, then one for each of 7 days, 4 weeks and 12 months, always the last
/// of it. None while the newest is a tenth smaller than the one before, for then something may be gone.
std::vector<Backup> expendable(const std::vector<Backup>& backups);

}  // namespace twohands::app
