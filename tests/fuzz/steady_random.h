// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace twohands::fuzz {

/// From here on libsodium's randomness is a series that the seed gives, so that an input does the same in every run.
void beginRandomSeries(std::uint64_t seed);

}  // namespace twohands::fuzz
