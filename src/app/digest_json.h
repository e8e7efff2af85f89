// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "review/digest.h"

#include <optional>
#include <string>
#include <string_view>

namespace twohands::app {

/// The id under which one partner's digest of one week lies: the same at every renewal.
base::Id digestId(journal::Hand of, const base::IsoWeek& week);

std::string encodeDigest(const review::WeekDigest& digest);
/// Nothing for what is no digest of this hand under this id: the couple's key seals whatever either partner likes.
std::optional<review::WeekDigest> decodeDigest(std::string_view body, journal::Hand of, const base::Id& id);

}  // namespace twohands::app
