// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace twohands::crypto {

using Bytes = std::span<const std::uint8_t>;

/// Starts libsodium once; false only where the system has no randomness, and then nothing may go on.
bool start();

/// Bytes that must not stay behind: locked in memory, left out of core dumps, zeroed when they go. Move-only.
class SecretBytes {
public:
    SecretBytes() = default;  ///< empty
    explicit SecretBytes(std::size_t size);
    static SecretBytes fromText(std::string_view text);
    static SecretBytes fromBytes(Bytes bytes);
    static SecretBytes random(std::size_t size);

    std::uint8_t* data() { return m_bytes.get(); }
    const std::uint8_t* data() const { return m_bytes.get(); }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    Bytes bytes() const { return {m_bytes.get(), m_size}; }
    std::string_view text() const { return {reinterpret_cast<const char*>(m_bytes.get()), m_size}; }
    SecretBytes copy() const { return fromBytes(bytes()); }

private:
    struct Free {
        void operator()(std::uint8_t* bytes) const;
    };
    std::unique_ptr<std::uint8_t, Free> m_bytes;
    std::size_t m_size = 0;
};

}  // namespace twohands::crypto
