// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/cipher.h"

#include "catch_test.h"

using namespace twohands;
using namespace twohands::crypto;

namespace {

std::string hex(std::string_view bytes) {
    std::string text;
    for (const unsigned char c : bytes) {
        text += "0123456789abcdef"[c >> 4];
        text += "0123456789abcdef"[c & 15];
    }
    return text;
}

std::string unhex(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(text.substr(i, 2)), nullptr, 16));
    return bytes;
}

}  // namespace

TEST_CASE("The published vector of XChaCha20-Poly1305 opens") {
    // draft-irtf-cfrg-xchacha-03, A.3.1
    const auto key = SecretBytes::fromText(unhex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
    const auto sealed = unhex(
        "404142434445464748494a4b4c4d4e4f5051525354555657"
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e"
        "1213b4"
        "522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e"
        "c0875924c1c7987947deafd8780acf49");
    const auto plain = open(key, sealed, unhex("50515253c0c1c2c3c4c5c6c7"));
    REQUIRE(plain);
    CHECK(plain->substr(0, 27) == "Ladies and Gentlemen of the");
    CHECK(plain->size() == 114);
}

TEST_CASE("The published digest of BLAKE2b comes out, keyed and not") {
    CHECK(hex(digest("abc", 64)).substr(0, 32) == "ba80a53f981c4d0d6a2797b69f12f6e9");
    CHECK(digest("abc", 8).size() == 8);
    const auto key = SecretBytes::random(32);
    CHECK(digest("abc", 32, key.bytes()) != digest("abc", 32));
}

TEST_CASE("A key derived from the same words, salt and cost stays the same for ever") {
    const auto salt = std::string("0123456789abcdef");
    const auto derive = [&](std::string_view phrase) {
        return deriveKey(SecretBytes::fromText(phrase).bytes(), SecretBytes::fromText(salt).bytes(), KdfCost::minimum());
    };
    const auto key = derive("tulip garden morning boat");
    REQUIRE(key);
    CHECK(hex(key->text()) == "eec7908b7ee42d971ce0d9ca289389fc8059bcc1a7a9293b9f593920df83f53a");
    CHECK(key->text() != derive("tulip garden morning boats")->text());
    const auto root = SecretBytes::fromText(std::string(32, 'r'));
    CHECK(hex(childKey(root, 1).text()) == "26578ec4dd9b1895c8fac8dba34cb7541bdf39e41140040c7820f3906f80567d");
    CHECK(childKey(root, 1).text() != childKey(root, 2).text());
}

TEST_CASE("A cost out of bounds is refused before any work") {
    const auto salt = SecretBytes::random(saltSize);
    for (const KdfCost cost :
         {KdfCost{2, 64ULL << 20}, KdfCost{11, 64ULL << 20}, KdfCost{3, (64ULL << 20) - 1}, KdfCost{3, 1ULL << 40}}) {
        const auto key = deriveKey(salt.bytes(), salt.bytes(), cost);
        REQUIRE_FALSE(key);
        CHECK(key.error().code == base::ErrorCode::InvalidValue);
    }
}

TEST_CASE("Another key, other bound data and any changed bit do not open") {
    const auto key = SecretBytes::random(keySize);
    const auto sealed = seal(key, "a quiet evening", "row 1");
    CHECK(open(key, sealed, "row 1") == std::optional<std::string>("a quiet evening"));
    CHECK_FALSE(open(key, sealed, "row 2"));
    CHECK_FALSE(open(SecretBytes::random(keySize), sealed, "row 1"));
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        auto changed = sealed;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
        REQUIRE_FALSE(open(key, changed, "row 1"));
    }
    CHECK(seal(key, "a quiet evening", "row 1") != sealed);
}
