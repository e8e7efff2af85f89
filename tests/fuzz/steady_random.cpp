// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/steady_random.h"

#include <sodium/randombytes.h>

#include <cstddef>

namespace twohands::fuzz {
namespace {

std::uint64_t state = 0;

// SplitMix64: good enough to be different each time, which is all that is asked of it here.
std::uint64_t next() {
    auto mixed = (state += 0x9E3779B97F4A7C15U);
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

const char* name() { return "a series"; }
std::uint32_t number() { return static_cast<std::uint32_t>(next()); }
void fill(void* bytes, std::size_t size) {
    auto* out = static_cast<unsigned char*>(bytes);
    for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<unsigned char>(next());
}

randombytes_implementation series{name, number, nullptr, nullptr, fill, nullptr};

}  // namespace

void beginRandomSeries(std::uint64_t seed) {
    state = seed;
    randombytes_set_implementation(&series);
}

}  // namespace twohands::fuzz
