// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <span>

namespace twohands::base {
namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";
bool isHyphenPlace(std::size_t place) { return place == 8 || place == 13 || place == 18 || place == 23; }

}  // namespace

Id Id::generate(Moment now, const RandomSource& random) {
    Id id;
    random(std::span(id.m_bytes).subspan(6));
    const auto milliseconds = static_cast<std::uint64_t>(now.utcMilliseconds());
    for (int i = 0; i < 6; ++i) id.m_bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
    id.m_bytes[6] = static_cast<std::uint8_t>((id.m_bytes[6] & 0x0f) | 0x70);  // version 7
    id.m_bytes[8] = static_cast<std::uint8_t>((id.m_bytes[8] & 0x3f) | 0x80);  // RFC 9562 variant
    return id;
}

Result<Id> Id::parse(std::string_view text) {
    const Error wrong{ErrorCode::InvalidValue, {}, "a UUID of version 7 in lower case"};
    if (text.size() != 36) return wrong;
    Id id;
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isHyphenPlace(i)) {
            if (text[i] != '-') return wrong;
            continue;
        }
        const auto value = hexDigits.find(text[i]);
        if (value == std::string_view::npos) return wrong;
        auto& byte = id.m_bytes[nibble / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | value);
        ++nibble;
    }
    if ((id.m_bytes[6] >> 4) != 7 || (id.m_bytes[8] >> 6) != 2) return wrong;
    return id;
}

Id Id::fromBytes(const std::array<std::uint8_t, 16>& bytes) {
    Id id;
    id.m_bytes = bytes;
    return id;
}

std::string Id::toText() const {
    std::string text;
    for (std::uint8_t byte : m_bytes) {
        if (isHyphenPlace(text.size())) text += '-';
        text += hexDigits[byte >> 4];
        text += hexDigits[byte & 0x0f];
    }
    return text;
}

}  // namespace twohands::base
