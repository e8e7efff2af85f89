// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>

namespace twohands::base {

/// Fills the bytes it is given. Passed in, so that keys come from the system and made-up couples from a seed.
using RandomSource = std::function<void(std::span<std::uint8_t>)>;

}  // namespace twohands::base
