// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twohands::proof::words {

/// From now on allocation `number` of the program's own code (operator new), from 0, throws std::bad_alloc, and with `isSticky` each one after it. In
/// the one process that calls it.
void failAt(int number, bool isSticky);
/// Nothing is refused any more. True where something had been since failAt.
bool stopFailing();

}  // namespace twohands::proof::words
