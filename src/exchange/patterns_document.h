// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/partner.h"
#include "review/patterns.h"

#include <string>

namespace twohands::exchange {

/// What the patterns page says on a day, as indented JSON: partners by their export ids, entries by id. What is too early is
/// in `notEnough` with what there is and what would do. Keys stand in one order, so that equal patterns are equal bytes.
std::string patternsToJson(const review::Patterns& patterns, const journal::Partners& partners);

/// The export form's word: "none", "discovered", "confirmed", "quiet".
std::string_view toText(review::TieState state);

}  // namespace twohands::exchange
