// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace twohands::lenses {

/// Who acts, or who is meant by a word.
enum class Who { Nobody, Writer, Partner, Both, Other };

/// A word or a mark of the text, case folded, with straight apostrophes. A contraction is several tokens that share
/// their place: "don't" is "do" and "not".
struct Token {
    std::string word;
    std::size_t begin = 0;  ///< bytes in the text
    std::size_t end = 0;
    bool isMark = false;  ///< punctuation
    bool quoted = false;  ///< between quotation marks
    bool capital = false;
    std::uint32_t roles = 0;  ///< what the word can be, see Role
    Who meant = Who::Nobody;  ///< by "he", "him": the partner or somebody else; set by resolvePeople
    Who agent = Who::Nobody;  ///< the subject that is in force here; set by resolvePeople
};

/// What a language glues to words: "n't" stands for "not", "'m" for "am"; and whole words: "cannot".
using Contractions = std::map<std::string, std::vector<std::string>>;

using Sentence = std::vector<Token>;

/// Sentences of tokens. A sentence ends at . ! ? or a line's end.
std::vector<Sentence> splitSentences(std::string_view text, const Contractions& contractions);

}  // namespace twohands::lenses
