// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/moves.h"

#include <string>

namespace twohands::review {

inline constexpr std::size_t fewestUses = 6;

/// How high somebody ran before and after a practice, of both partners together. Who runs very high or very low comes
/// nearer to the middle by itself: wherever this is said, that is said beside it (regression to the mean).
struct Practice {
    std::string name;       ///< id of the vocabulary or own word
    std::size_t uses = 0;   ///< with a before and an after
    std::size_t fell = 0, rose = 0;
    double median = 0.0;    ///< of before less after
    double p = 1.0;         ///< two-sided sign test, uses without a change left out
    std::vector<base::Id> evidence;
};

/// Two practices beside each other, in the order of their names.
struct PracticePair {
    std::string first, second;
    double lower = 0.0, upper = 0.0;  ///< 90 % bootstrap interval of the difference of medians, first less second
    bool isClear() const { return lower > 0.0 || upper < 0.0; }
};

struct Practices {
    std::vector<Practice> list;        ///< from 6 uses, by name
    std::vector<PracticePair> pairs;
    std::vector<Practice> tooFew;      ///< name and uses alone
};
Practices practicesIn(const CountedJournal& journal, DayRange days, std::optional<journal::Hand> viewer);

/// Of two sets of differences, as in PracticePair.
PracticePair comparePractices(std::string first, const std::vector<int>& a, std::string second, const std::vector<int>& b);

}  // namespace twohands::review
