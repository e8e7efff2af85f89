// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace twohands::proof {

/// One thing that SQLite asked of the disk, for a file of the journal or of its rollback journal.
struct Operation {
    enum class Kind { Create, Write, Truncate, Sync, Delete };
    Kind kind = Kind::Write;
    std::string file;         ///< its name without the folder
    std::int64_t offset = 0;  ///< of a write; the new size of a truncate
    std::string bytes;
    bool folderToo = false;  ///< the folder's entries were synced with it
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
/// system's calls and not through SQLite is not seen here: making and naming a new file, syncing that name, and the state
/// folder.
namespace vfs {

/// Makes it the default, under which the store opens everything from now on.
void install();

void startRecording();
/// So many operations have been recorded.
std::size_t recorded();
std::vector<Operation> stopRecording();

/// From now on the operation `number` of those which `fault` can hit fails, and with `isSticky` each one after it.
void failAt(Fault fault, int number, bool isSticky);
/// Nothing fails any more. True where something had failed since failAt.
bool stopFailing();

}  // namespace vfs
}  // namespace twohands::proof
