// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace twohands::app {

/// Draws that come out the same on every machine; the distributions of std do not promise that.
class SeededDraws {
public:
    explicit SeededDraws(std::uint64_t seed) : m_engine(seed) {}
    double unit() { return static_cast<double>(m_engine() >> 11U) * 0x1.0p-53; }
    bool chance(double probability) { return unit() < probability; }
    int between(int least, int most) { return least + static_cast<int>(unit() * (most - least + 1)); }
    /// About normal, mean 0, spread 1: the sum of twelve uniform draws less 6.
    double bell();
    base::RandomSource bytes();

private:
    std::mt19937_64 m_engine;
};

/// The sentences of the made-up couple, by key and hand ("need.0").
class MadeUpTexts {
public:
    static base::Result<MadeUpTexts> load(const std::filesystem::path& file);
    /// Goes through a key's templates in turn before one comes again, and fills their slots by chance.
    std::string next(const std::string& key, SeededDraws& draws);
    const std::array<std::string, 2>& names() const { return m_names; }

private:
    std::array<std::string, 2> m_names;
    std::map<std::string, std::vector<std::string>> m_slots, m_templates;
    std::map<std::string, std::size_t> m_used;
};

}  // namespace twohands::app
