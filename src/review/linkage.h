// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/moves.h"

namespace twohands::review {

inline constexpr std::size_t fewestLinkedDays = 30;
inline constexpr double leastLinkage = 0.35, linkageLevel = 0.05;

/// Whether the two run high and low on the same days. It says nothing about good or bad.
struct Linkage {
    std::size_t days = 0;  ///< on which both told how high they ran
    double r = 0.0;        ///< Pearson, of daily means less own weekday means and linear trend; 0 where days are too few
    double p = 1.0;        ///< by circular shift of one along the common days, both signs
    bool isShown = false;  ///< from 30 days, p <= 0.05 and |r| >= 0.35
    std::vector<base::Id> evidence;
};
Linkage linkageIn(const CountedJournal& journal, DayRange days, std::optional<journal::Hand> viewer);

/// The pieces, for tests. `days` are in order; both series have one value a day.
std::vector<double> withoutRhythm(const std::vector<int>& days, std::vector<double> values);
double correlation(const std::vector<double>& a, const std::vector<double>& b, std::size_t shift = 0);
double shiftP(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace twohands::review
