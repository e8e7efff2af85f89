// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenses/language.h"

#include <algorithm>

namespace twohands::lenses {
namespace {

constexpr std::size_t negationReach = 4;   ///< words before a match in which a "not" still speaks of it
constexpr std::size_t supposalReach = 12;  ///< the same for "if", "would", "wish"
constexpr std::size_t nearby = 20;         ///< words around a match that can take it away

/// From here on, at most `reach` words back and not beyond a mark that ends a clause.
std::size_t windowStart(const Sentence& sentence, std::size_t first, std::size_t reach, bool stopAtComma,
                        const Classes& classes) {
    std::size_t start = first;
    while (start > 0 && first - start < reach) {
        const auto& before = sentence[start - 1];
        if (before.isMark && (stopAtComma || before.word != ",")) break;
        if (classes.at("<turn>").contains(before.word)) break;
        --start;
    }
    return start;
}

/// Where the subject of this place begins, and one word before it: an "if", a "hope".
std::size_t subjectStart(const Sentence& sentence, std::size_t first, std::size_t reach) {
    std::size_t start = first;
    while (start > 0 && first - start < reach && sentence[start - 1].agent == sentence[first].agent) --start;
    return start > 0 ? start - 1 : 0;
}

bool holdsUntaken(const std::set<std::string>& words, const Match& match, const Sentence& sentence, std::size_t start) {
    for (std::size_t i = start; i < match.last; ++i) {
        const bool taken = std::find(match.taken.begin(), match.taken.end(), i) != match.taken.end();
        if (!taken && words.contains(sentence[i].word)) return true;
    }
    return false;
}

/// Somebody else is the one who acts: named shortly before, with neither of the couple named since.
bool isOthers(const Match& match, const Sentence& sentence, const Engine::Data& data) {
    const auto isOneOfUs = [&](std::size_t i) {
        const auto& word = sentence[i].word;
        return data.classes.at("<i>").contains(word) || data.classes.at("<we>").contains(word);
    };
    if (isOneOfUs(match.first)) return false;
    const auto start = windowStart(sentence, match.first, 6, true, data.classes);
    for (std::size_t i = start; i <= match.first; ++i)
        for (const auto& pattern : data.otherPeople) {
            const auto found = pattern.matchAt(sentence, i);
            if (!found || found->last > match.last) continue;
            bool named = false;
            for (std::size_t j = found->last; j < match.first; ++j) named = named || isOneOfUs(j);
            if (!named) return true;
        }
    return false;
}

/// "used to", "instead of": what follows did not happen, or no longer does.
bool isUndone(const Match& match, const Sentence& sentence, const std::vector<Pattern>& undone, std::size_t start) {
    for (std::size_t i = start; i < match.first; ++i)
        for (const auto& pattern : undone) {
            const auto found = pattern.matchAt(sentence, i);
            if (found && found->last <= match.first) return true;
        }
    return false;
}

/// A "he" or "her" of the match is somebody else's.
bool meansOthers(const Match& match, const Sentence& sentence) {
    return std::any_of(match.taken.begin(), match.taken.end(),
                       [&sentence](std::size_t i) { return sentence[i].meant == Who::Other; });
}

/// "he says I never listen": what follows is the partner's view.
bool isReported(const Match& match, const Sentence& sentence, const Engine::Data& data) {
    const auto start = match.first > 6 ? match.first - 6 : 0;
    for (std::size_t i = start; i < match.first; ++i)
        for (const auto& pattern : data.reported) {
            const auto found = pattern.matchAt(sentence, i);
            if (found && found->first < match.first && found->last >= match.first && found->last <= match.last) return true;
        }
    return false;
}

bool matchesBetween(std::size_t from, std::size_t to, const std::vector<Pattern>& patterns, const Sentence& sentence) {
    for (std::size_t start = from; start < to; ++start)
        for (const auto& pattern : patterns) {
            const auto& firsts = pattern.firstWords();
            if (!firsts.empty() && !firsts.contains(sentence[start].word)) continue;
            if (pattern.matchAt(sentence, start)) return true;
        }
    return false;
}

}  // namespace

bool anyMatches(const std::vector<Pattern>& patterns, const Sentence& sentence) {
    return matchesBetween(0, sentence.size(), patterns, sentence);
}

bool anyMatchesAtStart(const std::vector<Pattern>& patterns, const Sentence& sentence) {
    return matchesBetween(0, std::min(nearby, sentence.size()), patterns, sentence);
}

bool anyMatchesAtEnd(const std::vector<Pattern>& patterns, const Sentence& sentence) {
    return matchesBetween(sentence.size() > nearby ? sentence.size() - nearby : 0, sentence.size(), patterns, sentence);
}

bool anyMatchesNear(const Match& match, const std::vector<Pattern>& patterns, const Sentence& sentence) {
    const auto from = match.first > nearby ? match.first - nearby : 0;
    return matchesBetween(from, std::min(match.last + nearby, sentence.size()), patterns, sentence);
}

std::set<Guard> guardsAgainst(const Match& match, const Sentence& sentence, const Engine::Data& data, bool ofSubject) {
    std::set<Guard> guards;
    auto negationFrom = windowStart(sentence, match.first, negationReach, true, data.classes);
    auto supposalFrom = windowStart(sentence, match.first, supposalReach, false, data.classes);
    if (ofSubject) {
        negationFrom = std::max(negationFrom, subjectStart(sentence, match.first, negationReach));
        supposalFrom = std::max(supposalFrom, subjectStart(sentence, match.first, supposalReach));
    }
    if (holdsUntaken(data.classes.at("<negator>"), match, sentence, negationFrom) ||
        isUndone(match, sentence, data.undone, negationFrom))
        guards.insert(Guard::Negated);
    if (holdsUntaken(data.classes.at("<supposer>"), match, sentence, supposalFrom)) guards.insert(Guard::Supposed);
    if (isOthers(match, sentence, data) || meansOthers(match, sentence)) guards.insert(Guard::OtherPeople);
    if (sentence[match.first].quoted || isReported(match, sentence, data)) guards.insert(Guard::Quoted);
    return guards;
}

}  // namespace twohands::lenses
