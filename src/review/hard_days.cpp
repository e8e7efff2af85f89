// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/hard_days.h"

#include "review/draws.h"

#include <algorithm>
#include <map>
#include <set>

namespace twohands::review {
namespace {

using journal::Hand;
constexpr std::size_t hardDayShuffles = 1'999;

bool isOtherAlarm(journal::MarkerId marker) {
    const auto& facts = lenses::factsOf(marker);
    return facts.pole == lenses::Pole::Reactive && facts.family == lenses::Family::None;
}

std::map<int, int> hardness(const CountedJournal& journal, DayRange days) {
    std::map<int, int> count;
    for (const auto hand : {Hand::Left, Hand::Right})
        for (const auto& one : journal.did(hand, isOtherAlarm, days)) ++count[one.stamp.day()];
    return count;
}

/// Entries that may change places, with what each would add as an answer; answers are counted.
struct Stratum {
    std::vector<std::int64_t> gains;
    std::size_t answers = 0;
    std::int64_t observed = 0;
};

void shuffleInto(std::vector<std::int64_t>& sums, Stratum& stratum, std::uint64_t seed) {
    Draws draws(seed);
    const auto count = static_cast<std::uint32_t>(stratum.gains.size());
    for (auto& sum : sums)
        for (std::uint32_t i = 0; i < stratum.answers; ++i) {
            std::swap(stratum.gains[i], stratum.gains[i + draws.below(count - i)]);
            sum += stratum.gains[i];
        }
}

}  // namespace

double pAmongHardDays(const CountedJournal& journal, const WantsMarker& moves, Hand mover, const WantsMarker& answers,
                      base::Date firstMonday, DayRange days) {
    const auto answerer = journal::otherHand(mover);
    const auto hard = hardness(journal, days);
    const auto answered = journal.did(answerer, answers, days);
    Strand strand{stampsOf(journal.did(mover, moves, days)), stampsOf(answered), journal.wrote(mover, days), journal.wrote(answerer, days)};
    std::set<const journal::Entry*> isAnswer;
    for (const auto& one : answered) isAnswer.insert(one.entry);

    std::int64_t observed = 0;
    std::vector<std::int64_t> sums(hardDayShuffles);
    const int origin = dayNumber(firstMonday);
    for (int first = days.first - ((days.first - origin) % blockDays + blockDays) % blockDays; first <= days.last; first += blockDays) {
        const auto nearness = nearnessIn(strand, Orders::Both, first);
        std::map<int, Stratum> strata;
        for (const auto& one : journal.of(answerer)) {
            const int day = one.stamp.day();
            if (!days.contains(day) || day < first || day >= first + blockDays) continue;
            auto& stratum = strata[hard.contains(day) ? std::min(2, hard.at(day)) : 0];
            const auto gain = nearness.of(one.stamp);
            stratum.gains.push_back(gain);
            if (!isAnswer.contains(one.entry)) continue;
            ++stratum.answers;
            stratum.observed += gain;
        }
        for (auto& [level, stratum] : strata) {
            observed += stratum.observed;
            shuffleInto(sums, stratum, static_cast<std::uint64_t>(stratum.observed) * 31U + static_cast<std::uint64_t>(first) * 4U + static_cast<std::uint64_t>(level));
        }
    }
    const auto closer = std::count_if(sums.begin(), sums.end(), [observed](std::int64_t sum) { return sum >= observed; });
    return static_cast<double>(1 + closer) / static_cast<double>(1 + hardDayShuffles);
}

}  // namespace twohands::review
