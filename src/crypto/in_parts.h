// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace twohands::crypto {

/// Calls `work(begin, end)` for parts of [0, count), one for each core at once, and returns when all are done. For work on
/// many rows that shares nothing: what words a thread left on its stack is zeroed before the thread ends. Rethrows what a part threw.
void inParts(std::size_t count, const std::function<void(std::size_t begin, std::size_t end)>& work);

}  // namespace twohands::crypto
