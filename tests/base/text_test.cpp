// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include "catch_test.h"

using namespace twohands::base;

TEST_CASE("Text of any script is taken whole") {
    for (const std::string text : {"", "plain", "caf\u00e9", "שלום עולם", "مرحبا", "👩‍❤️‍👨 two", "line\nline\ttab"}) {
        const auto taken = acceptText(text, 1000);
        REQUIRE(taken);
        CHECK(*taken == text);
    }
}

TEST_CASE("Letters with a separate accent are joined, so that the same word is the same bytes") {
    CHECK(*acceptText("cafe\u0301", 100) == "caf\u00e9");
}

TEST_CASE("NUL, broken UTF-8 and too much are refused and say where") {
    const auto nul = acceptText(std::string("ab\0c", 4), 100);
    REQUIRE_FALSE(nul);
    CHECK(nul.error().code == ErrorCode::HasNul);
    CHECK(nul.error().where == "byte 2");
    for (const std::string broken : {"ab\xff", "\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\xaf"}) {
        const auto taken = acceptText(broken, 100);
        REQUIRE_FALSE(taken);
        CHECK(taken.error().code == ErrorCode::NotUtf8);
    }
    const auto longText = acceptText(std::string(101, 'a'), 100);
    REQUIRE_FALSE(longText);
    CHECK(longText.error().code == ErrorCode::TooLong);
}

TEST_CASE("Folding makes capitals and small letters equal") {
    CHECK(foldCase("ÉTÉ Straße") == foldCase("été STRASSE"));
    CHECK(foldCase("a") != foldCase("b"));
}

TEST_CASE("Every ASCII character folds as in the midst of other letters") {
    for (char c = 1; c < 127; ++c) {
        const std::string alone(17, c);
        CHECK(foldCase(alone) + "é" == foldCase(alone + "É"));
        CHECK(acceptText(alone, 100).value() + "é" == acceptText(alone + "é", 100).value());
    }
}

TEST_CASE("Code points are counted, not bytes") { CHECK(countCodePoints("é👋a") == 3); }
