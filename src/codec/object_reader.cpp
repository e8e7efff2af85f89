// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/object_reader.h"

#include <limits>

namespace twohands::codec {
namespace {

/// A key from outside, as a step of a JSON pointer (RFC 6901). It may end up on a terminal, so control characters that
/// would move its cursor are taken out, and a very long key is cut.
std::string pointerStep(const std::string& key) {
    constexpr std::size_t longest = 60;
    std::string step;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const auto byte = static_cast<unsigned char>(key[i]);
        const auto next = static_cast<unsigned char>(i + 1 < key.size() ? key[i + 1] : 0);
        const bool startsCharacter = (byte & 0xC0) != 0x80;
        if (startsCharacter && step.size() >= longest) return step + "...";
        if (byte == '~') step += "~0";
        else if (byte == '/') step += "~1";
        else if (byte < 0x20 || byte == 0x7F) step += '?';
        else if (byte == 0xC2 && next < 0xA0) step += '?', ++i;  // U+0080 to U+009F, among them the one-byte escape
        else step += key[i];
    }
    return step;
}

}  // namespace

using nlohmann::json;

ObjectReader::ObjectReader(const json& value, std::string pointer, Reading& reading)
    : m_value(value), m_pointer(std::move(pointer)), m_reading(reading), m_isObject(value.is_object()) {
    if (!m_isObject) m_reading.fail(m_pointer, "an object");
}

bool ObjectReader::has(const char* key) { return m_isObject && m_value.contains(key); }

const json* ObjectReader::member(const char* key) {
    m_known.insert(key);
    if (m_reading.error || !has(key)) return nullptr;
    return &m_value.at(key);
}

const json* ObjectReader::required(const char* key) {
    const auto* value = member(key);
    if (!value) m_reading.fail(where(key), "this field");
    return value;
}

void ObjectReader::read(const char* key, std::string& into) {
    const auto* value = member(key);
    if (!value) return;
    if (!value->is_string()) return m_reading.fail(where(key), "a text");
    into = value->get<std::string>();
}

void ObjectReader::read(const char* key, std::optional<int>& into) {
    const auto* value = member(key);
    if (!value) return;
    // A float or a number beyond int is refused here, before nlohmann would round or wrap it.
    const bool whole = value->is_number_integer() &&
                       (value->is_number_unsigned() ? value->get<std::uint64_t>() <= std::numeric_limits<int>::max()
                                                    : value->get<std::int64_t>() >= std::numeric_limits<int>::min());
    if (!whole) return m_reading.fail(where(key), "a whole number");
    into = value->get<int>();
}

void ObjectReader::read(const char* key, std::optional<base::Moment>& into) {
    std::string text;
    read(key, text);
    if (m_reading.error || !has(key)) return;
    const auto moment = base::Moment::parse(text);
    if (!moment) return m_reading.fail(where(key), moment.error().expected);
    into = *moment;
}

void ObjectReader::read(const char* key, std::optional<base::Date>& into) {
    std::string text;
    read(key, text);
    if (m_reading.error || !has(key)) return;
    const auto date = base::parseDate(text);
    if (!date) return m_reading.fail(where(key), date.error().expected);
    into = *date;
}

void ObjectReader::read(const char* key, std::vector<std::string>& into) {
    forEach(key, [&](const json& item, const std::string& at) {
        if (!item.is_string()) return m_reading.fail(at, "a text");
        into.push_back(item.get<std::string>());
    });
}

void ObjectReader::finish() {
    if (!m_isObject) return;
    for (const auto& [key, value] : m_value.items())
        if (!m_known.contains(key)) return m_reading.fail(m_pointer + "/" + pointerStep(key), "no such field");
}

}  // namespace twohands::codec
