// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lenses/codebook.h"
#include "lenses/engine.h"
#include "lenses/forms.h"
#include "lenses/pattern.h"
#include "lenses/tokens.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace twohands::lenses {

/// Reasons to leave a match alone. A rule lists those that do not stop it under "keep".
enum class Guard { Negated, Supposed, LongAgo, OtherPeople, Quoted };

/// What a word can be to the question of who acts; each is a class of classes.json.
enum class Role {
    I,
    We,
    Partner,
    Adv,
    Spouse,
    HeSpouse,
    SheSpouse,
    Kin,
    HeKin,
    SheKin,
    HeWord,
    SheWord,
    Pronoun,
    Me,
    You,
    And,
    To,
    Thing,
    Determiner,
    Object,
    Causer,
    ClauseStart,
    Name,
    NotName,
    Tells,
    VerbOfIt
};
constexpr std::uint32_t bitOf(Role role) { return std::uint32_t{1} << static_cast<unsigned>(role); }

struct Rule {
    std::string name;  ///< "pursuit/asked-again"
    journal::MarkerId marker = journal::MarkerId::Pursuit;
    std::vector<Pattern> patterns;
    journal::About about = journal::About::Writer;
    std::optional<journal::Direction> direction;
    double confidence = 0.7;
    std::set<Guard> keep;
    /// Who may be the subject; empty: the patterns name theirs. `about` and `direction` then follow from who it is.
    std::set<Who> agents;
    bool directed = false;                   ///< given by the writer, received from the partner, mutual by both
    std::vector<std::vector<Pattern>> with;  ///< of each group one must stand nearby, in the sentences beside it too
    std::vector<Pattern> unless;             ///< words near a match that take it away
    std::vector<std::string> examples, nearMisses;
};

struct PatternPlace {
    std::size_t rule, pattern;
};

/// Everything a language's folder says. Patterns point into `classes`, so it stays where it is.
struct Engine::Data {
    std::string version;
    std::string partnerWord;  ///< stands for the partner's name
    Contractions contractions;
    Forms forms;
    Classes classes;
    std::unordered_map<std::string, std::uint32_t> roles;  ///< by word, the bits of Role
    std::vector<Pattern> longAgo, otherPeople, reported, undone, sensitive;
    std::array<MarkerInfo, journal::markerCount> infos;
    std::vector<Rule> rules;
    /// Which pattern of which rule can begin with a word; the patterns of one rule stand together, in its order.
    std::unordered_map<std::string, std::vector<PatternPlace>> byFirstWord;
    std::vector<PatternPlace> forAnyWord;
};

base::Result<std::unique_ptr<Engine::Data>> loadLanguage(const std::filesystem::path& folder);

/// The guards that stand in the way of this match. ofSubject: only what is said of the match's own subject counts.
std::set<Guard> guardsAgainst(const Match& match, const Sentence& sentence, const Engine::Data& data, bool ofSubject);
bool anyMatches(const std::vector<Pattern>& patterns, const Sentence& sentence);
/// The same within some twenty words: of a match, of either end. A text of one long sentence costs no more than others.
bool anyMatchesAtStart(const std::vector<Pattern>& patterns, const Sentence& sentence);
bool anyMatchesAtEnd(const std::vector<Pattern>& patterns, const Sentence& sentence);
bool anyMatchesNear(const Match& match, const std::vector<Pattern>& patterns, const Sentence& sentence);

}  // namespace twohands::lenses
