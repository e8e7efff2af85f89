// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/session_state.h"
#include "base/text.h"

#include <algorithm>
#include <cstring>

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
    folded.origin.reserve(text.size() + 1);
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

/// The place of the letter that is rarest in English, by which to look: the others stop the search at every other word.
std::size_t rarestIn(std::string_view word) {
    constexpr std::string_view commonFirst = "etaoinshrdlcumwfgypbvkjxqz";
    std::size_t rarest = 0, rank = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto found = std::min(commonFirst.find(word[i]), commonFirst.size());
        if (found < rank) continue;
        rank = found;
        rarest = i;
    }
    return rarest;
}

/// A word to look for in many texts.
class Wanted {
public:
    explicit Wanted(std::string word) : m_word(std::move(word)), m_rarest(rarestIn(m_word)) {}

    bool isIn(std::string_view text) const {
        if (text.size() < m_word.size()) return false;
        const char* at = text.data() + m_rarest;
        const char* last = text.data() + text.size() - m_word.size() + m_rarest;
        while (at <= last) {
            at = static_cast<const char*>(std::memchr(at, m_word[m_rarest], static_cast<std::size_t>(last - at) + 1));
            if (!at) return false;
            if (std::memcmp(at - m_rarest, m_word.data(), m_word.size()) == 0) return true;
            ++at;
        }
        return false;
    }

private:
    std::string m_word;
    std::size_t m_rarest;
};

FoldedWords foldAll(const std::vector<Entry>& entries) {
    FoldedWords folded;
    for (const auto& entry : entries) {
        folded.words.append(base::foldCase(entry.fields().text)).append("\n").append(otherWords(entry));
        folded.ends.push_back(folded.words.size());
    }
    return folded;
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

std::vector<const Entry*> Session::search(std::string_view query, const Filter& filter) const {
    std::vector<Wanted> wanted;
    for (auto& word : wordsOf(query)) wanted.emplace_back(std::move(word));
    if (wanted.empty()) return list(filter);
    const auto& entries = m_state->entries;
    if (!m_state->folded) m_state->folded = foldAll(entries);
    const auto& [words, ends] = *m_state->folded;
    std::vector<const Entry*> found;
    for (std::size_t i = 0, begin = 0; i < entries.size(); begin = ends[i++]) {
        const auto own = std::string_view(words).substr(begin, ends[i] - begin);
        const bool isThere = std::all_of(wanted.begin(), wanted.end(), [own](const Wanted& word) { return word.isIn(own); });
        if (isThere && matches(entries[i], filter)) found.push_back(&entries[i]);
    }
    return found;
}

std::vector<Span> Session::hitsIn(const Entry& entry, std::string_view query) {
    std::vector<Span> hits;
    const auto folded = foldWithOrigins(entry.fields().text);
    for (const auto& word : wordsOf(query)) appendHits(folded, word, hits);
    std::sort(hits.begin(), hits.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
    return hits;
}

}  // namespace twohands::app
