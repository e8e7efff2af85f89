// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"
#include "journal/partner.h"
#include "lenses/engine.h"
#include "review/week.h"

#include <span>
#include <string>

namespace twohands::cli {

/// A summary and what its words are looked up in.
struct WeekView {
    review::WeekSummary summary;
    const journal::Partners& partners;
    std::span<const journal::Entry> entries;
    const lenses::Engine& engine;
};

/// The command line's words around a week, as Markdown. What the couple wrote stands in it as text, never as markup.
std::string weekText(const WeekView& view);

}  // namespace twohands::cli
