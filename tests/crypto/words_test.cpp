// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/words.h"

#include "catch_test.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

using namespace twohands;
using namespace twohands::crypto;

namespace {

base::Result<SecretBytes> accept(std::string_view phrase) {
    const std::vector<std::string> near = {"Alex", "Robin", "Ída"};
    return acceptNewPassphrase(SecretBytes::fromText(phrase), near);
}

std::string whyNot(std::string_view phrase) {
    const auto accepted = accept(phrase);
    if (accepted) return "accepted";
    return accepted.error().code == base::ErrorCode::WeakPassphrase ? accepted.error().expected : "another error";
}

std::vector<std::string> split(std::string_view text) {
    std::istringstream stream{std::string(text)};
    return {std::istream_iterator<std::string>(stream), {}};
}

}  // namespace

TEST_CASE("The word list has 2,048 different plain words in order") {
    const auto words = wordList();
    CHECK(words.size() == 2048);
    CHECK(std::is_sorted(words.begin(), words.end()));
    CHECK(std::set<std::string_view>(words.begin(), words.end()).size() == 2048);
    for (const auto word : words) {
        CHECK(word.size() >= 3);
        CHECK(std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    }
}

TEST_CASE("A generated passphrase is six words of the list, and is accepted") {
    const auto phrase = generatePassphrase();
    CHECK(split(phrase.text()).size() == 6);
    CHECK(accept(phrase.text()));
    CHECK(phrase.text() != generatePassphrase().text());
}

TEST_CASE("What someone near would guess is refused with the reason") {
    CHECK(whyNot("ninechars") == "length");
    CHECK(whyNot("ééééééééé") == "length");
    CHECK(whyNot("Alex&Robin2019") == "names");
    CHECK(whyNot("robin 14.03.1990") == "names");
    CHECK(whyNot("ÍDA ída 1234 x") == "names");
    CHECK(whyNot("Password1234!") == "common");
    CHECK(whyNot("I love you too 2") == "common");
    CHECK(whyNot("1234567890") == "common");
    CHECK(whyNot("aaaaaaaaaaaa") == "common");
    CHECK(whyNot("abcabcabcabc") == "common");
    CHECK(whyNot("14031990-24121988") == "common");
    CHECK(whyNot("kettle under the stairs") == "accepted");
    CHECK(whyNot("the robin sings at dawn") == "accepted");
}

TEST_CASE("A passphrase is the same however its accents were typed, and refused where it is no text") {
    CHECK(accept("cafe\xCC\x81 by the river")->text() == accept("caf\xC3\xA9 by the river")->text());
    CHECK(accept("bytes \xFF that are none").error().code == base::ErrorCode::NotUtf8);
    CHECK(accept(std::string(1025, 'x') + "y").error().code == base::ErrorCode::TooLong);
}

TEST_CASE("A recovery code is 12 words that read back, in any case and spacing") {
    const auto code = newRecoveryCode();
    REQUIRE(split(code.text()).size() == 12);
    std::string typed = "  ";
    for (const char c : code.text())
        typed += c == ' ' ? std::string(" \n\t") : std::string(1, static_cast<char>(std::toupper(c)));
    const auto read = readRecoveryCode(SecretBytes::fromText(typed));
    REQUIRE(read);
    CHECK(read->text() == code.text());
}

TEST_CASE("A word missing, a word too many, an unknown word and most slips are noticed") {
    const auto words = split(newRecoveryCode().text());
    const auto read = [](std::vector<std::string> list) {
        std::string text;
        for (const auto& word : list) text += word + " ";
        return readRecoveryCode(SecretBytes::fromText(text));
    };
    auto changed = words;
    changed.pop_back();
    CHECK_FALSE(read(changed));
    changed = words;
    changed.push_back(words[0]);
    CHECK_FALSE(read(changed));
    changed = words;
    changed[4] = "xyzzy";
    REQUIRE_FALSE(read(changed));
    CHECK(read(changed).error().where == "5");
    int noticed = 0;
    for (std::size_t i = 0; i < 160; ++i) {
        changed = words;
        changed[0] = wordList()[i * 12];
        noticed += !read(changed);
    }
    CHECK(noticed > 120);  // 4 check bits: 15 of 16
}
