// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/pattern_quality/first_design.h"

#include "review/chance.h"
#include "review/draws.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace twohands::pattern_quality {
namespace {

using review::Stamp;

struct Block {
    std::vector<int> days;
    std::vector<std::vector<double>> gain;  ///< of a day's answers at each day's place
};

double gainOf(const std::vector<Stamp>& moves, std::int64_t minute) {
    double sum = 0.0;
    for (const auto& move : moves) {
        const auto lag = std::abs(minute - move.minute);
        if (lag > 0 && lag <= 2880) sum += std::exp(-static_cast<double>(lag) / 720.0);
    }
    return sum;
}

std::vector<Stamp> within(const std::vector<Stamp>& stamps, int first, int days) {
    std::vector<Stamp> kept;
    for (const auto& stamp : stamps)
        if (stamp.day() >= first && stamp.day() < first + days) kept.push_back(stamp);
    return kept;
}

Block blockOf(const review::Strand& strand, const std::vector<Stamp>& moves, int first, int days) {
    Block block;
    for (const auto& stamp : within(strand.answererWrote, first, days)) block.days.push_back(stamp.day());
    std::sort(block.days.begin(), block.days.end());
    block.days.erase(std::unique(block.days.begin(), block.days.end()), block.days.end());
    block.gain.assign(block.days.size(), std::vector<double>(block.days.size()));
    for (const auto& answer : within(strand.answers, first, days)) {
        const auto from = static_cast<std::size_t>(std::find(block.days.begin(), block.days.end(), answer.day()) - block.days.begin());
        for (std::size_t to = 0; to < block.days.size(); ++to)
            block.gain[from][to] += gainOf(moves, answer.minute + (block.days[to] - answer.day()) * 1440);
    }
    return block;
}

}  // namespace

double firstDesignP(const review::Strand& strand, int firstDay, int days, std::uint64_t seed) {
    constexpr int shuffleCount = 1999;
    const auto moves = within(strand.moves, firstDay, days);
    review::Draws draws(seed);
    double observed = 0.0;
    std::vector<double> sums(shuffleCount);
    for (int first = firstDay; first < firstDay + days; first += 14) {
        const auto block = blockOf(strand, moves, first, std::min(14, firstDay + days - first));
        std::vector<std::size_t> places(block.days.size());
        std::iota(places.begin(), places.end(), 0U);
        for (std::size_t i = 0; i < places.size(); ++i) observed += block.gain[i][i];
        for (auto& sum : sums) {
            for (std::size_t i = places.size(); i > 1; --i) std::swap(places[i - 1], places[draws.below(static_cast<std::uint32_t>(i))]);
            for (std::size_t i = 0; i < places.size(); ++i) sum += block.gain[i][places[i]];
        }
    }
    constexpr double rounding = 1e-9;
    const auto closer = std::count_if(sums.begin(), sums.end(), [&](double sum) { return sum >= observed - rounding; });
    return static_cast<double>(1 + closer) / (1 + shuffleCount);
}

int firstDesignShownAfter(const std::vector<review::Strand>& bothWays, int firstDay, int weeks, std::uint64_t seed) {
    std::array<int, 2> discoveredAt{0, 0};
    for (int week = 4; week <= weeks; week += 4) {
        const int end = firstDay + week * 7, window = std::min(56, week * 7);
        std::vector<double> p;
        for (std::size_t way = 0; way < 2; ++way) {
            const auto& strand = bothWays[way];
            if (discoveredAt[way] == week - 4 && week > 4 && firstDesignP(strand, end - 28, 28, seed + way) <= 0.10) return week;
            const auto moves = within(strand.moves, end - window, window), answers = within(strand.answers, end - window, window);
            const bool isEnough = moves.size() >= 5 && answers.size() >= 5;
            p.push_back(isEnough ? firstDesignP(strand, end - window, window, seed + way) : 1.0);
        }
        const auto found = review::benjaminiHochberg(p, 0.10);
        for (std::size_t way = 0; way < 2; ++way)
            if (found[way]) discoveredAt[way] = week;
    }
    return 0;
}

}  // namespace twohands::pattern_quality
