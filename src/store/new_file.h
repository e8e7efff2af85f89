// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <filesystem>
#include <functional>

namespace twohands::store {

using PathCheck = std::function<base::Result<void>(const std::filesystem::path&)>;

/// A new file of mode 0600 under another name in the same folder: `write` fills it through its descriptor, `check` looks at it by its path. Then it is synced and given its name whole. AlreadyExists rather
/// than over anything; on any Error nothing is left, and `where` is `path` unless `check` names another file.
base::Result<void> placeNewFile(const std::filesystem::path& path, const std::function<base::Result<void>(int)>& write, const PathCheck& check);
/// What errno says of writing this file: DiskFull, ReadOnly, AlreadyExists, or CannotWrite.
base::Error systemError(const std::filesystem::path& path);
/// The same for a database that `fill` fills in one transaction.
base::Result<void> placeNewDatabase(const std::filesystem::path& path, const std::function<base::Result<void>(Database&)>& fill,
                                    const PathCheck& check = {});

/// A folder of mode 0700, made where it is not there. CannotWrite where it is a link, another user's, or one that others may
/// write to, for they could take files away or put others in their place. A file system that keeps no modes shows its own.
base::Result<void> makeOwnFolder(const std::filesystem::path& path);

/// Removes what is left of new files whose making was ended, in `folder`: those that would have become a name that `isMeant`
/// knows, and on which no other process holds a lock. Between making such a file and locking it nobody holds it: only for names that nobody else can
/// be using now.
void clearUnfinished(const std::filesystem::path& folder, const std::function<bool(const std::string& name)>& isMeant);

}  // namespace twohands::store
