// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/words.h"

#include "base/text.h"
#include "crypto/cipher.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <vector>

namespace twohands::crypto {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t maximumPassphrase = 1024;
constexpr std::size_t recoveryWords = 12;
constexpr int recoveryBits = 128;

// What people near try first, without its digits and spaces. Short on purpose: the generated phrase is the real answer.
constexpr std::array<std::string_view, 28> commonPhrases = {"password",        "passphrase",   "passwort",
                                                            "letmein",         "qwertyuiop",   "qwertzuiop",
                                                            "qwerty",          "asdfghjkl",    "iloveyou",
                                                            "iloveyouso",      "iloveyoutoo",  "iloveyoumore",
                                                            "loveyouforever",  "foreveryours", "mylove",
                                                            "mysecret",        "mydiary",      "myjournal",
                                                            "ourjournal",      "twohands",     "opensesame",
                                                            "changeme",        "welcome",      "sweetheart",
                                                            "togetherforever", "trustno",      "correcthorsebatterystaple",
                                                            "abcdefghij"};

std::string lettersOnly(std::string_view text) {
    std::string folded = base::foldCase(text), letters;
    letters.reserve(folded.size());  // what grows leaves copies behind
    for (const char c : folded)
        if (std::isalpha(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80) != 0) letters += c;
    wipe(folded);
    return letters;
}

bool isRepetition(std::string_view text) {
    for (std::size_t unit = 1; unit <= 4; ++unit)
        if (text.size() > unit && text.substr(unit) == text.substr(0, text.size() - unit)) return true;
    return false;
}

/// Counting up or down, as in 1234567890.
bool isRun(std::string_view text) {
    std::size_t steps = 0;
    for (std::size_t i = 1; i < text.size(); ++i) steps += std::abs(text[i] - text[i - 1]) == 1;
    return text.size() > 1 && steps * 10 >= (text.size() - 1) * 8;
}

/// Whether names, digits and signs are nearly all there is: fewer than four letters are left without them.
bool isMadeOf(std::string letters, std::span<const std::string> near) {
    std::vector<std::string> names;
    for (const auto& name : near)
        if (auto folded = lettersOnly(name); folded.size() >= 2) names.push_back(std::move(folded));
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    bool found = false;
    for (const auto& name : names)
        for (auto place = letters.find(name); place != std::string::npos; place = letters.find(name)) {
            letters.erase(place, name.size());
            found = true;
        }
    const bool weak = found && letters.size() < 4;
    wipe(letters);
    return weak;
}

std::string joinWords(std::span<const std::size_t> numbers) {
    std::string text;
    text.reserve(numbers.size() * 16);  // what grows leaves copies behind
    for (const auto number : numbers) {
        if (!text.empty()) text += ' ';
        text += wordList()[number];
    }
    return text;
}

SecretBytes takeSecret(std::string text) {
    auto secret = SecretBytes::fromText(text);
    wipe(text);
    return secret;
}

/// The code's last four bits: the start of the digest of its 128.
std::uint8_t checkOf(std::string_view bits) { return static_cast<std::uint8_t>(digest(bits, 1)[0]) >> 4; }

}  // namespace

SecretBytes generatePassphrase() {
    std::array<std::size_t, 6> numbers{};
    for (auto& number : numbers) number = randomBelow(wordCount);
    return takeSecret(joinWords(numbers));
}

base::Result<SecretBytes> normalisePassphrase(const SecretBytes& typed) {
    auto text = base::acceptText(typed.text(), maximumPassphrase);
    if (!text) return text.error();
    return takeSecret(std::move(*text));
}

base::Result<SecretBytes> acceptNewPassphrase(const SecretBytes& typed, std::span<const std::string> near) {
    auto phrase = normalisePassphrase(typed);
    if (!phrase) return phrase;
    const auto weak = [](std::string_view why) { return Error{ErrorCode::WeakPassphrase, {}, std::string(why)}; };
    if (base::countCodePoints(phrase->text()) < minimumCharacters) return weak("length");
    std::string letters = lettersOnly(phrase->text());
    const bool common = letters.empty() || isRepetition(phrase->text()) || isRun(phrase->text()) || isRepetition(letters) ||
                        std::find(commonPhrases.begin(), commonPhrases.end(), letters) != commonPhrases.end();
    if (common) return weak("common");
    if (isMadeOf(std::move(letters), near)) return weak("names");
    return phrase;
}

SecretBytes newRecoveryCode() {
    std::string bits = randomBytes(recoveryBits / 8);
    bits += static_cast<char>(checkOf(bits) << 4);
    std::array<std::size_t, recoveryWords> numbers{};
    for (std::size_t bit = 0; bit < recoveryWords * 11; ++bit)
        numbers[bit / 11] = numbers[bit / 11] << 1 | (static_cast<std::uint8_t>(bits[bit / 8]) >> (7 - bit % 8) & 1);
    wipe(bits);
    return takeSecret(joinWords(numbers));
}

base::Result<SecretBytes> readRecoveryCode(const SecretBytes& typed) {
    std::vector<std::size_t> numbers;
    std::string word, bits(17, '\0');
    const auto text = typed.text();
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        if (std::isspace(static_cast<unsigned char>(c)) == 0) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            continue;
        }
        if (word.empty()) continue;
        const auto found = std::lower_bound(wordList().begin(), wordList().end(), word);
        if (found == wordList().end() || *found != word || numbers.size() == recoveryWords)
            return Error{ErrorCode::InvalidValue, std::to_string(numbers.size() + 1), "a word of the list, 12 in all"};
        numbers.push_back(static_cast<std::size_t>(found - wordList().begin()));
        wipe(word);
    }
    if (numbers.size() != recoveryWords) return Error{ErrorCode::InvalidValue, {}, "12 words"};
    for (std::size_t bit = 0; bit < recoveryWords * 11; ++bit)
        bits[bit / 8] = static_cast<char>(bits[bit / 8] | (numbers[bit / 11] >> (10 - bit % 11) & 1) << (7 - bit % 8));
    const bool holds = checkOf(std::string_view(bits).substr(0, 16)) == static_cast<std::uint8_t>(bits[16]) >> 4;
    wipe(bits);
    if (!holds) return Error{ErrorCode::InvalidValue, {}, "12 words as they were shown"};
    return takeSecret(joinWords(numbers));
}

}  // namespace twohands::crypto
