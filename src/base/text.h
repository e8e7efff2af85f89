// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace twohands::base {

/// Unicode text in UTF-8, by utf8proc.

/// Valid UTF-8, no NUL, at most maximumBytes, in normal form NFC. NotUtf8, HasNul or TooLong otherwise;
/// the error's `where` is the byte offset. Nothing is ever dropped or replaced.
Result<std::string> acceptText(std::string_view bytes, std::size_t maximumBytes);

/// Simple case folding and NFC, for comparing: "É" and "é" come out equal. Invalid bytes are kept as they are.
std::string foldCase(std::string_view text);

/// Code points, not bytes; what a limit shown to a person counts.
std::size_t countCodePoints(std::string_view text);

}  // namespace twohands::base
