// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/nearness.h"

#include <cstdint>
#include <span>
#include <vector>

namespace twohands::review {

/// One person's moves and another's, whose days are shuffled. All are sorted by time.
struct Strand {
    std::vector<Stamp> moves, answers;              ///< one of each an entry
    std::vector<Stamp> moverWrote, answererWrote;   ///< every entry that counts, of any content
};

inline constexpr int blockDays = 28;
inline constexpr int windowBlocks = 6;  ///< looks pool the last 24 weeks
inline constexpr std::size_t shuffles = 9'999;

/// How close moves and answers fell in one block, beside what they do when the answerer's days are shuffled in it.
/// In units of 2^-20, whole numbers, so that sums do not depend on their order.
struct BlockEvidence {
    std::int64_t observed = 0;
    std::vector<std::int64_t> shuffled;  ///< `shuffles` of them; empty where the block has no pair at all
};

/// S = sum of Nearness over the block's answers, with moves of the block and of the three days before it. A block that
/// is over is not changed by what is written later.
/// By chance: whole days of the answerer change places among the days of the block on which they wrote.
/// `firstDay` as in Stamp::day. Several strands add up, each with its own shuffle. The seed is a hash of the times.
BlockEvidence evidenceOf(std::span<const Strand> strands, Orders orders, int firstDay);

/// What S is made of in one block; also for the check against hard days.
Nearness nearnessIn(const Strand& strand, Orders orders, int firstDay);

/// p = (1 + shuffles that are at least as close) / (1 + shuffles), of several blocks together; 1 where nothing is near.
double pooledP(std::span<const BlockEvidence> blocks);

}  // namespace twohands::review
