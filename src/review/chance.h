// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace twohands::review {

/// A share with its uncertainty: lower and upper are 0..1.
struct Interval {
    double lower = 0.0, upper = 1.0;
};

/// Jeffreys interval of `count` of `base`: quantiles of Beta(count + 1/2, base - count + 1/2); its lower end is 0 where
/// count is 0, its upper end 1 where count is base (Brown, Cai and DasGupta 2001). `level` is 0.80 or 0.95, say. All of
/// 0..1 where base is 0.
Interval jeffreysShare(std::size_t count, std::size_t base, double level);

/// Regularised incomplete beta function I_x(a, b), by its continued fraction.
double incompleteBeta(double a, double b, double x);

enum class Change { AboutTheSame, More, Fewer };
/// Whether there was more or less of something than before, on so many days of writing each.
struct Comparison {
    Change change = Change::AboutTheSame;
    double p = 1.0;  ///< two-sided, exact: the sum of outcomes no likelier than the one seen
};
inline constexpr std::size_t fewestToCompare = 8;   ///< in both periods together
inline constexpr double comparisonLevel = 0.10;
/// Given their sum, the later count is binomial with the share of days that were later.
Comparison compareCounts(std::size_t before, int daysBefore, std::size_t after, int daysAfter);

/// Two-sided exact p of `count` of `base` at the chance `probability`: sums the outcomes no likelier than the one seen.
double binomialTest(std::size_t count, std::size_t base, double probability);

/// Benjamini and Hochberg 1995: which of the tests are rejected at `level`, in the order given.
std::vector<bool> benjaminiHochberg(const std::vector<double>& p, double level);

}  // namespace twohands::review
