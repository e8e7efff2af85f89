// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "base/random.h"
#include "base/result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace twohands::base {

/// A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then randomness.
class Id {
public:
    Id() = default;  ///< all zeros: no id yet
    static Id generate(Moment now, const RandomSource& random);
    /// Lower-case, 36 characters, version 7. InvalidValue otherwise.
    static Result<Id> parse(std::string_view text);
    static Id fromBytes(const std::array<std::uint8_t, 16>& bytes);

    const std::array<std::uint8_t, 16>& bytes() const { return m_bytes; }
    bool isNull() const { return *this == Id{}; }
    std::string toText() const;
    auto operator<=>(const Id&) const = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
};

struct IdHash {
    std::size_t operator()(const Id& id) const { return std::hash<std::string_view>{}({reinterpret_cast<const char*>(id.bytes().data()), 16}); }
};

}  // namespace twohands::base
