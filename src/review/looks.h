// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/closeness.h"

#include <array>
#include <vector>

namespace twohands::review {

/// None: nothing is said. Discovered: nothing is said either, but a later look may confirm it. Confirmed: there is a card.
/// Quiet: there was one, and the last two looks did not find it again.
enum class TieState { None, Discovered, Confirmed, Quiet };

/// One look at one tie, on the last day of a block of four weeks.
struct Look {
    base::Date on;
    double p = 1.0;           ///< of the last 24 weeks together
    bool isEnough = false;    ///< whether there was enough to look at all
    bool discovered = false;  ///< from here on
    bool confirmed = false;   ///< from here on, until it has gone quiet
};

/// Evidence of one tie, block by block from the first; `isEnough` says for the window ending at each block whether its
/// floors were reached.
struct TieEvidence {
    std::vector<BlockEvidence> blocks;
    std::vector<bool> isEnough;
};

/// How strict the looks are. Levels are of Benjamini and Hochberg over all ties of a family.
struct LookRule {
    double discover = 0.25;
    /// By the number of blocks pooled (2 .. windowBlocks): what a look may spend of the false alarms. Their sum, 0.028, is
    /// the most that the first half-year risks where days tie nothing (alpha spending, Lan and DeMets 1983). Less is left for
    /// later looks, because what hard days bring to both adds up.
    std::array<double, windowBlocks + 1> confirm{0, 0, 0.0090, 0.0065, 0.0050, 0.0040, 0.0035};
    double again = 0.30;  ///< what was written since the discovery must lean the same way by itself
    double fade = 0.30;   ///< two looks in a row above this, on their last eight weeks, and the card goes
};

/// All looks of a family of ties. `firstDay` is the first block's first day.
std::vector<std::vector<Look>> lookAt(const std::vector<TieEvidence>& ties, base::Date firstDay, const LookRule& rule = {});

TieState stateAfter(const std::vector<Look>& looks);

}  // namespace twohands::review
