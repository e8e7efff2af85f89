// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"
#include "journal/partner.h"

#include <string>
#include <vector>

namespace twohands::cli {

/// What an entry holds beside its words, one "name: value" each, in the order of the export form: all of it but markers.
/// A value may have several lines.
std::vector<std::string> fieldLines(const journal::Entry& entry, const journal::Partners& partners);

}  // namespace twohands::cli
