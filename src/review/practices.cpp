// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/practices.h"

#include "review/chance.h"
#include "review/draws.h"
#include "review/visible.h"

#include <algorithm>
#include <map>

namespace twohands::review {
namespace {

using journal::Hand;

struct Uses {
    std::vector<CountedEntry> entries;
    std::vector<int> differences;  ///< before less after, sorted
};

double medianOf(std::vector<int> values) {
    std::sort(values.begin(), values.end());
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

const journal::PracticeUse* useIn(const CountedEntry& one) {
    const auto* checkIn = one.entry->bodyAs<journal::CheckInBody>();
    if (!checkIn || !checkIn->practice || !checkIn->practice->before || !checkIn->practice->after) return nullptr;
    return &*checkIn->practice;
}

std::map<std::string, Uses> usesIn(const CountedJournal& journal, DayRange days) {
    std::map<std::string, Uses> uses;
    for (const auto hand : {Hand::Left, Hand::Right}) {
        std::map<std::string, std::vector<CountedEntry>> hidden;
        for (const auto& one : journal.of(hand)) {
            const auto* use = useIn(one);
            if (use && days.contains(one.stamp.day())) (one.isHidden ? hidden[use->name] : uses[use->name].entries).push_back(one);
        }
        for (auto& [name, entries] : hidden)
            if (entries.size() >= fewestEntries && daysOf(stampsOf(entries)) >= fewestDays)
                uses[name].entries.insert(uses[name].entries.end(), entries.begin(), entries.end());
    }
    for (auto& [name, use] : uses) {
        for (const auto& one : use.entries) use.differences.push_back(*useIn(one)->before - *useIn(one)->after);
        std::sort(use.differences.begin(), use.differences.end());
    }
    std::erase_if(uses, [](const auto& one) { return one.second.entries.empty(); });
    return uses;
}

Practice practiceOf(const std::string& name, const Uses& uses, std::optional<Hand> viewer) {
    Practice practice;
    practice.name = name;
    practice.uses = uses.differences.size();
    if (practice.uses < fewestUses) return practice;
    for (const int difference : uses.differences) {
        practice.fell += difference > 0 ? 1 : 0;
        practice.rose += difference < 0 ? 1 : 0;
    }
    practice.median = medianOf(uses.differences);
    practice.p = binomialTest(practice.fell, practice.fell + practice.rose, 0.5);
    practice.evidence = readableIds(uses.entries, viewer);
    return practice;
}

std::vector<int> drawnAgain(const std::vector<int>& values, Draws& draws) {
    std::vector<int> drawn;
    for (std::size_t i = 0; i < values.size(); ++i) drawn.push_back(values[draws.below(static_cast<std::uint32_t>(values.size()))]);
    return drawn;
}

}  // namespace

PracticePair comparePractices(std::string first, const std::vector<int>& a, std::string second, const std::vector<int>& b) {
    constexpr std::size_t resamples = 1'999, tail = 100;  // 5 % at each end
    std::uint64_t seed = a.size() * 1000 + b.size();
    for (const auto* values : {&a, &b})
        for (const int value : *values) seed = seed * 31U + static_cast<std::uint64_t>(value + 11);
    Draws draws(seed);
    std::vector<double> differences;
    for (std::size_t i = 0; i < resamples; ++i) {
        const double one = medianOf(drawnAgain(a, draws));
        differences.push_back(one - medianOf(drawnAgain(b, draws)));
    }
    std::sort(differences.begin(), differences.end());
    return {std::move(first), std::move(second), differences[tail - 1], differences[resamples - tail]};
}

Practices practicesIn(const CountedJournal& journal, DayRange days, std::optional<Hand> viewer) {
    Practices practices;
    const auto uses = usesIn(journal, days);
    for (const auto& [name, use] : uses) {
        auto practice = practiceOf(name, use, viewer);
        (practice.uses < fewestUses ? practices.tooFew : practices.list).push_back(std::move(practice));
    }
    for (std::size_t i = 0; i < practices.list.size(); ++i)
        for (std::size_t j = i + 1; j < practices.list.size(); ++j) {
            const auto &first = practices.list[i].name, &second = practices.list[j].name;
            practices.pairs.push_back(comparePractices(first, uses.at(first).differences, second, uses.at(second).differences));
        }
    return practices;
}

}  // namespace twohands::review
