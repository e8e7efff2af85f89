// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lenses/codebook.h"
#include "lenses/engine.h"
#include "lenses/pattern.h"
#include "lenses/tokens.h"

#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace twohands::lenses {

/// Reasons to leave a match alone. A rule lists those that do not stop it under "keep".
enum class Guard { Negated, Supposed, LongAgo, OtherPeople, Quoted };

struct Rule {
    std::string name;  ///< "pursuit/asked-again"
    journal::MarkerId marker = journal::MarkerId::Pursuit;
    std::vector<Pattern> patterns;
    journal::About about = journal::About::Writer;
    std::optional<journal::Direction> direction;
    double confidence = 0.7;
    std::set<Guard> keep;
    std::vector<Pattern> unless;  ///< words near a match that take it away
    std::vector<std::string> examples, nearMisses;
};

/// Everything a language's folder says. Patterns point into `classes`, so it stays where it is.
struct Engine::Data {
    std::string version;
    std::string partnerWord;  ///< stands for the partner's name
    Contractions contractions;
    Classes classes;
    std::vector<Pattern> longAgo, otherPeople, reported, sensitive;
    std::array<MarkerInfo, journal::markerCount> infos;
    std::vector<Rule> rules;
    std::map<std::string, std::vector<std::size_t>, std::less<>> rulesByFirstWord;
    std::vector<std::size_t> rulesForAnyWord;
};

base::Result<std::unique_ptr<Engine::Data>> loadLanguage(const std::filesystem::path& folder);

/// The guards that stand in the way of this match.
std::set<Guard> guardsAgainst(const Match& match, const std::vector<Token>& sentence, const Engine::Data& data);
bool anyMatches(const std::vector<Pattern>& patterns, const std::vector<Token>& sentence);
/// The same within some twenty words of a match, so that a text of one long sentence costs no more than others.
bool anyMatchesNear(const Match& match, const std::vector<Pattern>& patterns, const std::vector<Token>& sentence);

}  // namespace twohands::lenses
