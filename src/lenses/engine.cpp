// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenses/engine.h"

#include "base/text.h"
#include "lenses/language.h"

#include <algorithm>

namespace twohands::lenses {
namespace {

constexpr std::size_t mostReadingsInSentence = 3;
using Sentence = std::vector<Token>;

/// Names of the partner become a word that every rule knows, with what hangs on them: "Jo's" too.
void nameThePartner(Sentence& sentence, const ReadContext& context, const std::string& partnerWord) {
    for (const auto& name : context.partnerNames) {
        const auto folded = base::foldCase(name);
        if (folded.empty()) continue;
        for (auto& token : sentence) {
            if (!token.word.starts_with(folded)) continue;
            const auto rest = token.word.substr(folded.size());
            if (rest.empty() || rest.starts_with('\'')) token.word = partnerWord + rest;
        }
    }
}

/// Diaries leave out the "I": "Told him again." The word comes back without taking any room in the text.
void restoreSubject(Sentence& sentence, const Classes& classes) {
    const auto first = sentence.front();
    if (first.quoted || !classes.at("<opener>").contains(first.word)) return;
    const auto& writer = *classes.at("<i>").begin();
    sentence.insert(sentence.begin(), Token{writer, first.begin, first.begin, false, false});
}

bool guardsAllow(const Rule& rule, const Match& match, const Sentence& sentence, const Engine::Data& data, bool longAgo) {
    if (longAgo && !rule.keep.contains(Guard::LongAgo)) return false;
    if (anyMatchesNear(match, rule.unless, sentence)) return false;
    const auto guards = guardsAgainst(match, sentence, data);
    return std::all_of(guards.begin(), guards.end(), [&rule](Guard guard) { return rule.keep.contains(guard); });
}

Reading readingOf(const Rule& rule, const Match& match, const Sentence& sentence) {
    Reading reading;
    reading.marker = rule.marker;
    reading.lens = factsOf(rule.marker).lens;
    reading.about = rule.about;
    reading.direction = rule.direction;
    reading.begin = sentence[match.first].begin;
    reading.end = sentence[match.last - 1].end;
    reading.rule = rule.name;
    reading.confidence = rule.confidence;
    return reading;
}

/// One reading a marker, the surest; of all, the surest three; in the order of the text.
void keepBest(std::vector<Reading>& readings) {
    std::stable_sort(readings.begin(), readings.end(),
                     [](const Reading& a, const Reading& b) { return a.confidence > b.confidence; });
    std::set<journal::MarkerId> seen;
    std::erase_if(readings, [&seen](const Reading& reading) { return !seen.insert(reading.marker).second; });
    if (readings.size() > mostReadingsInSentence) readings.resize(mostReadingsInSentence);
    std::stable_sort(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) { return a.begin < b.begin; });
}

void tryRules(const std::vector<std::size_t>& rules, const Sentence& sentence, std::size_t start, bool longAgo,
              const Engine::Data& data, std::vector<Reading>& readings) {
    for (const auto index : rules) {
        const auto& rule = data.rules[index];
        for (const auto& pattern : rule.patterns) {
            const auto match = pattern.matchAt(sentence, start);
            if (!match || !guardsAllow(rule, *match, sentence, data, longAgo)) continue;
            readings.push_back(readingOf(rule, *match, sentence));
            break;
        }
    }
}

std::vector<Reading> readSentence(const Sentence& sentence, const Engine::Data& data) {
    std::vector<Reading> readings;
    if (anyMatches(data.sensitive, sentence)) return readings;
    const bool longAgo = anyMatches(data.longAgo, sentence);
    for (std::size_t start = 0; start < sentence.size(); ++start) {
        const auto rules = data.rulesByFirstWord.find(sentence[start].word);
        if (rules != data.rulesByFirstWord.end()) tryRules(rules->second, sentence, start, longAgo, data, readings);
        tryRules(data.rulesForAnyWord, sentence, start, longAgo, data, readings);
    }
    keepBest(readings);
    return readings;
}

}  // namespace

journal::Marker toMarker(const Reading& reading) {
    journal::Marker marker;
    marker.marker = reading.marker;
    marker.about = reading.about;
    marker.direction = reading.direction;
    marker.source = journal::MarkerSource::Engine;
    marker.span = journal::Span{reading.begin, reading.end};
    return marker;
}

Engine::Engine(std::unique_ptr<const Data> data) : m_data(std::move(data)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

base::Result<Engine> Engine::load(const std::filesystem::path& folder) {
    auto data = loadLanguage(folder);
    if (!data) return data.error();
    return Engine(*std::move(data));
}

std::vector<Reading> Engine::read(std::string_view text, const ReadContext& context) const {
    std::vector<Reading> all;
    for (auto& sentence : splitSentences(text, m_data->contractions)) {
        nameThePartner(sentence, context, m_data->partnerWord);
        restoreSubject(sentence, m_data->classes);
        const auto readings = readSentence(sentence, *m_data);
        all.insert(all.end(), readings.begin(), readings.end());
    }
    return all;
}

bool Engine::isSensitive(std::string_view text) const {
    const auto sentences = splitSentences(text, m_data->contractions);
    return std::any_of(sentences.begin(), sentences.end(),
                       [this](const Sentence& s) { return anyMatches(m_data->sensitive, s); });
}

const MarkerInfo& Engine::info(journal::MarkerId id) const { return m_data->infos[static_cast<std::size_t>(id)]; }
const std::string& Engine::version() const { return m_data->version; }

}  // namespace twohands::lenses
