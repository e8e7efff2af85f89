// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/nearness.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twohands::review {
namespace {

constexpr int wakes = 7 * 60, sleeps = 23 * 60, wakingMinutes = sleeps - wakes;
constexpr double afterMinutes = 7.0 * 60.0, beforeMinutes = 9.0 * 60.0, beforeWeight = 0.7, damping = 2.0;
constexpr double farthest = 32.0 * 60.0;
constexpr std::int64_t reach = 3 * minutesPerDay;  ///< waking lags over 32 h end before
constexpr double unit = 1048576.0;

/// Minutes of waking days up to a minute of somebody's clock.
std::int64_t wakingTime(std::int64_t localMinute) {
    const auto day = localMinute / minutesPerDay - (localMinute % minutesPerDay < 0 ? 1 : 0);
    return day * wakingMinutes + std::clamp<std::int64_t>(localMinute - day * minutesPerDay - wakes, 0, wakingMinutes);
}

double lag(const Stamp& earlier, const Stamp& later) {
    return static_cast<double>(wakingTime(later.localMinute()) - wakingTime(earlier.minute + later.offset));
}
double decay(double minutes, double mean) { return minutes > farthest ? 0.0 : std::exp(-minutes / mean); }

/// Shares by half hours apart, round the clock.
template <std::size_t halfHours>
std::array<double, halfHours> smoothing() {
    std::array<double, halfHours> shares{};
    for (std::size_t i = 0; i < halfHours; ++i) {
        const auto apart = static_cast<double>(std::min(i, halfHours - i));
        constexpr double spread = 3.0;
        shares[i] = std::exp(-apart * apart / (2.0 * spread * spread));
    }
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (auto& share : shares) share /= sum;
    return shares;
}

}  // namespace

Rarity::Rarity(const std::vector<Stamp>& wrote, int firstDay, int lastDay) {
    static const auto shares = smoothing<halfHours>();
    std::array<double, halfHours> seen{};
    double total = 0.0;
    for (const auto& stamp : around(wrote, firstDay, lastDay)) {
        if (stamp.day() < firstDay || stamp.day() > lastDay) continue;
        seen[static_cast<std::size_t>(stamp.clock() / 30)] += 1.0;
        total += 1.0;
    }
    for (std::size_t i = 0; i < halfHours; ++i) {
        double near = 0.0;
        for (std::size_t j = 0; j < halfHours; ++j) near += seen[j] * shares[i > j ? i - j : j - i];
        constexpr double drawnToEven = 10.0;
        m_weight[i] = 1.0 / std::sqrt((near * halfHours + drawnToEven) / (total + drawnToEven));
    }
}

Nearness::Nearness(std::vector<Stamp> moves, Rarity ofMover, Rarity ofAnswerer, Orders orders)
    : m_moves(std::move(moves)), m_mover(ofMover), m_answerer(ofAnswerer), m_orders(orders) {}

std::int64_t Nearness::of(const Stamp& answer) const {
    double sum = 0.0;
    auto move = std::lower_bound(m_moves.begin(), m_moves.end(), Stamp{answer.minute - reach, -minutesPerDay});
    for (; move != m_moves.end() && move->minute < answer.minute + reach; ++move) {
        if (answer.minute > move->minute) sum += m_answerer.at(answer) * decay(lag(*move, answer), afterMinutes);
        else if (answer.minute < move->minute && m_orders == Orders::Both)
            sum += beforeWeight * m_mover.at(*move) * decay(lag(answer, *move), beforeMinutes);
    }
    return std::llround(unit * std::log1p(damping * sum) / damping);
}

}  // namespace twohands::review
