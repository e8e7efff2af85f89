// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/linkage.h"
#include "review/looks.h"
#include "review/practices.h"

namespace twohands::review {

inline constexpr int fewestDaysWritten = 12;      ///< of each
inline constexpr std::size_t fewestMoves = 5;     ///< of each of the two
inline constexpr std::size_t fewestPairings = 3;  ///< within 24 hours
inline constexpr int patternDays = windowBlocks * blockDays;

/// What a look needs and has, in the last 24 weeks.
struct TieBase {
    int moverDays = 0, answererDays = 0;  ///< on which they wrote; of both strands the lower where there are two
    std::size_t moves = 0, answers = 0;
    std::size_t pairings = 0;             ///< moves with an answer within 24 hours
    bool isEnough() const;
};

/// One's reaching and the other's pulling away, and how the looks at it went. No direction is claimed.
struct LoopPattern {
    journal::Hand reaches = journal::Hand::Left, retreats = journal::Hand::Right;
    TieState state = TieState::None;
    TieBase base;
    std::vector<Look> looks;
    bool holdsOnHardDays = false;  ///< confirmed, and p <= 0.10 among days that are as hard too
    std::vector<base::Id> evidence;
};

/// Something that one did and the other's being settled after it, both ways together.
struct SettlingPattern {
    journal::MarkerId act = journal::MarkerId::Repair;
    TieState state = TieState::None;
    TieBase base;
    std::vector<Look> looks;
    std::vector<base::Id> evidence;
};

struct Patterns {
    base::Date on;
    std::optional<journal::Hand> viewer;
    std::array<LoopPattern, 2> loops;          ///< left reaches, right reaches
    std::array<SettlingPattern, 4> settling;   ///< repair, reassurance, space with return, co-regulation
    Practices practices;
    Linkage linkage;
};

/// What can be said on a day about the entries up to it. Shared and "patterns only" entries alone, and only what writers
/// say of themselves. A pure function: the entries' order, a reload or a merge change nothing, and neither does which of
/// the two is left. Looks are on the last day of every fourth week from the first entry's week on (D.4 d to f, h and l of
/// docs/pattern-quality.md).
Patterns patternsOf(const PatternsInput& input);

}  // namespace twohands::review
