// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twohands::lenses {

/// How a language bends its verbs. "leave~" stands for leave, leaves, left, leaving; "stop~p" says that the p is doubled:
/// stopped, stopping.
struct Forms {
    std::map<std::string, std::vector<std::string>, std::less<>> irregular;  ///< the other forms, by the base form
    /// The first ending that fits is replaced by each of the others; the empty ending fits every word.
    std::vector<std::pair<std::string, std::vector<std::string>>> endings;
    std::vector<std::string> doubled;  ///< what follows a doubled letter

    /// All forms of a word written with its "~", the base form first.
    std::vector<std::string> of(std::string_view written) const;
    /// The text with every such word replaced by its forms, set apart by `between`.
    std::string expand(std::string_view text, char between) const;
};

}  // namespace twohands::lenses
