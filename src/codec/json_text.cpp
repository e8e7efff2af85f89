// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_text.h"

#include "base/text.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <iterator>
#include <optional>
#include <vector>

namespace twohands::codec {
namespace {

using base::Error;
using base::ErrorCode;
using nlohmann::json;

std::string lineAndColumn(std::string_view text, std::size_t byte) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (const char c : text.substr(0, std::min(byte, text.size()))) {
        ++column;
        if (c != '\n') continue;
        ++line;
        column = 1;
    }
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Tells how far the parser has come when a guard stops it, which its own exceptions only say for bad syntax.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::size_t& count) : m_at(at), m_count(&count) {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++() {
        ++m_at;
        ++*m_count;
        return *this;
    }
    CountingIterator operator++(int) {
        auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    std::size_t* m_count;
};

/// Builds the value as the parser reads. nlohmann's own builder keeps the last of two equal keys, and recurses over depth when
/// it copies or writes; both are stopped here.
class Builder : public json::json_sax_t {
public:
    json value;
    const char* refused = nullptr;  ///< what was expected, where a guard stopped the parser or it failed itself
    std::optional<std::size_t> failedAt;  ///< the byte, where the parser names it

    bool null() override { return put(nullptr); }
    bool boolean(bool truth) override { return put(truth); }
    bool number_integer(json::number_integer_t number) override { return put(number); }
    bool number_unsigned(json::number_unsigned_t number) override { return put(number); }
    bool number_float(json::number_float_t number, const std::string&) override { return put(number); }
    bool string(std::string& text) override { return put(std::move(text)); }
    bool binary(json::binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& name) override {
        const auto [place, isNew] = m_open.back()->get_ref<json::object_t&>().emplace(std::move(name), nullptr);
        m_named = &place->second;
        return isNew || refuse("each key of an object once");
    }
    bool parse_error(std::size_t position, const std::string&, const json::exception& problem) override {
        constexpr int numberOutOfRange = 406;
        if (problem.id == numberOutOfRange) return refuse("a number that fits");
        failedAt = position;
        return refuse("JSON");
    }

private:
    bool refuse(const char* expected) {
        refused = expected;
        return false;
    }
    json* place(json item) {
        if (m_open.empty()) return &(value = std::move(item));
        if (m_open.back()->is_object()) return &(*m_named = std::move(item));
        auto& list = m_open.back()->get_ref<json::array_t&>();
        list.push_back(std::move(item));
        return &list.back();
    }
    template <typename Item>
    bool put(Item&& item) {
        place(json(std::forward<Item>(item)));
        return true;
    }
    bool open(json empty) {
        if (m_open.size() >= deepestJson) return refuse(tooDeep.c_str());
        m_open.push_back(place(std::move(empty)));
        return true;
    }
    bool close() {
        m_open.pop_back();
        return true;
    }

    inline static const std::string tooDeep = "nesting of at most " + std::to_string(deepestJson);
    std::vector<json*> m_open;  ///< a list grows only while its last item is closed, so these stay where they are
    json* m_named = nullptr;
};

}  // namespace

base::Result<json> parseJson(std::string_view text) {
    constexpr std::size_t largestFile = 512U << 20U;
    if (text.size() > largestFile) return Error{ErrorCode::TooLong, {}, "at most 512 MiB"};
    if (const auto accepted = base::acceptText(text, largestFile); !accepted) return accepted.error();
    Builder builder;
    std::size_t taken = 0;
    const CountingIterator begin(text.data(), taken);
    const CountingIterator end(text.data() + text.size(), taken);
    try {
        if (json::sax_parse(begin, end, &builder)) return std::move(builder.value);
    } catch (const std::exception&) {
        return Error{ErrorCode::OutOfMemory, {}, {}};
    }
    const auto read = builder.failedAt.value_or(taken);
    return Error{ErrorCode::MalformedInput, lineAndColumn(text, read > 0 ? read - 1 : 0), builder.refused};
}

std::string writeJson(const json& value, int indent) { return value.dump(indent, ' ', false, json::error_handler_t::replace); }

}  // namespace twohands::codec
