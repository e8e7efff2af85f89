// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <utf8proc.h>

namespace twohands::base {
namespace {

/// utf8proc allocates with malloc. What it maps may be a passphrase: the copy is wiped before it goes.
struct FreeDeleter {
    void operator()(utf8proc_uint8_t* bytes) const {
        if (bytes == nullptr) return;
        explicit_bzero(bytes, std::strlen(reinterpret_cast<const char*>(bytes)));
        std::free(bytes);
    }
};

const utf8proc_uint8_t* asBytes(std::string_view text) { return reinterpret_cast<const utf8proc_uint8_t*>(text.data()); }

/// Such text is in normal form as it is, and most text here is such: what a large journal costs at unlock hangs on it.
bool isAscii(std::string_view text) {
    std::uint64_t bits = 0;
    std::size_t place = 0;
    for (; place + sizeof bits <= text.size(); place += sizeof bits) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + place, sizeof eight);
        bits |= eight;
    }
    for (; place < text.size(); ++place) bits |= static_cast<unsigned char>(text[place]);
    return (bits & 0x8080808080808080ULL) == 0;
}

/// Empty pointer where the text is not valid UTF-8.
std::unique_ptr<utf8proc_uint8_t, FreeDeleter> map(std::string_view text, int options, utf8proc_ssize_t& length) {
    utf8proc_uint8_t* mapped = nullptr;
    length = utf8proc_map(asBytes(text), static_cast<utf8proc_ssize_t>(text.size()), &mapped, static_cast<utf8proc_option_t>(options));
    return std::unique_ptr<utf8proc_uint8_t, FreeDeleter>(length < 0 ? nullptr : mapped);
}

/// Offset of the first byte that does not start a valid code point, or the text's size.
std::size_t firstInvalid(std::string_view text) {
    std::size_t place = 0;
    while (place < text.size()) {
        utf8proc_int32_t codePoint = 0;
        const auto step = utf8proc_iterate(asBytes(text) + place, static_cast<utf8proc_ssize_t>(text.size() - place), &codePoint);
        if (step <= 0) return place;
        place += static_cast<std::size_t>(step);
    }
    return text.size();
}

}  // namespace

Result<std::string> acceptText(std::string_view bytes, std::size_t maximumBytes) {
    if (bytes.size() > maximumBytes) return Error{ErrorCode::TooLong, {}, "at most " + std::to_string(maximumBytes) + " bytes"};
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos)
        return Error{ErrorCode::HasNul, "byte " + std::to_string(nul), "text without NUL characters"};
    if (isAscii(bytes)) return std::string(bytes);
    if (const auto invalid = firstInvalid(bytes); invalid != bytes.size())
        return Error{ErrorCode::NotUtf8, "byte " + std::to_string(invalid), "valid UTF-8"};
    utf8proc_ssize_t length = 0;
    const auto mapped = map(bytes, UTF8PROC_STABLE | UTF8PROC_COMPOSE, length);
    if (!mapped) return Error{ErrorCode::OutOfMemory, {}, {}};
    return std::string(reinterpret_cast<const char*>(mapped.get()), static_cast<std::size_t>(length));
}

std::string foldCase(std::string_view text) {
    if (isAscii(text)) {
        std::string folded(text);
        for (char& c : folded)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
        return folded;
    }
    utf8proc_ssize_t length = 0;
    const auto mapped = map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD, length);
    if (!mapped) return std::string(text);
    return {reinterpret_cast<const char*>(mapped.get()), static_cast<std::size_t>(length)};
}

std::size_t countCodePoints(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

}  // namespace twohands::base
