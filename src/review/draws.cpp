// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/draws.h"

#include <bit>
#include <cmath>
#include <numbers>

namespace twohands::review {
namespace {

std::uint64_t splitMix(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

}  // namespace

Draws::Draws(std::uint64_t seed) {
    for (auto& word : m_state) word = splitMix(seed);
}

std::uint64_t Draws::next() {
    const std::uint64_t result = std::rotl(m_state[1] * 5U, 7) * 9U;
    const std::uint64_t shifted = m_state[1] << 17U;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Draws::normal() {
    const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
    return radius * std::cos(2.0 * std::numbers::pi * unit());
}

double Draws::exponential(double mean) { return -mean * std::log(1.0 - unit()); }

int Draws::poisson(double mean) {
    const double limit = std::exp(-mean);
    int count = 0;
    for (double product = unit(); product > limit; product *= unit()) ++count;
    return count;
}

}  // namespace twohands::review
