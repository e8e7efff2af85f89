// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/environment.h"
#include "base/clock.h"

namespace twohands::app {

/// The real one: the system's randomness, the full cost for new passphrases, the usual folders.
Environment systemEnvironment(const base::Clock& clock);

}  // namespace twohands::app
