// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/session_state.h"
#include "base/text.h"

#include <algorithm>

namespace twohands::app {
namespace {

using journal::Entry;
using journal::Span;

/// Folded text with, for each of its bytes, the place in the original that it came from.
struct Folded {
    std::string text;
    std::vector<std::size_t> origin;
};

/// Folds character by character, so that a hit can be marked in the words as they were written.
Folded foldWithOrigins(std::string_view text) {
    Folded folded;
    std::size_t place = 0;
    while (place < text.size()) {
        std::size_t next = place + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
        const auto letter = base::foldCase(text.substr(place, next - place));
        folded.text += letter;
        folded.origin.insert(folded.origin.end(), letter.size(), place);
        place = next;
    }
    folded.origin.push_back(text.size());
    return folded;
}

std::vector<std::string> wordsOf(std::string_view query) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : base::foldCase(query) + " ") {
        if (c != ' ' && c != '\t' && c != '\n') word += c;
        else if (!word.empty()) words.push_back(std::exchange(word, {}));
    }
    return words;
}

void appendHits(const Folded& folded, const std::string& word, std::vector<Span>& hits) {
    for (auto at = folded.text.find(word); at != std::string::npos; at = folded.text.find(word, at + word.size()))
        hits.push_back({folded.origin[at], folded.origin[at + word.size()]});
}

/// The words of an entry beside its text, for finding but not for marking.
std::string otherWords(const Entry& entry) {
    std::string words;
    const auto add = [&words](const std::string& text) { words += text + "\n"; };
    if (const auto* need = entry.bodyAs<journal::NeedBody>()) {
        std::for_each(need->needs.begin(), need->needs.end(), add);
        for (const auto* text : {&need->ask, &need->otherWays, &need->forWhen}) add(*text);
    } else if (const auto* boundary = entry.bodyAs<journal::BoundaryBody>()) {
        for (const auto* text : {&boundary->protects, &boundary->action, &boundary->flex}) add(*text);
        for (const auto& event : boundary->history) add(event.note);
    } else if (const auto* space = entry.bodyAs<journal::SpaceBody>()) {
        for (const auto* text : {&space->line, &space->way}) add(*text);
    } else if (const auto* checkIn = entry.bodyAs<journal::CheckInBody>()) {
        for (const auto& sensation : checkIn->sensations) std::for_each(sensation.words.begin(), sensation.words.end(), add);
        add(checkIn->moment);
        if (checkIn->practice) add(checkIn->practice->name);
    }
    return base::foldCase(words);
}

std::optional<SearchHit> searchIn(const Entry& entry, const std::vector<std::string>& words) {
    // Most entries hold no word of the query; a plain fold finds that out before places are worked out.
    const auto plain = base::foldCase(entry.fields().text);
    const auto others = otherWords(entry);
    for (const auto& word : words)
        if (plain.find(word) == std::string::npos && others.find(word) == std::string::npos) return std::nullopt;
    SearchHit hit{&entry, {}};
    const auto folded = foldWithOrigins(entry.fields().text);
    for (const auto& word : words) appendHits(folded, word, hit.hits);
    std::sort(hit.hits.begin(), hit.hits.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
    return hit;
}

}  // namespace

bool matches(const Entry& entry, const Filter& filter) {
    const auto& fields = entry.fields();
    const auto day = entry.when().date();
    const auto fits = [&filter](const journal::Marker& marker) {
        return marker.verdict != journal::Verdict::DoesntFit && (!filter.marker || marker.marker == *filter.marker) &&
               (!filter.lens || lenses::factsOf(marker.marker).lens == *filter.lens);
    };
    const bool wantsMarker = filter.marker || filter.lens;
    return (filter.kinds.empty() || filter.kinds.contains(entry.kind())) && (!filter.author || fields.author == *filter.author) &&
           (!filter.audience || fields.audience == *filter.audience) && (!filter.from || day >= *filter.from) &&
           (!filter.to || day <= *filter.to) &&
           (!wantsMarker || std::any_of(fields.markers.begin(), fields.markers.end(), fits));
}

std::vector<const Entry*> Session::list(const Filter& filter) const {
    std::vector<const Entry*> found;
    for (const auto& entry : m_state->entries)
        if (matches(entry, filter)) found.push_back(&entry);
    return found;
}

std::vector<SearchHit> Session::search(std::string_view query, const Filter& filter) const {
    const auto words = wordsOf(query);
    std::vector<SearchHit> found;
    for (const auto* entry : list(filter)) {
        if (words.empty()) found.push_back({entry, {}});
        else if (auto hit = searchIn(*entry, words)) found.push_back(*std::move(hit));
    }
    return found;
}

}  // namespace twohands::app
