// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "base/result.h"
#include "journal/entry.h"
#include "journal/partner.h"

#include <string>
#include <string_view>
#include <vector>

namespace twohands::exchange {

/// A whole export (docs/export-schema.json, format "twohands-export", version 1).
struct ExportFile {
    base::Moment exportedAt;
    journal::Partners partners;
    std::vector<journal::Entry> entries;
    bool operator==(const ExportFile&) const = default;
};

/// MalformedInput or InvalidValue with the place; NewerFormat where the version is above 1. All or nothing: one bad
/// entry refuses the file. An id that stands twice is InvalidValue.
base::Result<ExportFile> parseExport(std::string_view text);

/// Pretty-printed JSON with a line's end.
std::string toExportJson(const ExportFile& file);

}  // namespace twohands::exchange
