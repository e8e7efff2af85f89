// SPDX-License-Identifier: GPL-3.0-or-later
// Stands before libsodium's crypto_pwhash in the proofs: each passphrase, salt and cost is derived once by libsodium itself, and
// its answer remembered. And before sodium_malloc, whose guarded pages cost more than the rest of an unlock. So a proof can
// unlock a thousand times in a second; everything else of the library is as it is.
#include <dlfcn.h>

#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <tuple>

extern "C" {
int crypto_pwhash(unsigned char* out, unsigned long long size, const char* secret, unsigned long long secretSize,
                  const unsigned char* salt, unsigned long long ops, std::size_t memory, int algorithm);
void* sodium_malloc(std::size_t size);
void sodium_free(void* bytes);
}

extern "C" void* sodium_malloc(std::size_t size) { return std::malloc(size); }
extern "C" void sodium_free(void* bytes) { std::free(bytes); }

extern "C" int crypto_pwhash(unsigned char* out, unsigned long long size, const char* secret, unsigned long long secretSize,
                             const unsigned char* salt, unsigned long long ops, std::size_t memory, int algorithm) {
    using Derive = int (*)(unsigned char*, unsigned long long, const char*, unsigned long long, const unsigned char*,
                           unsigned long long, std::size_t, int);
    static const auto derive = reinterpret_cast<Derive>(dlsym(RTLD_NEXT, "crypto_pwhash"));
    static std::map<std::tuple<std::string, std::string, unsigned long long, std::size_t, int>, std::string> known;
    if (derive == nullptr) std::abort();
    const std::tuple question(std::string(secret, secretSize), std::string(reinterpret_cast<const char*>(salt), 16), ops, memory,
                              algorithm);
    if (const auto found = known.find(question); found != known.end() && found->second.size() == size) {
        std::memcpy(out, found->second.data(), size);
        return 0;
    }
    const int code = derive(out, size, secret, secretSize, salt, ops, memory, algorithm);
    if (code == 0) known[question] = std::string(reinterpret_cast<const char*>(out), size);
    return code;
}
