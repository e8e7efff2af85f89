// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace twohands::proof {

/// One thing that was asked of the disk, for a file of a journal or of its rollback journal: by SQLite, or by the program where it
/// makes and names a new file (recorded_calls.cpp).
struct Operation {
    enum class Kind { Create, Write, Truncate, Sync, Delete, Rename };
    Kind kind = Kind::Write;
    std::string file;         ///< its name without the folder; empty where only the folder is synced
    std::int64_t offset = 0;  ///< of a write; the new size of a truncate
    std::string bytes;
    bool folderToo = false;  ///< the folder's entries were synced with it
    std::string newName;     ///< of a rename, which is there whole or not at all
};

/// What goes wrong. Each counts the operations that it can hit, from 0.
enum class Fault {
    WriteError,  ///< EIO at a write, a truncate, a delete or the creation of the rollback journal
    NoSpace,     ///< ENOSPC at a write or a creation, nothing written
    ShortWrite,  ///< half of a write arrives, then the disk is full
    SyncError,   ///< EIO at a sync
    ReadError,   ///< EIO at a read
};

/// A layer over SQLite's own file system that writes down what passes and can let it fail. What the program does with the
/// system's calls and not through SQLite comes from recorded_calls.cpp, in programs that have it; the state folder is not seen.
namespace vfs {

/// Makes it the default, under which the store opens everything from now on.
void install();

/// Files of this folder; what is done elsewhere is not written down.
void startRecording(const std::filesystem::path& folder);
/// Writes down what did not go through SQLite, unless SQLite is at work.
void recordCall(const std::string& path, Operation operation);
/// So many operations have been recorded.
std::size_t recorded();
std::vector<Operation> stopRecording();

/// From now on the operation `number` of those which `fault` can hit fails, and with `isSticky` each one after it.
void failAt(Fault fault, int number, bool isSticky);
/// Nothing fails any more. True where something had failed since failAt.
bool stopFailing();

}  // namespace vfs
}  // namespace twohands::proof
