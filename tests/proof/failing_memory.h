// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twohands::proof::memory {

/// Lets SQLite's memory come through here. Before anything else of SQLite is used.
void install();
/// From now on SQLite's allocation `number`, from 0, is refused, and with `isSticky` each one after it.
void failAt(int number, bool isSticky);
/// Nothing is refused any more. True where something had been since failAt.
bool stopFailing();

}  // namespace twohands::proof::memory
