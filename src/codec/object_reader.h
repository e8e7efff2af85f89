// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "base/result.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twohands::codec {

/// Where a whole reading keeps its first failure; after that every further step does nothing.
struct Reading {
    std::optional<base::Error> error;
    void fail(std::string where, std::string expected) {
        if (!error) error = base::Error{base::ErrorCode::InvalidValue, std::move(where), std::move(expected)};
    }
};

/// Reads the members of one JSON object by name and refuses those nobody asked for. Keys are literals: they are kept as views.
class ObjectReader {
public:
    ObjectReader(const nlohmann::json& value, std::string pointer, Reading& reading);

    bool has(const char* key);
    /// Null where absent; marks the key as known.
    const nlohmann::json* member(const char* key);
    const nlohmann::json* required(const char* key);
    std::string where(const char* key) const { return m_pointer + "/" + key; }

    void read(const char* key, std::string& into);
    void read(const char* key, std::optional<int>& into);
    void read(const char* key, std::optional<base::Moment>& into);
    void read(const char* key, std::optional<base::Date>& into);
    void read(const char* key, std::vector<std::string>& into);

    /// A word of a vocabulary, by its parse function.
    template <typename E>
    void read(const char* key, std::optional<E>& into, std::optional<E> (*parse)(std::string_view)) {
        const auto* value = member(key);
        if (!value) return;
        into = wordIn(*value, parse);
        if (!into) m_reading.fail(where(key), unknownWord);
    }
    template <typename E>
    std::optional<E> word(const nlohmann::json& value, const std::string& at, std::optional<E> (*parse)(std::string_view)) {
        const auto found = wordIn(value, parse);
        if (!found) m_reading.fail(at, unknownWord);
        return found;
    }
    /// Calls `each(value, pointer)` for every item of an array; absent counts as empty.
    template <typename Each>
    void forEach(const char* key, Each each) {
        const auto* list = member(key);
        if (!list) return;
        if (!list->is_array()) return m_reading.fail(where(key), "an array");
        for (std::size_t i = 0; i < list->size() && !m_reading.error; ++i) each((*list)[i], where(key) + "/" + std::to_string(i));
    }
    /// Fails on a key that was not asked for. Call it last.
    void finish();

private:
    static constexpr const char* unknownWord = "one of the words of docs/export-schema.json";
    template <typename E>
    static std::optional<E> wordIn(const nlohmann::json& value, std::optional<E> (*parse)(std::string_view)) {
        return value.is_string() ? parse(value.get_ref<const std::string&>()) : std::nullopt;
    }
    const nlohmann::json* found(const char* key) const;
    const std::string* textOf(const char* key);

    const nlohmann::json& m_value;
    std::string m_pointer;
    Reading& m_reading;
    std::vector<std::string_view> m_known;  ///< a handful, of literals
    bool m_isObject;
};

}  // namespace twohands::codec
