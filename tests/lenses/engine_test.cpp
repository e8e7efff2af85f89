// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenses/engine.h"
#include "lenses/language.h"

#include "catch_test.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <set>

using namespace twohands;
using journal::MarkerId;

namespace {

const std::filesystem::path lexicon = std::filesystem::path(TWOHANDS_SOURCE_RESOURCES) / "lexicon" / "en";

const lenses::Engine& english() {
    static const auto engine = lenses::Engine::load(lexicon);
    REQUIRE(engine);
    return *engine;
}

bool gives(const std::string& text, MarkerId marker) {
    const auto readings = english().read(text);
    return std::any_of(readings.begin(), readings.end(), [marker](const auto& reading) { return reading.marker == marker; });
}

}  // namespace

TEST_CASE("Every rule's examples are read as its marker, and it leaves its near misses alone") {
    const auto data = lenses::loadLanguage(lexicon);
    REQUIRE(data);
    std::size_t checked = 0;
    for (const auto& rule : (*data)->rules) {
        const auto fires = [&rule](const std::string& text) {
            const auto readings = english().read(text);
            return std::any_of(readings.begin(), readings.end(),
                               [&rule](const auto& reading) { return reading.rule == rule.name; });
        };
        for (const auto& example : rule.examples) {
            INFO(rule.name << ": " << example);
            CHECK(gives(example, rule.marker));
            ++checked;
        }
        for (const auto& nearMiss : rule.nearMisses) {
            INFO(rule.name << ": " << nearMiss);
            CHECK_FALSE(fires(nearMiss));
        }
    }
    CHECK(checked > 70);
}

TEST_CASE("Every marker has a name, a definition, one question and a rule") {
    const auto data = lenses::loadLanguage(lexicon);
    for (const auto marker : journal::allMarkers()) {
        const auto& info = english().info(marker);
        INFO(journal::toText(marker));
        CHECK_FALSE(info.name.empty());
        CHECK_FALSE(info.definition.empty());
        CHECK(std::count(info.question.begin(), info.question.end(), '?') == 1);
        const auto& rules = (*data)->rules;
        CHECK(std::any_of(rules.begin(), rules.end(), [marker](const auto& rule) { return rule.marker == marker; }));
    }
}

TEST_CASE("A reading shows the words that gave it, counted in bytes") {
    const std::string text = "Café at nine. Later I asked again 👋 and she sighed.";
    const auto readings = english().read(text);
    REQUIRE(readings.size() == 1);
    CHECK(text.substr(readings[0].begin, readings[0].end - readings[0].begin) == "I asked again");
    CHECK(readings[0].rule == "pursuit/asked-again");
}

TEST_CASE("A negation takes the reading away, and one in another clause does not") {
    CHECK(gives("I went quiet at the table.", MarkerId::Withdrawal));
    CHECK_FALSE(gives("I didn't go quiet at the table.", MarkerId::Withdrawal));
    CHECK_FALSE(gives("I didn’t go quiet.", MarkerId::Withdrawal));
    CHECK(gives("It wasn't late, I went quiet.", MarkerId::Withdrawal));
}

TEST_CASE("An act that was only supposed, somebody else's or long ago is no reading") {
    CHECK_FALSE(gives("If I asked again it would be a fight.", MarkerId::Pursuit));
    CHECK_FALSE(gives("As a child I went quiet at dinner.", MarkerId::Withdrawal));
    CHECK_FALSE(gives("My sister is scared her boyfriend will leave.", MarkerId::AbandonmentFear));
}

TEST_CASE("What the partner did is about the partner, by he, she or name") {
    for (const std::string text : {"She went quiet.", "Jo went quiet."}) {
        const auto readings = english().read(text, {{"Jo"}});
        REQUIRE(readings.size() == 1);
        CHECK(readings[0].about == journal::About::Partner);
    }
    CHECK(english().read("Jo went quiet.", {{"Sam"}}).empty());
}

TEST_CASE("Where no name is known, the one name of a text is taken for the partner's, and of two none is") {
    const auto readings = english().read("Jo went quiet.");
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].about == journal::About::Partner);
    CHECK(english().read("Jo went quiet. So did Anna.").empty());
    CHECK(english().read("My friend Jo went quiet.").empty());
    CHECK(english().read("My husband was out. Jo went quiet.").empty());
}

TEST_CASE("A he is the partner, and after a father the father") {
    CHECK(gives("He stormed off.", MarkerId::Withdrawal));
    CHECK_FALSE(gives("My father came by. He stormed off.", MarkerId::Withdrawal));
    CHECK(gives("My husband met my father. He stormed off.", MarkerId::Withdrawal));
}

TEST_CASE("Who acts is heard across what stands between, and what was only asked of somebody is nobody's act") {
    const auto readings = english().read("I got up, made tea and ignored his call.");
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].about == journal::About::Writer);
    CHECK_FALSE(gives("She asked me to storm off.", MarkerId::Withdrawal));
    CHECK_FALSE(gives("I used to follow him upstairs.", MarkerId::Pursuit));
}

