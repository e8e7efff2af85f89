// SPDX-License-Identifier: GPL-3.0-or-later
// What a megabyte costs that nobody would write: one letter, quotes, brackets, one sentence without an end. Each is read at a
// quarter of its size and whole, in one run. Four times the text may cost somewhat more than four times as much; where it
// costs over ten times as much (a square would cost sixteen), the cost is not linear, and the program ends with 1. No test, for its figures are times.
// usage: bench_hostile [BYTES=1000000 [WORD]]    only the texts with this word in their name
#include "codec/json_text.h"
#include "exchange/document.h"
#include "exchange/therapy_notes.h"
#include "lenses/engine.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace twohands;
using Work = std::function<void(const std::string&)>;

/// What is repeated, and what stands before and after it; `second` is repeated in the second half.
struct Text {
    std::string_view name, piece, before, after, second = {};
    std::string of(std::size_t size) const {
        std::string text(before);
        while (text.size() < size) text += second.empty() || text.size() < size / 2 ? piece : second;
        return text += after;
    }
};

constexpr Text texts[] = {
    {"one letter", "a", {}, {}},
    {"one letter of two bytes", "\xC3\xA9", {}, {}},
    {"no letters: bytes that are no UTF-8", "\xFF", {}, {}},
    {"quotes", "\"", {}, {}},
    {"apostrophes", "'", {}, {}},
    {"opening brackets", "(", {}, {}},
    {"nested brackets", "([{", {}, {}},
    {"dots", ".", {}, {}},
    {"line ends", "\n", {}, {}},
    {"blanks", " ", {}, {}},
    {"commas", "a,", {}, {}},
    {"I I I", "I ", {}, {}},
    {"he she he", "he she ", {}, {}},
    {"not not not", "not ", {}, {}},
    {"names", "Robin and Ann ", {}, {}},
    {"contractions", "can't've ", {}, {}},
    {"one sentence of readings", "I asked again and again because he left and ", {}, {}},
    {"one sentence about the past", "when I was ten my father never said if ", {}, {}},
    {"digits, then dots", "1", {}, {}, "."},
    {"digits, then short numbers", "1", {}, {}, "1."},
    {"letters, then quotes", "a", {}, {}, "\""},
};

constexpr Text jsonTexts[] = {
    {"a text of one letter", "a", "\"", "\""},
    {"a text of escaped quotes", "\\\"", "\"", "\""},
    {"a text of escapes", "\\u00e9", "\"", "\""},
    {"quotes", "\"", {}, {}},
    {"nested lists", "[", {}, {}},
    {"nested objects", "{\"a\":", {}, {}},
    {"lists in a list", "[[]],", "[", "0]"},
    {"one number", "1", {}, {}},
    {"one number with an exponent", "9", "1e", {}},
    {"numbers", "1e9,", "[", "0]"},
    {"blanks", " ", {}, "0"},
    {"no letters: bytes that are no UTF-8", "\xFF", {}, {}},
};

/// Of the processor, not of the clock on the wall: other programs may want it too.
double seconds(const Work& work, const std::string& text) {
    double best = 1e9;
    for (int i = 0; i < 2 && (i == 0 || best < 1); ++i) {
        const auto begun = std::clock();
        work(text);
        best = std::min(best, static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
    }
    return best;
}

/// One line of the table; true where the cost grows as the text does.
bool judge(const char* what, std::string_view name, const Work& work, const std::string& quarterText, const std::string& wholeText) {
    // A large piece of memory costs more than a small one, which hides the rest of what is quick. Nothing whose cost grows with the
    // square is so quick over a megabyte.
    constexpr double mostGrowth = 10, tooShortToTell = 0.1;
    const double quarter = seconds(work, quarterText), whole = seconds(work, wholeText);
    const bool isLinear = whole < tooShortToTell || whole < mostGrowth * quarter;
    std::printf("%-10s %-38.*s %9.1f ms %9.1f ms  x%.1f%s\n", what, static_cast<int>(name.size()), name.data(), quarter * 1000, whole * 1000,
                whole / std::max(quarter, 1e-9), isLinear ? "" : "  NOT LINEAR");
    std::fflush(stdout);
    return isLinear;
}

bool measure(const char* what, const Text& text, std::size_t size, const Work& work) {
    return judge(what, text.name, work, text.of(size / 4), text.of(size));
}

std::string manyKeys(std::size_t size) {
    std::string text = "{";
    for (std::size_t i = 0; text.size() < size; ++i) text += "\"" + std::to_string(i) + "\":0,";
    return text += "\"\":0}";
}

void readJson(const std::string& text) { (void)codec::parseJson(text); }

bool measureKeys(std::size_t size) { return judge("JSON", "an object of many keys", readJson, manyKeys(size / 4), manyKeys(size)); }

exchange::Document documentOf(const std::string& text) {
    exchange::Document document;
    document.add(exchange::Block::Kind::Words, text);
    return document;
}

}  // namespace

int main(int count, char** arguments) {
    const std::size_t size = count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 1'000'000;
    const auto engine = lenses::Engine::load(TWOHANDS_SOURCE_RESOURCES "/lexicon/en");
    if (!engine) return 2;
    const journal::Partners partners{{{"mara", "Mara", journal::Hand::Left}, {"jo", "Jo", journal::Hand::Right}}};
    bool isLinear = true;
    const std::string_view word = count > 2 ? arguments[2] : "";
    for (const auto& text : texts) {
        if (text.name.find(word) == std::string_view::npos) continue;
        isLinear &= measure("lenses", text, size, [&](const std::string& words) { (void)engine->read(words, {{"Robin"}}); });
        isLinear &= measure("sensitive", text, size, [&](const std::string& words) { (void)engine->isSensitive(words); });
        isLinear &= measure("signs", text, size, [&](const std::string& words) { (void)exchange::withSigns(words, partners, {"A", "B"}); });
        isLinear &= measure("Markdown", text, size, [](const std::string& words) { (void)exchange::toMarkdown(documentOf(words)); });
        isLinear &= measure("HTML", text, size, [](const std::string& words) { (void)exchange::toHtml(documentOf(words)); });
    }
    for (const auto& text : jsonTexts)
        if (text.name.find(word) != std::string_view::npos) isLinear &= measure("JSON", text, size, readJson);
    if (word.empty()) isLinear &= measureKeys(size);
    return isLinear ? 0 : 1;
}
