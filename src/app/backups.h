// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace twohands::app {

/// A backup of a journal, in the folder FILE.backups beside it. Its name carries a number that grows with each one, because a
/// clock may jump; the day, for whoever looks; and the first eight digits of the journal's id, because another journal may have
/// lain at the same path: "0012 2026-11-24 5f0c12ab.twohands".
struct Backup {
    std::filesystem::path path;
    std::uint64_t number = 0;
    base::Date day;
    std::uintmax_t bytes = 0;
};

struct BackupList {
    std::vector<Backup> ours;                        ///< oldest first
    std::vector<std::filesystem::path> unnamed;      ///< of `ours`: named without an id, as the first versions did
    std::vector<std::filesystem::path> undecided;    ///< named without an id, and they do not open: whose they are is not known
};

std::filesystem::path backupFolderOf(const std::filesystem::path& journal);
/// Makes the folder where it is not there, for this user alone (store::makeOwnFolder). CannotWrite.
base::Result<std::filesystem::path> openBackupFolder(const std::filesystem::path& journal);
std::string backupName(std::uint64_t number, base::Date day, const std::string& journalId);

/// Those of the journal with this id (16 bytes). Files of other names and of other journals are none; one that is named
/// without an id is opened to see whose it is.
BackupList backupsOf(const std::filesystem::path& journal, const std::string& journalId);
/// Gives those of `list.unnamed` a name with the id, so that they need not be opened again.
void nameAll(const BackupList& list, const std::string& journalId);
/// Removes what a program that was ended while it made a backup of this journal left there. Only while this process holds the
/// journal: then nobody else can be making one.
void clearUnfinished(const std::filesystem::path& journal, const std::string& journalId);

/// Those that may go, oldest first: all but the last 5, then one for each of 7 days, 4 weeks and 12 months, always the last
/// of it. None while the newest is a tenth smaller than the one before, for then something may be gone.
std::vector<Backup> expendable(const std::vector<Backup>& backups);

}  // namespace twohands::app
