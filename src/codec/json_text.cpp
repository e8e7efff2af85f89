// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_text.h"

#include "base/text.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <stdexcept>
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

/// nlohmann keeps the last of two equal keys, and recurses over depth when it copies or writes; both are stopped here.
class Guard {
public:
    bool operator()(int depth, json::parse_event_t event, json& value) {
        using Event = json::parse_event_t;
        if (event == Event::object_start || event == Event::array_start) {
            if (static_cast<std::size_t>(depth) >= deepestJson) throw std::length_error("depth");
            m_keys.emplace_back();
        } else if (event == Event::key) {
            if (!m_keys.back().insert(value.get<std::string>()).second) throw std::invalid_argument("key");
        } else if (event == Event::object_end || event == Event::array_end) {
            m_keys.pop_back();
        }
        return true;
    }

private:
    std::vector<std::set<std::string>> m_keys;
};

}  // namespace

base::Result<json> parseJson(std::string_view text) {
    constexpr std::size_t largestFile = 512U << 20U;
    if (text.size() > largestFile) return Error{ErrorCode::TooLong, {}, "at most 512 MiB"};
    if (const auto accepted = base::acceptText(text, largestFile); !accepted) return accepted.error();
    Guard guard;
    std::size_t taken = 0;
    const CountingIterator begin(text.data(), taken);
    const CountingIterator end(text.data() + text.size(), taken);
    const auto here = [&] { return lineAndColumn(text, taken > 0 ? taken - 1 : 0); };
    try {
        return json::parse(begin, end, [&guard](int depth, json::parse_event_t event, json& value) { return guard(depth, event, value); });
    } catch (const json::parse_error& problem) {
        return Error{ErrorCode::MalformedInput, lineAndColumn(text, problem.byte > 0 ? problem.byte - 1 : 0), "JSON"};
    } catch (const std::length_error&) {
        return Error{ErrorCode::MalformedInput, here(), "nesting of at most " + std::to_string(deepestJson)};
    } catch (const std::invalid_argument&) {
        return Error{ErrorCode::MalformedInput, here(), "each key of an object once"};
    } catch (const json::out_of_range&) {
        return Error{ErrorCode::MalformedInput, here(), "a number that fits"};
    } catch (const std::exception&) {
        return Error{ErrorCode::OutOfMemory, {}, {}};
    }
}

std::string writeJson(const json& value, int indent) { return value.dump(indent, ' ', false, json::error_handler_t::replace); }

}  // namespace twohands::codec
