// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <string>
#include <vector>

namespace twohands::cli {

/// What was noticed at unlocking, one sentence each; empty as a rule.
std::vector<std::string> noticesFor(const app::VisitLine& visit);
/// Whether something is not as it was left. Wrong passphrases are no harm to the journal.
bool isHarmed(const app::VisitLine& visit);

}  // namespace twohands::cli
