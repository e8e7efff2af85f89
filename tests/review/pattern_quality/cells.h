// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/simulated_couple.h"

#include <cstdint>
#include <string>
#include <vector>

namespace twohands::pattern_quality {

/// How often, of so many couples.
struct Rate {
    int hits = 0, couples = 0;
    void add(bool hit) { hits += hit ? 1 : 0, ++couples; }
    std::string text() const;  ///< ".03"
};

/// What became of the couples of one setting and scenario.
struct Cell {
    Rate shownBy12, shownBy24;            ///< a loop card, in any direction, through the whole engine
    Rate firstShownBy12, firstShownBy24;  ///< by the first design's rule, on the same couples
    Rate one28, one56, one84;             ///< one look, the planted direction alone, p <= 0.05
    Rate first28, first56, first84;
    int settlingShown = 0;
};

struct Wanted {
    review::SimulatedSetting setting;
    review::SimulatedScenario scenario;
    int couples = 0;
    std::uint64_t seed = 0;
    bool withFirstDesign = false;
};
Cell measure(const Wanted& wanted);

}  // namespace twohands::pattern_quality
