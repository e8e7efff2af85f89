// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_text.h"

#include "base/text.h"

#include <algorithm>
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

/// nlohmann keeps the last of two equal keys, and recurses over depth when it copies or writes; both are stopped here.
class Guard {
public:
    bool operator()(int depth, json::parse_event_t event, json& value) {
        using Event = json::parse_event_t;
        if (event == Event::object_start || event == Event::array_start) {
            if (static_cast<std::size_t>(depth) >= deepestJson) throw std::length_error("depth");
            m_keys.emplace_back();
        } else if (event == Event::key) {
            if (!m_keys.back().insert(value.get<std::string>()).second) throw std::invalid_argument(value.get<std::string>());
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
    try {
        return json::parse(text, [&guard](int depth, json::parse_event_t event, json& value) { return guard(depth, event, value); });
    } catch (const json::parse_error& problem) {
        return Error{ErrorCode::MalformedInput, lineAndColumn(text, problem.byte > 0 ? problem.byte - 1 : 0), "JSON"};
    } catch (const std::length_error&) {
        return Error{ErrorCode::MalformedInput, {}, "nesting of at most " + std::to_string(deepestJson)};
    } catch (const std::invalid_argument&) {
        return Error{ErrorCode::MalformedInput, {}, "each key of an object once"};
    } catch (const std::exception&) {  // out of range numbers, memory
        return Error{ErrorCode::MalformedInput, {}, "JSON"};
    }
}

std::string writeJson(const json& value, int indent) { return value.dump(indent, ' ', false, json::error_handler_t::replace); }

}  // namespace twohands::codec
