// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export_file.h"
#include "catch_test.h"
#include "support/generated_entry.h"

#include <nlohmann/json.hpp>

using namespace twohands;
using namespace twohands::journal;
using base::ErrorCode;
using nlohmann::json;

namespace {

exchange::ExportFile generatedFile(std::uint64_t seed, int rounds) {
    support::GeneratedEntries generated(seed);
    exchange::ExportFile file;
    file.exportedAt = base::Moment::parse("2026-11-12T18:40:00+10:30").value();
    file.partners = {{{"mara", "Mara", Hand::Left}, {"jo", "ג'ו 👋", Hand::Right}}};
    for (int round = 0; round < rounds; ++round) {
        for (const auto kind : support::everyKind) {
            auto fields = generated.next(kind);
            fields.version = 1;
            file.entries.push_back(Entry::from(std::move(fields)).value());
        }
    }
    return file;
}

json asJson(const exchange::ExportFile& file) { return json::parse(exchange::toExportJson(file)); }

void refuses(const json& value, const std::string& where, ErrorCode code = ErrorCode::InvalidValue) {
    const auto file = exchange::parseExport(value.dump());
    INFO(where);
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().where == where);
    CHECK(file.error().code == code);
}

json with(const char* key, const json& changed) {
    auto value = asJson(generatedFile(5, 1));
    value[key] = changed;
    return value;
}

}  // namespace

TEST_CASE("A file of generated entries reads back equal, and is written the same twice") {
    for (const std::uint64_t seed : {11U, 12U, 13U}) {
        const auto file = generatedFile(seed, 40);
        const auto text = exchange::toExportJson(file);
        const auto read = exchange::parseExport(text);
        REQUIRE(read.has_value());
        CHECK(*read == file);
        CHECK(exchange::toExportJson(*read) == text);
    }
}

TEST_CASE("An export ends with a line's end and may hold no entries and one partner") {
    auto file = generatedFile(1, 0);
    file.partners.list.pop_back();
    const auto text = exchange::toExportJson(file);
    CHECK(text.back() == '\n');
    CHECK(exchange::parseExport(text).value() == file);
}

TEST_CASE("A newer version is said to be newer, whatever else stands in the file") {
    refuses(with("version", 2), "/version", ErrorCode::NewerFormat);
    auto value = with("version", 3);
    value["something"] = "new";
    value["entries"] = "elsewhere";
    refuses(value, "/version", ErrorCode::NewerFormat);
    refuses(with("version", 0), "/version");
    refuses(with("version", 1.0), "/version");
    refuses(with("version", "1"), "/version");
}

TEST_CASE("Another format, missing members and unknown keys are refused with their place") {
    refuses(with("format", "daylio"), "/format");
    refuses(with("more", 1), "/more");
    refuses(with("exportedAt", "yesterday"), "/exportedAt");
    refuses(with("entries", json::object()), "/entries");
    for (const auto* key : {"format", "version", "exportedAt", "partners", "entries"}) {
        auto value = with("version", 1);
        value.erase(key);
        refuses(value, std::string("/") + key);
    }
    CHECK_FALSE(exchange::parseExport("[]").has_value());
    CHECK_FALSE(exchange::parseExport("\"twohands-export\"").has_value());
}

TEST_CASE("Partners are one or two, each with an id of their own") {
    const json mara{{"id", "mara"}, {"name", "Mara"}};
    const json jo{{"id", "jo"}, {"name", "Jo"}};
    refuses(with("partners", json::array()), "/partners");
    refuses(with("partners", {mara, jo, {{"id", "sam"}, {"name", "Sam"}}}), "/partners");
    refuses(with("partners", {mara, mara}), "/partners/1/id");
    refuses(with("partners", {mara, {{"id", ""}, {"name", "Jo"}}}), "/partners/1/id");
    refuses(with("partners", {mara, {{"id", "jo"}}}), "/partners/1/name");
    refuses(with("partners", {mara, {{"id", "jo"}, {"name", "Jo"}, {"age", 40}}}), "/partners/1/age");
    refuses(with("partners", {mara, {{"id", "jo"}, {"name", ""}}}), "/partners/1/name");
    refuses(with("partners", {mara, {{"id", "jo"}, {"name", std::string("J\0o", 3)}}}), "/partners/1/name", ErrorCode::HasNul);
    refuses(with("partners", {mara, {{"id", std::string("j\0o", 3)}, {"name", "Jo"}}}), "/partners/1/id", ErrorCode::HasNul);
    refuses(with("partners", {mara, {{"id", "jo"}, {"name", std::string(401, 'o')}}}), "/partners/1/name", ErrorCode::TooLong);
}

TEST_CASE("One bad entry refuses the file and says which") {
    auto value = asJson(generatedFile(6, 2));
    value["entries"][9]["kind"] = "dream";
    refuses(value, "/entries/9/kind");
    value = asJson(generatedFile(6, 2));
    value["entries"][3]["author"] = "sam";
    refuses(value, "/entries/3/author");
}

TEST_CASE("The same id twice is refused") {
    auto value = asJson(generatedFile(6, 1));
    value["entries"].push_back(value["entries"][2]);
    refuses(value, "/entries/8/id");
}

TEST_CASE("Malformed and truncated files are refused, every one of their beginnings") {
    const auto text = exchange::toExportJson(generatedFile(6, 1));
    for (std::size_t length = 0; length + 2 < text.size(); length += 7) CHECK_FALSE(exchange::parseExport(text.substr(0, length)).has_value());
    const auto broken = exchange::parseExport("{\n \"format\": oops}");
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error().code == ErrorCode::MalformedInput);
    CHECK(broken.error().where == "line 2, column 12");
    CHECK(exchange::parseExport("{\"format\":\"\xff\"}").error().code == ErrorCode::NotUtf8);
}
