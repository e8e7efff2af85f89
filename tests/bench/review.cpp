// SPDX-License-Identifier: GPL-3.0-or-later
// How long the week and the patterns take: the week of a journal of 50,000 entries and of ten times as many, all looks of 24
// weeks, and the patterns of ten years. usage: bench_review [ENTRIES]
#include "review/patterns.h"
#include "review/simulated_couple.h"
#include "review/timeline.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using namespace twohands;

base::Date firstMonday() { return base::parseDate("1976-01-05").value(); }
journal::Partners couple() { return {{{"mara", "Mara", journal::Hand::Left}, {"jo", "Jo", journal::Hand::Right}}}; }

/// About `count` entries: a couple of so many weeks, at the same pace whatever the count.
std::vector<journal::Entry> journalOf(std::size_t count) {
    const auto scenario = *review::scenarioNamed("loop");
    std::vector<journal::Entry> entries;
    const int weeks = 520;
    for (int part = 0; entries.size() < count; ++part) {
        const auto monday = base::plusDays(firstMonday(), part * weeks * 7);
        const auto seed = static_cast<std::uint64_t>(part) + 1;
        for (auto& entry : review::entriesOf(review::simulateCouple(*review::settingNamed("typical"), scenario, weeks, seed), scenario, monday, seed))
            entries.push_back(std::move(entry));
    }
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(count), entries.end());
    return entries;
}

/// The middle of so many, in milliseconds.
template <typename Work>
double timeOf(int times, Work work) {
    std::vector<double> spent;
    for (int i = 0; i < times; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        spent.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(spent.begin(), spent.end());
    return spent[spent.size() / 2];
}

template <typename Get>
double weekTime(const std::vector<journal::Entry>& entries, Get get) {
    std::size_t said = 0;
    const review::Timeline timeline(entries);  // made once, when the journal opens or changes
    const double time = timeOf(31, [&] { said += get(timeline).ribbon.size(); });
    if (said == 0) std::puts("the week is empty, so its time says nothing");
    return time;
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 50'000;
    const auto small = journalOf(count), large = journalOf(10 * count);
    const auto week = base::IsoWeek::of(small[count / 2].when().date());
    const auto get = [&](const review::Timeline& timeline) { return review::summarise(timeline, couple(), journal::Hand::Left, week); };
    std::printf("timeline of %zu entries: %.1f ms\n", small.size(), timeOf(5, [&] { const review::Timeline timeline(small); }));
    const double once = weekTime(small, get), tenfold = weekTime(large, get);
    std::printf("week of %zu entries: %.2f ms (bar: 5 ms)\n", small.size(), once);
    std::printf("week of %zu entries: %.2f ms, %.2f times as long (bar: 1.3 times)\n", large.size(), tenfold, tenfold / once);

    const auto scenario = *review::scenarioNamed("loop");
    const auto patternsOfWeeks = [&](int weeks) {
        const auto entries = review::entriesOf(review::simulateCouple(*review::settingNamed("keen"), scenario, weeks, 3), scenario, firstMonday(), 3);
        const review::PatternsInput input{entries, couple(), {}, base::plusDays(firstMonday(), weeks * 7 - 1)};
        std::size_t looks = 0;
        const double time = timeOf(5, [&] { looks = review::patternsOf(input).loops[0].looks.size(); });
        std::printf("patterns of %d weeks, %zu entries, %zu looks: %.1f ms (bar: %s)\n", weeks, entries.size(), looks, time, weeks == 24 ? "100 ms" : "1,000 ms");
    };
    patternsOfWeeks(24);
    patternsOfWeeks(520);
    return 0;
}
