// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/chance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twohands::review {
namespace {

double logBeta(double a, double b) { return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b); }

/// The continued fraction of I_x(a, b) by Lentz's way; it converges fast below the mean.
double betaFraction(double a, double b, double x) {
    constexpr double tiny = 1e-300;
    double c = 1.0, d = 1.0 - (a + b) * x / (a + 1.0);
    d = 1.0 / (std::abs(d) < tiny ? tiny : d);
    double value = d;
    for (int m = 1; m <= 500; ++m) {
        const auto step = [&](double term) {
            d = 1.0 + term * d;
            c = 1.0 + term / c;
            d = 1.0 / (std::abs(d) < tiny ? tiny : d);
            c = std::abs(c) < tiny ? tiny : c;
            value *= d * c;
            return d * c;
        };
        step(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
        const double last = step(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)));
        if (std::abs(last - 1.0) < 1e-15) break;
    }
    return value;
}

/// By halving: slow and sure, and it needs no derivative at the ends.
double betaQuantile(double a, double b, double probability) {
    double low = 0.0, high = 1.0;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2.0;
        (incompleteBeta(a, b, middle) < probability ? low : high) = middle;
    }
    return (low + high) / 2.0;
}

double logBinomial(std::size_t n, std::size_t k, double probability) {
    const auto count = static_cast<double>(n), part = static_cast<double>(k);
    const double ways = std::lgamma(count + 1) - std::lgamma(part + 1) - std::lgamma(count - part + 1);
    return ways + part * std::log(probability) + (count - part) * std::log1p(-probability);
}

}  // namespace

double incompleteBeta(double a, double b, double x) {
    if (x <= 0.0) return 0.0;
    if (x >= 1.0) return 1.0;
    const double front = std::exp(a * std::log(x) + b * std::log1p(-x) - logBeta(a, b));
    if (x < (a + 1.0) / (a + b + 2.0)) return front * betaFraction(a, b, x) / a;
    return 1.0 - front * betaFraction(b, a, 1.0 - x) / b;
}

Interval jeffreysShare(std::size_t count, std::size_t base, double level) {
    if (base == 0) return {};
    const double a = static_cast<double>(count) + 0.5, b = static_cast<double>(base - count) + 0.5, tail = (1.0 - level) / 2.0;
    return {count == 0 ? 0.0 : betaQuantile(a, b, tail), count == base ? 1.0 : betaQuantile(a, b, 1.0 - tail)};
}

double binomialTest(std::size_t count, std::size_t base, double probability) {
    if (base == 0 || probability <= 0.0 || probability >= 1.0) return 1.0;
    constexpr double asLikely = 1e-9;  // equal chances must not differ by their rounding
    const double seen = logBinomial(base, count, probability) + asLikely;
    double p = 0.0;
    for (std::size_t k = 0; k <= base; ++k)
        if (const double one = logBinomial(base, k, probability); one <= seen) p += std::exp(one);
    return std::min(1.0, p);
}

Comparison compareCounts(std::size_t before, int daysBefore, std::size_t after, int daysAfter) {
    Comparison comparison;
    if (daysBefore <= 0 || daysAfter <= 0) return comparison;
    const double share = static_cast<double>(daysAfter) / (daysBefore + daysAfter);
    comparison.p = binomialTest(after, before + after, share);
    if (before + after < fewestToCompare || comparison.p > comparisonLevel) return comparison;
    const bool isMore = static_cast<double>(after) > share * static_cast<double>(before + after);
    comparison.change = isMore ? Change::More : Change::Fewer;
    return comparison;
}

std::vector<bool> benjaminiHochberg(const std::vector<double>& p, double level) {
    std::vector<double> sorted = p;
    std::sort(sorted.begin(), sorted.end());
    double cut = -1.0;
    for (std::size_t i = 0; i < sorted.size(); ++i)
        if (sorted[i] <= level * static_cast<double>(i + 1) / static_cast<double>(sorted.size())) cut = sorted[i];
    std::vector<bool> rejected;
    for (const double one : p) rejected.push_back(one <= cut);
    return rejected;
}

}  // namespace twohands::review
