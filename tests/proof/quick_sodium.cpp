// SPDX-License-Identifier: GPL-3.0-or-later
// Stands before libsodium's crypto_pwhash in the proofs: each passphrase, salt and cost is derived once by libsodium itself, and
// its answer remembered. And before sodium_malloc, whose guarded pages cost more than the rest of an unlock. So a proof can
// unlock a thousand times in a second; everything else of the library is as it is.
#include "proof/quick_sodium.h"

#include <dlfcn.h>

#include <cstdlib>
#include <cstring>
#include <map>
#include <string>

extern "C" {
int crypto_pwhash(unsigned char* out, unsigned long long size, const char* secret, unsigned long long secretSize,
                  const unsigned char* salt, unsigned long long ops, std::size_t memory, int algorithm);
int crypto_generichash(unsigned char* out, std::size_t size, const unsigned char* in, unsigned long long inSize,
                       const unsigned char* key, std::size_t keySize);
void* sodium_malloc(std::size_t size);
void sodium_free(void* bytes);
}

namespace {

bool usesHash = false;

int derive(std::string& key, const char* secret, unsigned long long secretSize, const unsigned char* salt, unsigned long long ops,
           std::size_t memory, int algorithm) {
    static const auto real = reinterpret_cast<decltype(&crypto_pwhash)>(dlsym(RTLD_NEXT, "crypto_pwhash"));
    if (real == nullptr) std::abort();
    auto* out = reinterpret_cast<unsigned char*>(key.data());
    return real(out, key.size(), secret, secretSize, salt, ops, memory, algorithm);
}

}  // namespace

void twohands::proof::useHashForKdf() { usesHash = true; }

extern "C" void* sodium_malloc(std::size_t size) { return std::malloc(size); }
extern "C" void sodium_free(void* bytes) { std::free(bytes); }

extern "C" int crypto_pwhash(unsigned char* out, unsigned long long size, const char* secret, unsigned long long secretSize,
                             const unsigned char* salt, unsigned long long ops, std::size_t memory, int algorithm) {
    static std::map<std::string, std::string> known;
    const auto question = std::string(reinterpret_cast<const char*>(salt), 16) + std::to_string(ops) + ' ' +
                          std::to_string(memory) + ' ' + std::to_string(algorithm) + ' ' + std::string(secret, secretSize);
    // The program's own known answers ask for less than any journal may cost: those it gets from libsodium.
    constexpr std::size_t leastOfAJournal = 64U << 20;
    if (usesHash && memory >= leastOfAJournal)
        return crypto_generichash(out, size, reinterpret_cast<const unsigned char*>(question.data()), question.size(), nullptr,
                                  0);
    auto& key = known[question];
    if (key.size() != size) {
        key.resize(size);
        if (const int code = derive(key, secret, secretSize, salt, ops, memory, algorithm); code != 0) {
            known.erase(question);
            return code;
        }
    }
    std::memcpy(out, key.data(), size);
    return 0;
}