TEST_CASE("A partner's name stands for the partner with what hangs on it, and is not part of longer words") {
    const auto readings = english().read("It was all Jo's fault.", {{"Jo"}});
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].marker == MarkerId::Blame);
    CHECK(english().read("Joan went quiet.", {{"Jo"}}).empty());
}

TEST_CASE("An I that a diary leaves out is heard, and takes no room in the text") {
    const std::string text = "Turned my phone off on the stairs.";
    const auto readings = english().read(text);
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].marker == MarkerId::Withdrawal);
    CHECK(readings[0].begin == 0);
}

TEST_CASE("A pounding heart is a marker in a quarrel and none on a hill") {
    CHECK(gives("My heart was pounding while we talked.", MarkerId::Hyperarousal));
    CHECK_FALSE(gives("My heart was pounding after the stairs.", MarkerId::Hyperarousal));
}

TEST_CASE("A sentence about harm gives no reading and is sensitive") {
    for (const std::string text :
         {"He hit me and I went quiet.", "I want to die.", "She went through my phone and I asked again."}) {
        INFO(text);
        CHECK(english().isSensitive(text));
        CHECK(english().read(text).empty());
    }
    for (const std::string text : {"We hit traffic.", "That joke killed me.", "I was dying to tell her."}) {
        INFO(text);
        CHECK_FALSE(english().isSensitive(text));
    }
}

TEST_CASE("No sentence gets more than three readings, and no marker twice") {
    const std::string text =
        "I asked again, I went quiet, I snapped back, I told her I was scared, I asked again and I shut down.";
    const auto readings = english().read(text);
    CHECK(readings.size() == 3);
}

TEST_CASE("Any bytes are survived, and long texts too") {
    const std::string bytes = "\xff\xfe I asked again \xc3 \xe2\x80 \xf0\x9f";
    for (const auto& reading : english().read(bytes)) CHECK(reading.end <= bytes.size());
    for (const std::string piece : {"a", "\"", "(", "i ", "i asked ", "not ", "\n", "…"}) {
        std::string text;
        while (text.size() < 300'000) text += piece;
        for (const auto& reading : english().read(text)) REQUIRE(reading.end <= text.size());
    }
}

TEST_CASE("A folder that is not there or a file that is wrong is refused with its name") {
    const auto engine = lenses::Engine::load("/nowhere");
    REQUIRE_FALSE(engine);
    CHECK(engine.error().code == base::ErrorCode::CannotRead);
    CHECK(engine.error().where.find("classes.json") != std::string::npos);
}

TEST_CASE("An explanation names the rules that fitted and what stopped them, and gives no more than a reading does") {
    const auto stops = [](const std::string& text, MarkerId marker) {
        std::set<std::string> words;
        for (const auto& [reading, stoppedBy] : english().explain(text))
            if (reading.marker == marker) words.insert(stoppedBy);
        return words;
    };
    CHECK(stops("I went quiet.", MarkerId::Withdrawal).contains(""));
    CHECK(stops("I did not go quiet.", MarkerId::Withdrawal).contains("negated"));
    CHECK(stops("As a child I went quiet at dinner.", MarkerId::Withdrawal).contains("long-ago"));
    CHECK(stops("My heart was pounding after the stairs.", MarkerId::Hyperarousal).contains("unless"));
    CHECK(stops("He hit me and I went quiet.", MarkerId::Withdrawal) == std::set<std::string>{"harm"});
    const std::string text = "I asked again, I went quiet and I snapped back.";
    const auto all = english().explain(text);
    const auto given = std::count_if(all.begin(), all.end(), [](const auto& one) { return one.stoppedBy.empty(); });
    CHECK(static_cast<std::size_t>(given) == english().read(text).size());
}

TEST_CASE("The codebook's own sentences are read, and its near misses left alone, in 95 of 100") {
    std::ifstream stream(std::filesystem::path(TWOHANDS_SOURCE_DIR) / "tests" / "lenses" / "codebook_examples.json");
    const auto sentences = nlohmann::json::parse(stream);
    for (const auto* kind : {"yes", "near"}) {
        std::size_t right = 0;
        for (const auto& [marker, text] : sentences.at(kind).get<std::vector<std::pair<std::string, std::string>>>()) {
            const bool given = gives(text, journal::parseMarkerId(marker).value());
            const bool isRight = given == (std::string_view(kind) == "yes");
            INFO(kind << " " << marker << ": " << text);
            CHECK_NOFAIL(isRight);
            right += isRight ? 1 : 0;
        }
        const auto all = sentences.at(kind).size();
        CHECK(all > 50);
        CHECK(100 * right >= 95 * all);
    }
}
