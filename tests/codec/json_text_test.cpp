// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_text.h"
#include "catch_test.h"

using namespace twohands;
using base::ErrorCode;

namespace {

void refuses(std::string_view text, ErrorCode code, const std::string& where = {}) {
    INFO(text.substr(0, 80));
    const auto value = codec::parseJson(text);
    REQUIRE_FALSE(value.has_value());
    CHECK(value.error().code == code);
    if (!where.empty()) CHECK(value.error().where == where);
}

std::string nested(std::size_t depth, const std::string& open, const std::string& close) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) text += open;
    text += "1";
    for (std::size_t i = 0; i < depth; ++i) text += close;
    return text;
}

}  // namespace

TEST_CASE("Malformed JSON is refused with its line and column") {
    refuses("{\n  \"a\": 1,\n  oops\n}", ErrorCode::MalformedInput, "line 3, column 3");
    refuses("[1, 2", ErrorCode::MalformedInput, "line 1, column 6");
    refuses("", ErrorCode::MalformedInput, "line 1, column 1");
    refuses("[1,\n 1e999]", ErrorCode::MalformedInput, "line 2, column 7");
    for (const auto* bad : {"{} {}", "[1,]", "{\"a\":}", "{'a':1}", "nul", "\"\\x\"", "\"\\ud800\"", "01", "NaN", "// words\n1", "1e999", "\xef\xbb"})
        CHECK_FALSE(codec::parseJson(bad).has_value());
}

TEST_CASE("Nesting of 32 is read and 33 is refused, for arrays and objects") {
    CHECK(codec::parseJson(nested(32, "[", "]")).has_value());
    CHECK(codec::parseJson(nested(32, "{\"a\":", "}")).has_value());
    refuses(nested(33, "[", "]"), ErrorCode::MalformedInput, "line 1, column 33");
    refuses(nested(33, "{\"a\":", "}"), ErrorCode::MalformedInput);
    refuses(std::string(100'000, '['), ErrorCode::MalformedInput);
}

TEST_CASE("A key twice in one object is refused, in two objects it is not") {
    refuses("{\"a\": 1,\n \"a\": 2}", ErrorCode::MalformedInput, "line 2, column 4");
    refuses(R"({"a":1,"\u0061":2})", ErrorCode::MalformedInput);
    refuses(R"([{"b":{"a":1,"c":2,"a":1}}])", ErrorCode::MalformedInput);
    CHECK(codec::parseJson(R"([{"a":1},{"a":{"a":2}}])").has_value());
}

TEST_CASE("Bytes that are not UTF-8 and NULs are refused before anything is parsed") {
    refuses("[\"\xff\"]", ErrorCode::NotUtf8);
    refuses(std::string_view("[1]\0", 4), ErrorCode::HasNul);
}

TEST_CASE("What is written reads back as it was") {
    const auto value = codec::parseJson(R"({"text":"\"é\" \\ \n 👩‍❤️‍👩 \u200f","list":[1,-3,true,null]})");
    REQUIRE(value.has_value());
    for (const int indent : {-1, 2}) CHECK(codec::parseJson(codec::writeJson(*value, indent)).value() == *value);
}
