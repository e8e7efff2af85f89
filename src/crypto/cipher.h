// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/secret_bytes.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twohands::crypto {

constexpr std::size_t keySize = 32;
constexpr std::size_t saltSize = 16;
constexpr std::size_t nonceSize = 24;
constexpr std::size_t tagSize = 16;

/// What one guess costs: Argon2id's passes and memory.
struct KdfCost {
    std::uint64_t ops = 3;
    std::uint64_t memoryBytes = 256ULL << 20;

    static constexpr KdfCost minimum() { return {3, 64ULL << 20}; }
    /// 3 to 10 passes, 64 MiB to 1 GiB. Asked before any work, so that a hostile file costs nothing.
    constexpr bool isAcceptable() const {
        return ops >= 3 && ops <= 10 && memoryBytes >= (64ULL << 20) && memoryBytes <= (1ULL << 30);
    }
};

/// Argon2id v1.3 to 32 bytes. InvalidValue for a cost out of bounds or another salt size, OutOfMemory where memory
/// is short; never less work than asked.
base::Result<SecretBytes> deriveKey(Bytes secret, Bytes salt, const KdfCost& cost);
/// Child `number` of a root key: crypto_kdf with the context "TwoHands".
SecretBytes childKey(const SecretBytes& root, std::uint64_t number);

/// nonce(24) || XChaCha20-Poly1305(plain) || tag(16), under a fresh random nonce.
std::string seal(const SecretBytes& key, std::string_view plain, std::string_view bound);
/// Empty for another key, other bound data or a single changed bit.
std::optional<std::string> open(const SecretBytes& key, std::string_view sealed, std::string_view bound);
constexpr std::size_t sealedSize(std::size_t plainSize) { return nonceSize + plainSize + tagSize; }

/// BLAKE2b of `size` bytes (1 to 64), keyed where a key is given.
std::string digest(std::string_view text, std::size_t size, Bytes key = {});
/// In a time that does not tell where two texts of one length differ.
bool equal(std::string_view a, std::string_view b);

std::string randomBytes(std::size_t size);
std::uint32_t randomBelow(std::uint32_t bound);
/// The system's randomness, for ids and other things outside this folder.
base::RandomSource systemRandom();
/// Zeroes a string that held something secret.
void wipe(std::string& text);

}  // namespace twohands::crypto
