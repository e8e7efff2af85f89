// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "lenses/engine.h"

namespace twohands::cli {

/// What `week` and `patterns` read where it is no journal: an export, who looks, and the lenses for entries that were not
/// read yet.
struct ExportSource {
    exchange::ExportFile file;
    std::optional<journal::Hand> viewer;
    lenses::Engine engine;

    /// The last day of its entries, or of the export: a file is about its own time, not about today.
    base::Date lastDay() const;
};

/// By the name, but a journal may have any: it is known by its first bytes. "-" is an export.
bool isExport(const std::string& path);
base::Result<ExportSource> readSource(const app::Environment& environment, const JournalOptions& options);

}  // namespace twohands::cli
