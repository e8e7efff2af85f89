// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenses/engine.h"

#include "lenses/language.h"
#include "lenses/people.h"

#include <algorithm>

namespace twohands::lenses {
namespace {

constexpr std::size_t mostReadingsInSentence = 3;
/// Diaries leave out the "I": "Told him again." The word comes back without taking any room in the text.
void restoreSubject(Sentence& sentence, const Classes& classes) {
    const auto first = sentence.front();
    if (first.quoted || !classes.at("<opener>").contains(first.word)) return;
    const auto& writer = *classes.at("<i>").begin();
    Token token{writer, first.begin, first.begin};
    token.roles = bitOf(Role::I);
    sentence.insert(sentence.begin(), std::move(token));
}

/// A sentence with its neighbours: what a rule asks for nearby may stand in the one before or after.
struct Place {
    const std::vector<Sentence>& text;
    std::size_t index;
    bool longAgo;
    const Sentence& sentence() const { return text[index]; }
};

bool standsNear(const Match& match, const std::vector<Pattern>& group, const Place& place) {
    if (anyMatchesNear(match, group, place.sentence())) return true;
    if (place.index > 0 && anyMatchesAtEnd(group, place.text[place.index - 1])) return true;
    return place.index + 1 < place.text.size() && anyMatchesAtStart(group, place.text[place.index + 1]);
}

constexpr std::string_view guardWords[] = {"negated", "supposed", "long-ago", "other-people", "quoted"};

/// What stands in the way of a match; empty where nothing does.
std::string_view stopOf(const Rule& rule, const Match& match, const Place& place, const Engine::Data& data) {
    const auto& sentence = place.sentence();
    if (place.longAgo && !rule.keep.contains(Guard::LongAgo)) return "long-ago";
    if (!rule.agents.empty() && !rule.agents.contains(sentence[match.first].agent)) return "agent";
    auto guards = guardsAgainst(match, sentence, data, !rule.agents.empty());
    if (!rule.agents.empty()) guards.erase(Guard::OtherPeople);
    for (const auto guard : guards)
        if (!rule.keep.contains(guard)) return guardWords[static_cast<std::size_t>(guard)];
    if (anyMatchesNear(match, rule.unless, sentence)) return "unless";
    const auto stands = [&](const auto& group) { return standsNear(match, group, place); };
    return std::all_of(rule.with.begin(), rule.with.end(), stands) ? "" : "with";
}

journal::About aboutOf(const Rule& rule, Who agent) {
    if (rule.agents.empty()) return rule.about;
    return agent == Who::Both ? journal::About::Both : agent == Who::Partner ? journal::About::Partner : journal::About::Writer;
}

std::optional<journal::Direction> directionOf(const Rule& rule, Who agent) {
    if (!rule.directed) return rule.direction;
    return agent == Who::Both      ? journal::Direction::Mutual
           : agent == Who::Partner ? journal::Direction::Received
                                   : journal::Direction::Given;
}

Reading readingOf(const Rule& rule, const Match& match, const Sentence& sentence) {
    Reading reading;
    reading.marker = rule.marker;
    reading.lens = factsOf(rule.marker).lens;
    reading.about = aboutOf(rule, sentence[match.first].agent);
    reading.direction = directionOf(rule, sentence[match.first].agent);
    reading.begin = sentence[match.first].begin;
    reading.end = sentence[match.last - 1].end;
    reading.rule = rule.name;
    reading.confidence = rule.confidence;
    return reading;
}

/// One reading a marker, the surest; of all, the surest three; in the order of the text. What is left out was outdone.
void keepBest(std::vector<Explanation>& found) {
    std::stable_sort(found.begin(), found.end(),
                     [](const Explanation& a, const Explanation& b) { return a.reading.confidence > b.reading.confidence; });
    std::set<journal::MarkerId> seen;
    for (auto& [reading, stoppedBy] : found)
        if (stoppedBy.empty() && (seen.size() == mostReadingsInSentence || !seen.insert(reading.marker).second))
            stoppedBy = "outdone";
    std::stable_sort(found.begin(), found.end(),
                     [](const Explanation& a, const Explanation& b) { return a.reading.begin < b.reading.begin; });
}

/// The first pattern of each rule that fits and is free; where none is, the first that fits.
void tryPatterns(const std::vector<PatternPlace>& patterns, const Place& place, std::size_t start, const Engine::Data& data,
                 bool withStopped, std::vector<Explanation>& found) {
    std::optional<std::size_t> triedRule;  // whose explanation is the last in `found`
    std::optional<std::size_t> givenRule;
    for (const auto& [ruleIndex, patternIndex] : patterns) {
        if (givenRule == ruleIndex) continue;
        const auto& rule = data.rules[ruleIndex];
        const auto match = rule.patterns[patternIndex].matchAt(place.sentence(), start);
        if (!match) continue;
        const auto stop = stopOf(rule, *match, place, data);
        if (stop.empty()) {
            if (triedRule == ruleIndex) found.pop_back();
            givenRule = ruleIndex;
        } else if (!withStopped || triedRule == ruleIndex) {
            continue;
        }
        triedRule = ruleIndex;
        found.push_back({readingOf(rule, *match, place.sentence()), std::string(stop)});
    }
}

void readSentence(const std::vector<Sentence>& text, std::size_t index, const Engine::Data& data, bool withStopped,
                  std::vector<Explanation>& all) {
    std::vector<Explanation> found;
    const auto& sentence = text[index];
    const bool harm = anyMatches(data.sensitive, sentence);
    if (harm && !withStopped) return;
    const Place place{text, index, anyMatches(data.longAgo, sentence)};
    for (std::size_t start = 0; start < sentence.size(); ++start) {
        const auto patterns = data.byFirstWord.find(sentence[start].word);
        if (patterns != data.byFirstWord.end()) tryPatterns(patterns->second, place, start, data, withStopped, found);
        tryPatterns(data.forAnyWord, place, start, data, withStopped, found);
    }
    keepBest(found);
    if (harm)
        for (auto& explanation : found) explanation.stoppedBy = "harm";
    all.insert(all.end(), found.begin(), found.end());
}

std::vector<Explanation> readText(std::string_view text, const ReadContext& context, const Engine::Data& data, bool withStopped) {
    auto sentences = splitSentences(text, data.contractions);
    nameThePartner(sentences, context.partnerNames, data);
    for (auto& sentence : sentences) restoreSubject(sentence, data.classes);
    resolvePeople(sentences);
    std::vector<Explanation> all;
    for (std::size_t i = 0; i < sentences.size(); ++i) readSentence(sentences, i, data, withStopped, all);
    return all;
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
    std::vector<Reading> readings;
    for (auto& [reading, stoppedBy] : readText(text, context, *m_data, false))
        if (stoppedBy.empty()) readings.push_back(std::move(reading));
    return readings;
}

std::vector<Explanation> Engine::explain(std::string_view text, const ReadContext& context) const {
    return readText(text, context, *m_data, true);
}

bool Engine::isSensitive(std::string_view text) const {
    const auto sentences = splitSentences(text, m_data->contractions);
    return std::any_of(sentences.begin(), sentences.end(),
                       [this](const Sentence& s) { return anyMatches(m_data->sensitive, s); });
}

const MarkerInfo& Engine::info(journal::MarkerId id) const { return m_data->infos[static_cast<std::size_t>(id)]; }
const std::string& Engine::version() const { return m_data->version; }

}  // namespace twohands::lenses
