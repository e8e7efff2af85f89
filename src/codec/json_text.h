// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace twohands::codec {

inline constexpr std::size_t deepestJson = 32;

/// Parses JSON from outside. Refused: invalid UTF-8, NUL, nesting over 32, a key given twice in one object.
/// MalformedInput with `where` "line 3, column 7" for all of these but the first two.
base::Result<nlohmann::json> parseJson(std::string_view text);

/// Compact where indent is -1. The texts inside must be valid UTF-8, as an Entry's are.
std::string writeJson(const nlohmann::json& value, int indent = -1);

}  // namespace twohands::codec
