// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>

namespace twohands::store {

/// A copy of a journal that another program holds open, taken between two of its saves, read twice, checked, and never over
/// a file. AlreadyOpen where it is saved to without a pause. `where` is the path that failed, `journal` without links. Not for a journal that this process has open: closing a second
/// descriptor of it would drop the lock.
base::Result<void> copyWhileOpen(const std::filesystem::path& journal, const std::filesystem::path& copy);

}  // namespace twohands::store
