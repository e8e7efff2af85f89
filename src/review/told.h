// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/moves.h"

namespace twohands::review {

/// In which order somebody told of reaching and of pulling away, inside one entry: their own move and their partner's.
enum class ToldOrder { ReachedThenQuiet, QuietThenReached };

/// "You described this order yourself three times." The best early sign of a loop, because the writer states it; and shown to
/// that writer alone, because one of the two moves is their view of the partner.
struct ToldSequence {
    ToldOrder order = ToldOrder::ReachedThenQuiet;
    bool isReachOwn = true;           ///< the writer reached and the partner went quiet; else the other way round
    std::vector<base::Id> evidence;   ///< the entries, in order of time; their number is the count
};
inline constexpr std::size_t fewestTold = 3;  ///< on two days

/// Of the viewer's own entries of every audience on these days; once an entry and kind of sequence. Only sequences that
/// reach their floor; in one order.
std::vector<ToldSequence> toldBy(journal::Hand writer, std::span<const journal::Entry> entries, DayRange days);

}  // namespace twohands::review
