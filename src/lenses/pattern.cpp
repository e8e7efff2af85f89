// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenses/pattern.h"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace twohands::lenses {

bool Pattern::Element::takes(const Token& token) const {
    const auto& word = token.word;
    if (std::find(words.begin(), words.end(), word) != words.end()) return true;
    const auto begins = [&word](const std::string& stem) { return word.starts_with(stem); };
    if (!token.isMark && std::any_of(stems.begin(), stems.end(), begins)) return true;
    return std::any_of(classes.begin(), classes.end(), [&word](const auto* list) { return list->contains(word); });
}

base::Result<Pattern::Element> Pattern::parseElement(std::string_view text, const Classes& classes) {
    const base::Error wrong{base::ErrorCode::InvalidValue, std::string(text),
                            "a word, stem*, <class>, ..N, or these with | or ?"};
    Element element;
    if (text.starts_with("..")) {
        const auto digits = text.substr(2);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), element.gap);
        const bool fits =
            read.ec == std::errc() && read.ptr == digits.data() + digits.size() && element.gap > 0 && element.gap <= 12;
        if (!fits) return wrong;
        return element;
    }
    if (text.size() > 1 && text.ends_with('?')) {
        element.optional = true;
        text.remove_suffix(1);
    }
    std::istringstream choices{std::string(text)};
    for (std::string choice; std::getline(choices, choice, '|');) {
        if (choice.empty()) return wrong;
        if (choice.front() == '<') {
            const auto found = classes.find(choice);
            if (found == classes.end()) return base::Error{base::ErrorCode::InvalidValue, choice, "a class of classes.json"};
            element.classes.push_back(&found->second);
        } else if (choice.size() > 1 && choice.back() == '*') {
            element.stems.push_back(choice.substr(0, choice.size() - 1));
        } else {
            element.words.push_back(choice);
        }
    }
    return element;
}

base::Result<Pattern> Pattern::parse(std::string_view text, const Classes& classes) {
    Pattern pattern;
    std::istringstream parts{std::string(text)};
    for (std::string part; parts >> part;) {
        auto element = parseElement(part, classes);
        if (!element) return element.error();
        pattern.m_elements.push_back(*std::move(element));
    }
    const bool badEnds = pattern.m_elements.empty() || pattern.m_elements.front().gap > 0 || pattern.m_elements.back().gap > 0 ||
                         pattern.m_elements.front().optional;
    if (badEnds)
        return base::Error{base::ErrorCode::InvalidValue, std::string(text),
                           "a pattern that begins with a word and ends with one"};
    const auto& first = pattern.m_elements.front();
    if (!first.stems.empty()) return pattern;
    pattern.m_firstWords.insert(first.words.begin(), first.words.end());
    for (const auto* list : first.classes) pattern.m_firstWords.insert(list->begin(), list->end());
    return pattern;
}

// Bounded: patterns are short and gaps at most 12, so the work at one token does not grow with the text.
bool Pattern::matchFrom(const std::vector<Token>& sentence, std::size_t place, std::size_t element, Match& match) const {
    if (element == m_elements.size()) {
        match.last = place;
        return true;
    }
    const auto& wanted = m_elements[element];
    if (wanted.gap > 0) {
        for (std::size_t skipped = 0; skipped <= wanted.gap && place + skipped <= sentence.size(); ++skipped) {
            if (skipped > 0 && sentence[place + skipped - 1].isMark && sentence[place + skipped - 1].word != ",") return false;
            if (matchFrom(sentence, place + skipped, element + 1, match)) return true;
        }
        return false;
    }
    if (place < sentence.size() && wanted.takes(sentence[place])) {
        match.taken.push_back(place);
        if (matchFrom(sentence, place + 1, element + 1, match)) return true;
        match.taken.pop_back();
    }
    return wanted.optional && matchFrom(sentence, place, element + 1, match);
}

std::optional<Match> Pattern::matchAt(const std::vector<Token>& sentence, std::size_t start) const {
    Match match;
    match.first = start;
    if (!matchFrom(sentence, start, 0, match)) return std::nullopt;
    return match;
}

}  // namespace twohands::lenses
