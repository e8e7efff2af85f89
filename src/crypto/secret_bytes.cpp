// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secret_bytes.h"

#include <cstdlib>
#include <cstring>

#include <sodium.h>

namespace twohands::crypto {

bool start() {
    static const bool started = sodium_init() >= 0;
    return started;
}

void SecretBytes::Free::operator()(std::uint8_t* bytes) const { sodium_free(bytes); }

SecretBytes::SecretBytes(std::size_t size) : m_size(size) {
    if (!start()) std::abort();  // no randomness: not one key may be made
    m_bytes.reset(static_cast<std::uint8_t*>(sodium_malloc(size == 0 ? 1 : size)));
    if (!m_bytes) std::abort();  // a page of memory; nothing sensible can go on without
    std::memset(m_bytes.get(), 0, size);
}

SecretBytes SecretBytes::fromText(std::string_view text) {
    return fromBytes({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

SecretBytes SecretBytes::fromBytes(Bytes bytes) {
    SecretBytes made(bytes.size());
    if (!bytes.empty()) std::memcpy(made.data(), bytes.data(), bytes.size());
    return made;
}

SecretBytes SecretBytes::random(std::size_t size) {
    SecretBytes made(size);
    randombytes_buf(made.data(), size);
    return made;
}

}  // namespace twohands::crypto
