// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document.h"
#include "journal/partner.h"
#include "review/week.h"

#include <functional>
#include <string>

namespace twohands::exchange {

/// A week as indented JSON: partners by their export ids, entries by id, never an entry's words. Keys stand in one
/// order, so that two equal weeks are equal bytes.
std::string weekToJson(const review::WeekSummary& summary, const journal::Partners& partners);

/// How each piece of a week is said, in the reader's language; the core has no words. An empty answer leaves it out.
struct WeekWords {
    std::string title, base, tooEarly, footer;
    std::string quotesHeading, needsHeading, spacesHeading, boundariesHeading, bodyHeading;
    std::function<std::string(const review::Quote&)> quote;
    std::function<std::string(lenses::Lens)> lens;
    std::function<std::string(const review::Statement&)> statement;
    std::function<std::string(const review::NeedMark&)> need;
    std::function<std::string(const review::SpaceLine&)> space;
    std::function<std::string(const review::BoundaryLine&)> boundary;
    std::string asks, body;  ///< of both together
};

/// Appreciations first, then what the lenses noticed, needs, spaces, boundaries and the body. A heading without lines
/// is left out.
Document weekDocument(const review::WeekSummary& summary, const WeekWords& words);

}  // namespace twohands::exchange
