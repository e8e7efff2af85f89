// SPDX-License-Identifier: GPL-3.0-or-later
// The lens engine with the real rules. A first line that begins with '@' is the partner's name; one that begins with '/' is a
// pattern of the lexicon, tried on the rest.
#include "fuzz/target.h"
#include "lenses/engine.h"
#include "lenses/pattern.h"
#include "lenses/tokens.h"

#include <algorithm>

namespace {

using namespace twohands;
using namespace twohands::lenses;
using fuzz::check;

const Engine& engine() {
    static const auto loaded = Engine::load(TWOHANDS_SOURCE_RESOURCES "/lexicon/en");
    check(loaded.has_value(), "the lexicon loads");
    return *loaded;
}

void checkPlace(const Reading& reading, std::string_view text) {
    check(reading.begin < reading.end && reading.end <= text.size(), "a reading's words lie in the text");
    check(reading.confidence > 0 && reading.confidence <= 1, "a confidence is between 0 and 1");
    (void)toMarker(reading);
}

void read(std::string_view text, const ReadContext& context) {
    const auto readings = engine().read(text, context);
    for (const auto& reading : readings) checkPlace(reading, text);
    std::size_t given = 0;
    for (const auto& explanation : engine().explain(text, context)) {
        checkPlace(explanation.reading, text);
        given += explanation.stoppedBy.empty();
    }
    check(given == readings.size(), "what is explained as given was given");
    (void)engine().isSensitive(text);
}

void tryPattern(std::string_view written, std::string_view text) {
    static const Classes classes{{"<partner>", {"he", "she", "they"}}, {"<not>", {"not", "never"}}};
    static const Contractions contractions{{"n't", {"not"}}, {"cannot", {"can", "not"}}};
    const auto pattern = Pattern::parse(written, classes);
    if (!pattern) return;
    for (const auto& sentence : splitSentences(text, contractions))
        for (std::size_t start = 0; start < sentence.size(); ++start)
            if (const auto match = pattern->matchAt(sentence, start))
                check(match->first <= match->last && match->last <= sentence.size(), "a match lies in its sentence");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::textOf(data, size);
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end), rest = text.substr(std::min(end + 1, text.size()));
    if (text.starts_with('/')) tryPattern(line.substr(1), rest);
    else if (text.starts_with('@')) read(rest, {{std::string(line.substr(1))}});
    else read(text, {});
    return 0;
}
