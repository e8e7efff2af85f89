// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lenses/language.h"

#include <string>
#include <vector>

namespace twohands::lenses {

/// Reads the partner's names as the partner. Where none is known, the one name that a text speaks of is taken to be
/// the partner's, unless the text says "my husband" or "my friend Ann".
void nameThePartner(std::vector<Sentence>& text, const std::vector<std::string>& names, const Engine::Data& data);

/// Says of every word who acts there, and of every "he" or "her" whether the partner is meant. A bare "he" is the
/// partner; after "my father" it is the father.
void resolvePeople(std::vector<Sentence>& text);

}  // namespace twohands::lenses
