// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/cipher.h"

#include <cstdlib>

#include <sodium.h>

namespace twohands::crypto {
namespace {

static_assert(keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES && keySize == crypto_kdf_KEYBYTES);
static_assert(nonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES && tagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(saltSize == crypto_pwhash_SALTBYTES);

const std::uint8_t* in(std::string_view text) { return reinterpret_cast<const std::uint8_t*>(text.data()); }
std::uint8_t* out(std::string& text) { return reinterpret_cast<std::uint8_t*>(text.data()); }

}  // namespace

base::Result<SecretBytes> deriveKey(Bytes secret, Bytes salt, const KdfCost& cost) {
    if (!cost.isAcceptable()) return base::Error{base::ErrorCode::InvalidValue, "kdf cost", "3 to 10 passes, 64 MiB to 1 GiB"};
    if (salt.size() != saltSize) return base::Error{base::ErrorCode::InvalidValue, "salt", "16 bytes"};
    SecretBytes key(keySize);
    const int failed =
        crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char*>(secret.data()), secret.size(), salt.data(), cost.ops,
                      static_cast<std::size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) return base::Error{base::ErrorCode::OutOfMemory, "kdf", std::to_string(cost.memoryBytes >> 20) + " MiB"};
    return key;
}

SecretBytes childKey(const SecretBytes& root, std::uint64_t number) {
    SecretBytes child(keySize);
    if (root.size() != keySize || crypto_kdf_derive_from_key(child.data(), keySize, number, "TwoHands", root.data()) != 0)
        std::abort();
    return child;
}

std::string seal(const SecretBytes& key, std::string_view plain, std::string_view bound) {
    std::string sealed(sealedSize(plain.size()), '\0');
    if (key.size() != keySize) std::abort();  // an empty key must never seal anything
    randombytes_buf(sealed.data(), nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out(sealed) + nonceSize, nullptr, in(plain), plain.size(), in(bound), bound.size(),
                                               nullptr, out(sealed), key.data());
    return sealed;
}

std::optional<std::string> open(const SecretBytes& key, std::string_view sealed, std::string_view bound) {
    if (key.size() != keySize || sealed.size() < nonceSize + tagSize) return std::nullopt;
    std::string plain(sealed.size() - nonceSize - tagSize, '\0');
    const int failed =
        crypto_aead_xchacha20poly1305_ietf_decrypt(out(plain), nullptr, nullptr, in(sealed) + nonceSize,
                                                   sealed.size() - nonceSize, in(bound), bound.size(), in(sealed), key.data());
    if (failed != 0) return std::nullopt;
    return plain;
}

std::string digest(std::string_view text, std::size_t size, Bytes key) {
    // BLAKE2b wants at least 16 bytes of its library; a shorter digest is the start of one of 32.
    std::string made(size < crypto_generichash_BYTES_MIN ? crypto_generichash_BYTES : size, '\0');
    if (crypto_generichash(out(made), made.size(), in(text), text.size(), key.data(), key.size()) != 0) std::abort();
    made.resize(size);
    return made;
}

bool equal(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string randomBytes(std::size_t size) {
    std::string made(size, '\0');
    systemRandom()({out(made), size});
    return made;
}

std::uint32_t randomBelow(std::uint32_t bound) { return start() ? randombytes_uniform(bound) : (std::abort(), 0); }

base::RandomSource systemRandom() {
    if (!start()) std::abort();
    return [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); };
}

void wipe(std::string& text) {
    sodium_memzero(text.data(), text.size());
    text.clear();
}

}  // namespace twohands::crypto
