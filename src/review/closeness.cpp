// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/closeness.h"

#include "review/draws.h"

#include <algorithm>
#include <numeric>

namespace twohands::review {
namespace {

constexpr int nearDays = 3;  ///< no move further from an answer is looked at

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash ^= value + 0x9E3779B97F4A7C15U + (hash << 6U) + (hash >> 2U);
    hash *= 0xBF58476D1CE4E5B9U;
    return hash ^ (hash >> 29U);
}

std::vector<Stamp> onDays(const std::vector<Stamp>& stamps, int firstDay, int lastDay) {
    std::vector<Stamp> kept;
    for (const auto& stamp : around(stamps, firstDay, lastDay))
        if (stamp.day() >= firstDay && stamp.day() <= lastDay) kept.push_back(stamp);
    return kept;
}

/// One strand in one block: what each written day of the answerer would add at the place of each other.
class DayTable {
public:
    DayTable(const Strand& strand, Orders orders, int firstDay)
        : m_first(firstDay), m_nearness(nearnessIn(strand, orders, firstDay)), m_answers(onDays(strand.answers, firstDay, firstDay + blockDays - 1)) {
        for (const auto& stamp : onDays(strand.answererWrote, firstDay, firstDay + blockDays - 1)) m_days.push_back(stamp.day());
        std::sort(m_days.begin(), m_days.end());
        m_days.erase(std::unique(m_days.begin(), m_days.end()), m_days.end());
        std::sort(m_answers.begin(), m_answers.end(), [](const Stamp& a, const Stamp& b) { return a.localMinute() < b.localMinute(); });
        if (m_nearness.hasMoves()) fill();
    }

    bool isEmpty() const { return std::all_of(m_gain.begin(), m_gain.end(), [](std::int64_t gain) { return gain == 0; }); }

    std::uint64_t hash() const {
        std::uint64_t hash = 0;
        for (const int day : m_days) hash = mixed(hash, static_cast<std::uint64_t>(day - m_first));
        for (const auto& move : m_nearness.moves()) hash = mixed(hash, static_cast<std::uint64_t>(move.minute));
        for (const auto& answer : m_answers) hash = mixed(hash, static_cast<std::uint64_t>(answer.minute));
        return hash;
    }

    std::int64_t observed() const {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < m_from.size(); ++i) sum += m_gain[i * m_days.size() + m_from[i]];
        return sum;
    }

    /// Only days with an answer need a new place: the rest of a shuffle adds nothing.
    void addShuffles(Draws& draws, std::vector<std::int64_t>& sums) const {
        std::vector<std::uint32_t> places(m_days.size());
        std::iota(places.begin(), places.end(), 0U);
        const auto count = static_cast<std::uint32_t>(places.size());
        for (auto& sum : sums)
            for (std::uint32_t i = 0; i < m_from.size(); ++i) {
                std::swap(places[i], places[i + draws.below(count - i)]);
                sum += m_gain[i * count + places[i]];
            }
    }

private:
    void fill() {
        for (const auto& answer : m_answers) {
            const auto place = static_cast<std::size_t>(std::lower_bound(m_days.begin(), m_days.end(), answer.day()) - m_days.begin());
            if (m_from.empty() || m_from.back() != place) {
                m_from.push_back(place);
                m_gain.resize(m_from.size() * m_days.size());
            }
            for (std::size_t to = 0; to < m_days.size(); ++to) {
                auto moved = answer;
                moved.minute += static_cast<std::int64_t>(m_days[to] - answer.day()) * minutesPerDay;
                m_gain[(m_from.size() - 1) * m_days.size() + to] += m_nearness.of(moved);
            }
        }
    }

    int m_first;
    Nearness m_nearness;
    std::vector<int> m_days;
    std::vector<Stamp> m_answers;
    std::vector<std::size_t> m_from;   ///< places of the days with an answer
    std::vector<std::int64_t> m_gain;  ///< one row for each of them
};

}  // namespace

Nearness nearnessIn(const Strand& strand, Orders orders, int firstDay) {
    const int last = firstDay + blockDays - 1, first = last - windowBlocks * blockDays + 1;
    return {onDays(strand.moves, firstDay - nearDays, last), Rarity(strand.moverWrote, first, last), Rarity(strand.answererWrote, first, last), orders};
}

BlockEvidence evidenceOf(std::span<const Strand> strands, Orders orders, int firstDay) {
    BlockEvidence evidence;
    // Each strand draws for itself, and sums do not know their order: neither partner comes first.
    for (const auto& strand : strands) {
        const DayTable table(strand, orders, firstDay);
        if (table.isEmpty()) continue;
        evidence.observed += table.observed();
        evidence.shuffled.resize(shuffles);
        Draws draws(table.hash());
        table.addShuffles(draws, evidence.shuffled);
    }
    return evidence;
}

double pooledP(std::span<const BlockEvidence> blocks) {
    std::int64_t observed = 0;
    std::vector<std::int64_t> sums;
    for (const auto& block : blocks) {
        observed += block.observed;
        if (block.shuffled.empty()) continue;
        sums.resize(shuffles);
        for (std::size_t i = 0; i < shuffles; ++i) sums[i] += block.shuffled[i];
    }
    if (sums.empty()) return 1.0;
    const auto closer = std::count_if(sums.begin(), sums.end(), [observed](std::int64_t sum) { return sum >= observed; });
    return static_cast<double>(1 + closer) / static_cast<double>(1 + shuffles);
}

}  // namespace twohands::review
