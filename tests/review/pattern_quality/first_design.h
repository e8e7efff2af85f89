// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/closeness.h"

namespace twohands::pattern_quality {

/// The statistic that patterns began with, kept for comparison on the same couples: S = sum of exp(-lag / 12 h) over pairs
/// up to 48 h apart in either order, whole days of the answerer shuffled in blocks of 14 days, 1,999 times.
double firstDesignP(const review::Strand& strand, int firstDay, int days, std::uint64_t seed);

/// And its rule: discover on the last 56 days with Benjamini and Hochberg at 0.10, confirm on the next 28 days alone at
/// p <= 0.10. The week, counted from 1, after which a card was first shown; 0 for never.
int firstDesignShownAfter(const std::vector<review::Strand>& bothWays, int firstDay, int weeks, std::uint64_t seed);

}  // namespace twohands::pattern_quality
