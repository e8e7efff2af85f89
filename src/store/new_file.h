// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <filesystem>
#include <functional>

namespace twohands::store {

using PathCheck = std::function<base::Result<void>(const std::filesystem::path&)>;

/// A new file of mode 0600 under another name in the same folder: `write` fills it through its descriptor (false with errno
/// set where it could not), `check` looks at it by its path. Then it is synced and given its name whole. AlreadyExists rather
/// than over anything; on any Error nothing is left.
base::Result<void> placeNewFile(const std::filesystem::path& path, const std::function<bool(int)>& write, const PathCheck& check);
/// The same for a database that `fill` fills in one transaction.
base::Result<void> placeNewDatabase(const std::filesystem::path& path, const std::function<base::Result<void>(Database&)>& fill,
                                    const PathCheck& check = {});

}  // namespace twohands::store
