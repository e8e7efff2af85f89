// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/made_up_texts.h"

#include "codec/json_text.h"

#include <fstream>
#include <iterator>
#include <string_view>

namespace twohands::app {

double SeededDraws::bell() {
    double sum = -6.0;
    for (int i = 0; i < 12; ++i) sum += unit();
    return sum;
}

base::RandomSource SeededDraws::bytes() {
    return [this](std::span<std::uint8_t> bytes) {
        for (auto& byte : bytes) byte = static_cast<std::uint8_t>(m_engine());
    };
}

base::Result<MadeUpTexts> MadeUpTexts::load(const std::filesystem::path& file) {
    const base::Error unreadable{base::ErrorCode::CannotRead, file.string(), "the texts of the made-up couple"};
    std::ifstream stream(file);
    const std::string content{std::istreambuf_iterator<char>(stream), {}};
    const auto value = codec::parseJson(content);
    if (!value) return unreadable;
    try {
        MadeUpTexts texts;
        texts.m_names = {value->at("names").at(0).get<std::string>(), value->at("names").at(1).get<std::string>()};
        texts.m_slots = value->at("slots").get<decltype(m_slots)>();
        texts.m_templates = value->at("texts").get<decltype(m_templates)>();
        return texts;
    } catch (const std::exception&) {  // a field that is not there, or of another type
        return unreadable;
    }
}

std::string MadeUpTexts::next(const std::string& key, SeededDraws& draws) {
    const auto& templates = m_templates.at(key);
    auto& used = m_used[key];
    if (used == 0) used = static_cast<std::size_t>(draws.between(0, static_cast<int>(templates.size()) - 1)) + 1;
    std::string text = templates[used++ % templates.size()];
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{')) {
        const auto close = text.find('}', open);
        const auto& words = m_slots.at(text.substr(open + 1, close - open - 1));
        text.replace(open, close - open + 1, words[static_cast<std::size_t>(draws.between(0, static_cast<int>(words.size()) - 1))]);
    }
    // A slot may begin a sentence.
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = i == 0 || (i > 1 && text[i - 1] == ' ' && std::string_view(".?!").find(text[i - 2]) != std::string_view::npos);
        if (begins && text[i] >= 'a' && text[i] <= 'z') text[i] = static_cast<char>(text[i] - 'a' + 'A');
    }
    return text;
}

}  // namespace twohands::app
