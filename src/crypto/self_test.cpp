// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/self_test.h"

#include "crypto/cipher.h"

#include <string>
#include <string_view>

#include <sodium.h>

namespace twohands::crypto {
namespace {

std::string fromHex(std::string_view hex) {
    std::string bytes(hex.size() / 2, '\0');
    std::size_t made = 0;
    sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), hex.data(), hex.size(), nullptr, &made, nullptr);
    bytes.resize(made);
    return bytes;
}

SecretBytes counting(std::uint8_t from) {
    std::string bytes(keySize, '\0');
    for (auto& byte : bytes) byte = static_cast<char>(from++);
    return SecretBytes::fromText(bytes);
}

/// https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha-03, A.3.1
bool opensKnown() {
    const auto sealed = fromHex(
        "404142434445464748494a4b4c4d4e4f5051525354555657"
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
        "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e"
        "c0875924c1c7987947deafd8780acf49");
    const auto bound = fromHex("50515253c0c1c2c3c4c5c6c7");
    const auto key = counting(0x80);
    const auto plain = open(key, sealed, bound);
    return plain && plain->starts_with("Ladies and Gentlemen of the class of '99") && plain->size() == 114 && !open(key, sealed, "") &&
           open(key, seal(key, *plain, bound), bound) == plain;
}

/// RFC 7693, appendix A.
bool digestsKnown() {
    return digest("abc", 64) == fromHex("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                                        "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
}

/// Made with the BLAKE2b of another library: key, number as salt, context as personalisation.
bool derivesKnown() {
    return childKey(counting(0), 1).text() == fromHex("fccd2d7fe9dd06a87261b4386dfe080718aad6f9a61c6b4acc83d3e06b220169");
}

/// Made with the Argon2id of another library: 3 passes over 64 KiB, far less than a journal's, for it runs at each start.
bool stretchesKnown() {
    SecretBytes stretched(keySize);
    const auto salt = counting(0);
    const int failed =
        crypto_pwhash(stretched.data(), keySize, "password", 8, salt.data(), 3, 64U << 10, crypto_pwhash_ALG_ARGON2ID13);
    return failed == 0 && stretched.text() == fromHex("b06bcf7d2d3ae0a0e060f75fc78cc0082e6196baab3e422cbe3cc0c807f76c0d");
}

}  // namespace

bool worksAsKnown() {
    static const bool works = start() && opensKnown() && digestsKnown() && derivesKnown() && stretchesKnown();
    return works;
}

}  // namespace twohands::crypto
