// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/object_reader.h"

#include <algorithm>
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

const json* ObjectReader::found(const char* key) const {
    if (!m_isObject) return nullptr;
    const auto place = m_value.find(key);
    return place == m_value.end() ? nullptr : &*place;
}

bool ObjectReader::has(const char* key) { return found(key) != nullptr; }

const json* ObjectReader::member(const char* key) {
    m_known.push_back(key);
    return m_reading.error ? nullptr : found(key);
}

const json* ObjectReader::required(const char* key) {
    const auto* value = member(key);
    if (!value && !m_reading.error) m_reading.fail(where(key), "this field");
    return value;
}

const std::string* ObjectReader::textOf(const char* key) {
    const auto* value = member(key);
    if (value && !value->is_string()) m_reading.fail(where(key), "a text");
    return value && value->is_string() ? value->get_ptr<const std::string*>() : nullptr;
}

void ObjectReader::read(const char* key, std::string& into) {
    if (const auto* text = textOf(key)) into = *text;
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
    const auto* text = textOf(key);
    if (!text) return;
    const auto moment = base::Moment::parse(*text);
    if (!moment) return m_reading.fail(where(key), moment.error().expected);
    into = *moment;
}

void ObjectReader::read(const char* key, std::optional<base::Date>& into) {
    const auto* text = textOf(key);
    if (!text) return;
    const auto date = base::parseDate(*text);
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
        if (std::find(m_known.begin(), m_known.end(), key) == m_known.end()) return m_reading.fail(m_pointer + "/" + pointerStep(key), "no such field");
}

}  // namespace twohands::codec
