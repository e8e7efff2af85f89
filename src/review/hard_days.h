// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/moves.h"

namespace twohands::review {

/// Whether two things fall together also among days that are as hard: the answerer's entries keep their times, and the
/// answers change places among those of the same block on days with as many (0, 1, at least 2) entries of either partner
/// in which a reactive marker outside the loop families stands. 1,999 shuffles; p as in pooledP. A check beside a card,
/// never the test that shows one: it costs power.
double pAmongHardDays(const CountedJournal& journal, const WantsMarker& moves, journal::Hand mover, const WantsMarker& answers,
                      base::Date firstMonday, DayRange days);

}  // namespace twohands::review
