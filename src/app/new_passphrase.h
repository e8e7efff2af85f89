// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/environment.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace twohands::app {

/// Six words from the system's randomness, joined by spaces.
Passphrase generatePassphrase();

/// What createJournal would say to it. WeakPassphrase with `expected` "length", "names" or "common"; `near` holds the
/// names that someone who guesses would try first.
base::Result<void> checkNewPassphrase(const Passphrase& passphrase, const std::vector<std::string>& near);

}  // namespace twohands::app
