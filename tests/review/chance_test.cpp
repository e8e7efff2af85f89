// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/chance.h"
#include "catch_test.h"

#include <cmath>

using namespace twohands::review;

namespace {

bool isNear(double value, double wanted, double within = 0.0005) { return std::abs(value - wanted) <= within; }

}  // namespace

TEST_CASE("Shares have the reference intervals") {
    struct Reference {
        std::size_t count, base;
        double lower80, upper80, lower95, upper95;
    };
    const Reference references[] = {{3, 3, 0.661, 1.0, 0.464, 1.0},        {2, 3, 0.315, 0.898, 0.177, 0.961},
                                    {5, 7, 0.473, 0.878, 0.352, 0.935},    {7, 9, 0.569, 0.907, 0.456, 0.951},
                                    {10, 20, 0.361, 0.639, 0.293, 0.707}};
    for (const auto& reference : references) {
        INFO(reference.count << " of " << reference.base);
        const auto narrow = jeffreysShare(reference.count, reference.base, 0.80), wide = jeffreysShare(reference.count, reference.base, 0.95);
        CHECK(isNear(narrow.lower, reference.lower80));
        CHECK(isNear(narrow.upper, reference.upper80));
        CHECK(isNear(wide.lower, reference.lower95));
        CHECK(isNear(wide.upper, reference.upper95));
    }
}

TEST_CASE("A share of none or of all reaches its end, and of nothing it is anything") {
    CHECK(jeffreysShare(0, 5, 0.8).lower == 0.0);
    CHECK(jeffreysShare(5, 5, 0.8).upper == 1.0);
    CHECK(isNear(jeffreysShare(0, 5, 0.8).upper, 1.0 - jeffreysShare(5, 5, 0.8).lower, 1e-9));
    CHECK(jeffreysShare(0, 0, 0.8).lower == 0.0);
    CHECK(jeffreysShare(0, 0, 0.8).upper == 1.0);
}

TEST_CASE("The incomplete beta function agrees with sums of the binomial") {
    // I_x(k, n - k + 1) is the chance of at least k of n.
    CHECK(isNear(incompleteBeta(3.0, 3.0, 0.5), 0.5, 1e-12));
    CHECK(isNear(incompleteBeta(1.0, 5.0, 0.2), 1.0 - std::pow(0.8, 5), 1e-12));
    CHECK(isNear(incompleteBeta(4.0, 2.0, 0.7), 5 * std::pow(0.7, 4) * 0.3 + std::pow(0.7, 5), 1e-12));
}

TEST_CASE("The sign test has its reference values") {
    CHECK(isNear(binomialTest(6, 6, 0.5), 0.031));
    CHECK(isNear(binomialTest(8, 9, 0.5), 0.039));
    CHECK(isNear(binomialTest(9, 10, 0.5), 0.021));
    CHECK(isNear(binomialTest(7, 8, 0.5), 0.070));
}

TEST_CASE("More or fewer than before is said from 8 in all and an exact p of a tenth") {
    CHECK(compareCounts(0, 10, 7, 10).change == Change::AboutTheSame);  // p is small, but there are only 7
    CHECK(compareCounts(1, 10, 8, 10).change == Change::More);
    CHECK(isNear(compareCounts(1, 10, 8, 10).p, 0.0391));
    CHECK(compareCounts(8, 10, 1, 10).change == Change::Fewer);
    CHECK(compareCounts(3, 10, 7, 10).change == Change::AboutTheSame);
}

TEST_CASE("Counts are compared by the days on which somebody wrote") {
    CHECK(compareCounts(8, 28, 2, 7).change == Change::AboutTheSame);
    CHECK(compareCounts(2, 28, 8, 7).change == Change::More);
    CHECK(compareCounts(2, 0, 8, 7).change == Change::AboutTheSame);
}

TEST_CASE("Benjamini and Hochberg reject up to the last one under its line") {
    CHECK(benjaminiHochberg({0.09, 0.04}, 0.10) == std::vector<bool>{true, true});
    CHECK(benjaminiHochberg({0.20, 0.04}, 0.10) == std::vector<bool>{false, true});
    CHECK(benjaminiHochberg({0.11, 0.06}, 0.10) == std::vector<bool>{false, false});
}
