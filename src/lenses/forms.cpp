// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenses/forms.h"

namespace twohands::lenses {

std::vector<std::string> Forms::of(std::string_view written) const {
    const auto sign = written.find('~');
    const std::string base(written.substr(0, sign));
    std::vector<std::string> forms{base};
    const auto add = [&forms](const std::string& stem, const std::vector<std::string>& ends) {
        for (const auto& end : ends) forms.push_back(stem + end);
    };
    if (const auto known = irregular.find(base); known != irregular.end()) {
        add({}, known->second);
        return forms;
    }
    for (const auto& [ending, others] : endings) {
        if (!base.ends_with(ending)) continue;
        const bool doubles = sign != std::string_view::npos && sign + 1 < written.size();
        add(base.substr(0, base.size() - ending.size()), doubles ? std::vector<std::string>{others.front()} : others);
        if (doubles) add(base + std::string(written.substr(sign + 1)), doubled);
        break;
    }
    return forms;
}

std::string Forms::expand(std::string_view text, char between) const {
    constexpr std::string_view limits = " |?";
    std::string expanded;
    while (!text.empty()) {
        const auto start = text.find_first_not_of(limits);
        if (start != 0) {
            expanded += text.substr(0, start);
            text.remove_prefix(start == std::string_view::npos ? text.size() : start);
            continue;
        }
        const auto word = text.substr(0, text.find_first_of(limits));
        text.remove_prefix(word.size());
        if (word.find('~') == std::string_view::npos) {
            expanded += word;
            continue;
        }
        const auto forms = of(word);
        for (std::size_t i = 0; i < forms.size(); ++i) {
            if (i > 0) expanded += between;
            expanded += forms[i];
        }
    }
    return expanded;
}

}  // namespace twohands::lenses
