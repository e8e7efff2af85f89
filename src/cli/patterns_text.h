// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/partner.h"
#include "lenses/engine.h"
#include "review/patterns.h"

#include <string>

namespace twohands::cli {

/// Patterns in words, line by line. What was discovered and not confirmed reads as what was not: nothing is said of it.
std::string patternsText(const review::Patterns& patterns, const journal::Partners& partners, const lenses::Engine& engine);

}  // namespace twohands::cli
