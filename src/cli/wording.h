// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "journal/vocabulary.h"

#include <string>
#include <string_view>

namespace twohands::cli {

/// All sentences of failures. One sentence each: what happened to `subject` (a path or a name), what is safe, what to do.
std::string sentenceFor(const base::Error& error, const std::string& subject);
/// 1 the request was wrong, 2 a file could not be read or written or is damaged, 3 wrong passphrase or not yours to see.
int statusFor(base::ErrorCode code);

std::string_view wordFor(journal::Audience audience);
const char* helpIntroduction();
const char* helpStatuses();
std::string endSentence(std::string text);

}  // namespace twohands::cli
