// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/stamp.h"

#include <array>
#include <vector>

namespace twohands::review {

/// 1 / sqrt of how much somebody writes at each half hour of their day, as a share of an even day; smoothed with a spread
/// of 1.5 h, and drawn towards even by ten entries. From what was written on these days (as in Stamp::day).
class Rarity {
public:
    Rarity(const std::vector<Stamp>& wrote, int firstDay, int lastDay);
    double at(const Stamp& stamp) const { return m_weight[static_cast<std::size_t>(stamp.clock() / 30)]; }

private:
    static constexpr std::size_t halfHours = 48;
    std::array<double, halfHours> m_weight{};
};

/// Does a loop count pairs in which the answer came first, or only what follows a move?
enum class Orders { Both, AnswerAfter };

/// How near some moves are to an answer at a given time.
///
/// c(y) = sum over moves x of w(later) k(lag). The lag is in hours of the day of the one who moved second (7 to 23 h by
/// their clock; nights do not count), at most 32 of them. k falls as exp(-lag / 7 h) where the answer came second and as
/// 0.7 exp(-lag / 9 h) where it came first; w is the rarity of the later one's hour. A sum of these is the score statistic
/// of a two-person Hawkes process at no excitation. What counts is log(1 + 2 c(y)) / 2: many moves on one day tell less
/// than as many on many days.
class Nearness {
public:
    /// `moves` sorted by time.
    Nearness(std::vector<Stamp> moves, Rarity ofMover, Rarity ofAnswerer, Orders orders);
    /// In whole units of 2^-20, so that sums do not depend on their order.
    std::int64_t of(const Stamp& answer) const;
    bool hasMoves() const { return !m_moves.empty(); }
    const std::vector<Stamp>& moves() const { return m_moves; }

private:
    std::vector<Stamp> m_moves;
    Rarity m_mover, m_answerer;
    Orders m_orders;
};

}  // namespace twohands::review
