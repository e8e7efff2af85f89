// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace twohands::review {

/// Draws that come out the same on every machine: xoshiro256** seeded by SplitMix64 (Blackman and Vigna). Not for secrets.
class Draws {
public:
    explicit Draws(std::uint64_t seed);
    std::uint64_t next();
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }  ///< 0 <= u < 1
    bool chance(double probability) { return unit() < probability; }
    /// 0 .. count - 1; the bias is below count / 2^32.
    std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(((next() >> 32U) * count) >> 32U); }
    double normal();                 ///< mean 0, spread 1 (Box and Muller)
    double exponential(double mean);
    int poisson(double mean);        ///< by multiplying, so for small means

private:
    std::uint64_t m_state[4];
};

}  // namespace twohands::review
