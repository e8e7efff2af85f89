// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace twohands::presenters {

/// What was being tried when the error came; the same code is another sentence when opening than when saving.
enum class Attempt { Open, Create, Save, Read };

/// One sentence or two for a person: what happened, taking the blame, and what is safe. Never a user's words.
QString sentenceFor(const base::Error& error, Attempt attempt);

}  // namespace twohands::presenters
