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

std::string weekText(const WeekView& view);  ///< Markdown
std::string weekJson(const WeekView& view);

}  // namespace twohands::cli
