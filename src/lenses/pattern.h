// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lenses/tokens.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace twohands::lenses {

/// Named word lists of a language: "<partner>" is he, she, they, my husband, ...
using Classes = std::map<std::string, std::set<std::string>>;

/// A run of tokens, from one to one past the last, and those of them that an element took (gaps are not taken).
struct Match {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<std::size_t> taken;
};

/// A pattern over the tokens of a sentence, written as elements with blanks between:
///   word      that word                 stem*   a word that begins so
///   a|b*|c    one of these              <name>  a word of the class
///   ..3       up to three words         x?      x or nothing
/// No element crosses a comma, semicolon, colon or dash unless the pattern names it; a gap may cross a comma.
class Pattern {
public:
    /// InvalidValue naming the element that cannot be read or the class that is not there.
    static base::Result<Pattern> parse(std::string_view text, const Classes& classes);

    /// The shortest match that starts at this token.
    std::optional<Match> matchAt(const std::vector<Token>& sentence, std::size_t start) const;
    /// Words that a match can begin with; empty where any word may.
    const std::set<std::string>& firstWords() const { return m_firstWords; }

private:
    struct Element {
        std::vector<std::string> words, stems;
        std::vector<const std::set<std::string>*> classes;
        std::size_t gap = 0;  ///< above 0: a gap of up to so many words, and nothing else is set
        bool optional = false;
        bool takes(const Token& token) const;
    };
    static base::Result<Element> parseElement(std::string_view text, const Classes& classes);
    bool matchFrom(const std::vector<Token>& sentence, std::size_t place, std::size_t element, Match& match) const;

    std::vector<Element> m_elements;
    std::set<std::string> m_firstWords;
};

}  // namespace twohands::lenses
