// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/in_parts.h"

#include "catch_test.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

using namespace twohands::crypto;

TEST_CASE("Work in parts does each piece once, however many there are") {
    for (const std::size_t count : {0, 1, 511, 512, 513, 5000, 100'001}) {
        std::vector<int> done(count, 0);
        inParts(count, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) ++done[i];
        });
        CHECK(std::all_of(done.begin(), done.end(), [](int times) { return times == 1; }));
    }
}

TEST_CASE("What goes wrong in any part is told to whoever asked") {
    for (const std::size_t bad : {std::size_t{0}, std::size_t{9'999}}) {
        const auto work = [bad](std::size_t begin, std::size_t end) {
            if (begin <= bad && bad < end) throw std::runtime_error("bad");
        };
        bool isTold = false;
        try {
            inParts(10'000, work);
        } catch (const std::runtime_error&) {
            isTold = true;
        }
        CHECK(isTold);
    }
}
