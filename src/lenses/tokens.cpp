// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenses/tokens.h"

#include "base/text.h"

#include <algorithm>
#include <string_view>

namespace twohands::lenses {
namespace {

constexpr std::string_view rightSingleQuote = "\xE2\x80\x99";
constexpr std::string_view leftDoubleQuote = "\xE2\x80\x9C";
constexpr std::string_view rightDoubleQuote = "\xE2\x80\x9D";

bool isAsciiLetter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// Marks of the General Punctuation block (dashes, quotes, ellipsis): E2 80 xx.
bool isWideMark(std::string_view rest) { return rest.size() >= 3 && rest[0] == '\xE2' && rest[1] == '\x80'; }

class Splitter {
public:
    Splitter(std::string_view text, const Contractions& contractions) : m_text(text), m_contractions(contractions) {}

    std::vector<Sentence> run() {
        while (m_place < m_text.size()) step();
        endSentence();
        return std::move(m_sentences);
    }

private:
    std::size_t lengthOfApostrophe(std::size_t place) const {
        if (m_text[place] == '\'') return 1;
        return m_text.substr(place, 3) == rightSingleQuote ? 3 : 0;
    }
    bool startsWord(std::size_t place) const {
        if (place >= m_text.size()) return false;
        const auto c = static_cast<unsigned char>(m_text[place]);
        return isAsciiLetter(c) || (c >= 0x80 && !isWideMark(m_text.substr(place)));
    }
    void step() {
        if (startsWord(m_place)) return word();
        const char c = m_text[m_place];
        if (c == '\n') return endSentence(1);
        if (c == ' ' || c == '\t' || c == '\r') {
            ++m_place;
            return;
        }
        mark();
    }
    void word() {
        const auto begin = m_place;
        std::string word;
        while (m_place < m_text.size()) {
            if (startsWord(m_place)) {
                word += m_text[m_place++];
                continue;
            }
            const auto apostrophe = lengthOfApostrophe(m_place);
            if (apostrophe == 0 || !startsWord(m_place + apostrophe)) break;
            word += '\'';
            m_place += apostrophe;
        }
        add(base::foldCase(word), begin);
    }
    void add(const std::string& word, std::size_t begin) {
        if (const auto whole = m_contractions.find(word); whole != m_contractions.end())
            return addParts({}, whole->second, begin);
        const auto apostrophe = word.rfind('\'');
        if (apostrophe == std::string::npos || apostrophe == 0) return push(word, begin);
        // "n't" takes the letter before its apostrophe along.
        for (const auto start : {apostrophe - 1, apostrophe}) {
            const auto glued = m_contractions.find(word.substr(start));
            if (start > 0 && glued != m_contractions.end()) return addParts(word.substr(0, start), glued->second, begin);
        }
        push(word, begin);
    }
    void addParts(const std::string& head, const std::vector<std::string>& parts, std::size_t begin) {
        if (!head.empty()) push(head, begin);
        for (const auto& part : parts) push(part, begin);
    }
    void push(const std::string& word, std::size_t begin) {
        Token token{word, begin, m_place, false, m_quoted};
        token.capital = m_text[begin] >= 'A' && m_text[begin] <= 'Z';
        m_tokens.push_back(std::move(token));
    }

    void mark() {
        const auto rest = m_text.substr(m_place);
        const std::size_t length = isWideMark(rest) ? 3 : 1;
        const auto sign = rest.substr(0, length);
        const auto begin = m_place;
        m_place += length;
        if (sign == "\"" || sign == leftDoubleQuote || sign == rightDoubleQuote) {
            m_quoted = sign == leftDoubleQuote || (sign == "\"" && !m_quoted);
            return;
        }
        if (sign == "'") return;
        m_tokens.push_back({std::string(sign), begin, m_place, true, m_quoted});
        if (sign == "." || sign == "!" || sign == "?") endSentence();
    }
    void endSentence(std::size_t skip = 0) {
        m_place += skip;
        if (skip > 0) m_quoted = false;  // a quotation that was never closed ends with its line
        if (m_tokens.empty()) return;
        m_sentences.push_back(std::move(m_tokens));
        m_tokens.clear();
    }

    std::string_view m_text;
    const Contractions& m_contractions;
    std::size_t m_place = 0;
    bool m_quoted = false;
    Sentence m_tokens;
    std::vector<Sentence> m_sentences;
};

}  // namespace

std::vector<Sentence> splitSentences(std::string_view text, const Contractions& contractions) {
    return Splitter(text, contractions).run();
}

}  // namespace twohands::lenses
