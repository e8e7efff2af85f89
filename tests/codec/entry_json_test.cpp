// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/entry_json.h"
#include "catch_test.h"
#include "codec/json_text.h"
#include "support/generated_entry.h"

using namespace twohands;
using namespace twohands::journal;
using base::ErrorCode;
using nlohmann::json;

namespace {

const Partners couple{{{"mara", "Mara", Hand::Left}, {"jo", "Jo", Hand::Right}}};

json note() {
    return {{"id", "019a7b00-0000-7000-8000-000000000001"}, {"author", "mara"}, {"audience", "shared"},
            {"at", "2026-11-12T18:40:00+01:00"}, {"kind", "note"}, {"text", "some words"}};
}
json of(const std::string& kind, const json& body) {
    auto value = note();
    value["kind"] = kind;
    value[kind] = body;
    return value;
}

void refuses(const json& value, const std::string& where, ErrorCode code = ErrorCode::InvalidValue) {
    const auto entry = codec::entryFromJson(value, couple, "/entries/4");
    INFO(value.dump().substr(0, 300));
    REQUIRE_FALSE(entry.has_value());
    CHECK(entry.error().where == "/entries/4" + where);
    CHECK(entry.error().code == code);
    CHECK_FALSE(entry.error().expected.empty());
}

bool reads(const json& value) { return codec::entryFromJson(value, couple, "").has_value(); }

/// Wrong types for every field of a body, one at a time.
void refusesTypes(const std::string& kind, const std::vector<std::string>& fields, const json& wrong) {
    for (const auto& field : fields) refuses(of(kind, {{field, wrong}}), "/" + kind + "/" + field);
}

}  // namespace

TEST_CASE("Generated entries of every kind come back from the export form and from the stored form") {
    support::GeneratedEntries generated(2);
    for (int round = 0; round < 150; ++round) {
        for (const auto kind : support::everyKind) {
            auto fields = generated.next(kind);
            const auto stored = Entry::from(fields).value();
            CHECK(codec::decodeEntry(codec::encodeEntry(stored)).value() == stored);
            fields.version = 1;
            const auto entry = Entry::from(fields).value();
            const auto text = codec::writeJson(codec::toJson(entry, couple));
            CHECK(codec::entryFromJson(codec::parseJson(text).value(), couple, "").value() == entry);
        }
    }
}

TEST_CASE("Absent fields are left out of the export form and the version is the journal's own") {
    const auto written = codec::toJson(codec::entryFromJson(note(), couple, "").value(), couple);
    CHECK(written == note());
    refuses([] { auto value = note(); value["version"] = 2; return value; }(), "/version");
}

TEST_CASE("A million bytes come through, one more is refused as too long") {
    auto value = note();
    value["text"] = std::string(1'000'000, 'a');
    CHECK(reads(value));
    value["text"] = std::string(1'000'001, 'a');
    refuses(value, "/text", ErrorCode::TooLong);
    value["text"] = std::string("a\0b", 3);
    refuses(value, "/text", ErrorCode::HasNul);
    refuses(of("need", {{"ask", std::string(4'001, 'a')}}), "/need/ask", ErrorCode::TooLong);
}

TEST_CASE("An unknown key is refused wherever it stands") {
    auto value = note();
    value["mood"] = 3;
    refuses(value, "/mood");
    refuses(of("note", {{"mood", 3}}), "/note/mood");
    for (const auto* kind : {"need", "boundary", "checkin", "space", "reassurance", "appreciation", "intention"})
        refuses(of(kind, {{"mood", 3}}), std::string("/") + kind + "/mood");
    auto two = of("need", json::object());
    two["space"] = json::object();
    refuses(two, "/space");
    refuses(of("checkin", {{"sensations", {{{"region", "chest"}, {"side", "left"}}}}}), "/checkin/sensations/0/side");
    refuses(of("checkin", {{"practice", {{"name", "walk"}, {"place", "park"}}}}), "/checkin/practice/place");
}

TEST_CASE("A key nobody knows is named without what could steer a terminal, and cut where it is long") {
    const auto unknown = [](const std::string& key, const std::string& where) {
        auto value = note();
        value[key] = 1;
        refuses(value, where);
    };
    unknown("größe", "/größe");
    unknown("a/b~c", "/a~1b~0c");
    unknown(std::string("\x1b[2J\r\n\0\x7f", 8), "/?[2J????");
    unknown("\u009b2J", "/?2J");
    unknown(std::string(100, 'k'), "/" + std::string(60, 'k') + "...");
    unknown(std::string(59, 'k') + "👩" + "more", "/" + std::string(59, 'k') + "👩...");
}

TEST_CASE("What an entry cannot be without is named where it is missing") {
    for (const auto* key : {"id", "author", "at", "kind"}) {
        auto value = note();
        value.erase(key);
        refuses(value, std::string("/") + key);
    }
    refuses(of("boundary", {{"history", {{{"state", "held"}}}}}), "/boundary/history/0/at");
    refuses(of("boundary", {{"history", {{{"at", "2026-11-12T18:40:00Z"}}}}}), "/boundary/history/0/state");
    refuses(of("checkin", {{"sensations", {{{"strength", 1}}}}}), "/checkin/sensations/0/region");
    refuses(of("checkin", {{"practice", json::object()}}), "/checkin/practice/name");
}

TEST_CASE("Wrong types are refused with their place") {
    refuses(json::array(), "");
    for (const auto* key : {"id", "author", "audience", "at", "kind", "text", "happenedAt", "writtenAt"}) {
        auto value = note();
        value[key] = 7;
        refuses(value, std::string("/") + key);
        value[key] = nullptr;
        refuses(value, std::string("/") + key);
    }
    refusesTypes("need", {"needs", "for", "ask", "otherWays", "answered"}, 7);
    refusesTypes("boundary", {"boundaryKind", "sort", "protects", "action", "flex", "from", "state", "reviewOn", "history"}, 7);
    refusesTypes("checkin", {"urges", "sensations", "moment", "practice"}, 7);
    refusesTypes("space", {"line", "returnAt", "way", "returnedAt"}, 7);
    refusesTypes("intention", {"to"}, 7);
    refuses(of("need", {{"needs", {"rest", 7}}}), "/need/needs/1");
    refuses(of("need", json::array()), "/need");
}

TEST_CASE("Numbers are whole and small, never floats, never wrapped") {
    for (const char* number : {"1.0", "1.5", "1e0", "2147483648", "4294967297", "9223372036854775807", "18446744073709551615",
                               "18446744073709551617", "-2147483649", "-9223372036854775808", "\"1\"", "true", "null", "[1]"}) {
        const auto wrong = codec::parseJson(number).value();
        refusesTypes("need", {"strength"}, wrong);
        refusesTypes("checkin", {"arousal", "pleasantness"}, wrong);
        refusesTypes("space", {"leaving", "comingBack"}, wrong);
    }
    refuses(of("need", {{"strength", 4}}), "/need/strength");
    refuses(of("checkin", {{"pleasantness", -4}}), "/checkin/pleasantness");
    CHECK(reads(of("checkin", {{"pleasantness", -3}})));
}

TEST_CASE("Words outside their vocabulary, strangers and impossible dates are refused") {
    for (const auto& [key, wrong] : std::vector<std::pair<std::string, std::string>>{
             {"kind", "check-in"}, {"audience", "everyone"}, {"author", "Mara"}, {"at", "2026-11-12"}, {"at", "2026-02-30T10:00:00Z"},
             {"id", "019A7B00-0000-7000-8000-000000000001"}, {"id", "019a7b00-0000-4000-8000-000000000001"}}) {
        auto value = note();
        value[key] = wrong;
        refuses(value, "/" + key);
    }
    refuses(of("boundary", {{"reviewOn", "2026-13-01"}}), "/boundary/reviewOn");
    refuses(of("checkin", {{"urges", {"toward", "run"}}}), "/checkin/urges/1");
    refuses(of("checkin", {{"sensations", "nothing"}}), "/checkin/sensations");
    refuses(of("checkin", {{"sensations", json::array()}}), "/checkin/sensations");
    refuses(of("reassurance", {{"to", "mara"}}), "/reassurance/to");
    refuses(of("reassurance", {{"to", "sam"}}), "/reassurance/to");
}

TEST_CASE("A marker's words, span and keys are checked, and a bare one is the writer's own") {
    const auto with = [](const json& marker) {
        auto value = note();
        value["markers"] = {marker};
        return value;
    };
    const auto bare = codec::entryFromJson(with({{"marker", "repair"}}), couple, "").value().fields().markers.at(0);
    CHECK(bare == Marker{MarkerId::Repair, About::Writer, {}, MarkerSource::Writer, Verdict::Unjudged, {}});
    refuses(with({{"marker", "anger"}}), "/markers/0/marker");
    refuses(with({{"about", "writer"}}), "/markers/0/marker");
    refuses(with({{"marker", "repair"}, {"verdict", "wrong"}}), "/markers/0/verdict");
    refuses(with({{"marker", "repair"}, {"confidence", 0.5}}), "/markers/0/confidence");
    refuses(with({{"marker", "repair"}, {"source", "engine"}}), "/markers/0");
    refuses(with({{"marker", "repair"}, {"begin", 0}, {"end", 11}}), "/markers/0/begin");
    CHECK_FALSE(reads(with({{"marker", "repair"}, {"begin", 0}})));
    CHECK_FALSE(reads(with({{"marker", "repair"}, {"begin", -1}, {"end", 3}})));
    CHECK_FALSE(reads(with("repair")));
}

TEST_CASE("A new entry may leave its id, author and time to the journal") {
    const codec::EntryDefaults defaults{base::Id::parse("019a7b00-0000-7000-8000-000000000009").value(), Hand::Right,
                                        base::Moment::parse("2026-11-12T18:40:00+01:00").value()};
    const auto entry = codec::entryFromJson({{"kind", "need"}, {"text", "mine"}, {"need", {{"strength", 2}}}}, couple, "", &defaults);
    REQUIRE(entry.has_value());
    CHECK(entry->fields().id == defaults.id);
    CHECK(entry->fields().author == Hand::Right);
    CHECK(entry->fields().at == defaults.at);
    CHECK(entry->fields().audience == Audience::Private);
    CHECK(entry->fields().text == "mine");
}

TEST_CASE("Stored bytes that are cut or changed are refused, not guessed at") {
    support::GeneratedEntries generated(3);
    const auto bytes = codec::encodeEntry(Entry::from(generated.next(Kind::CheckIn)).value());
    for (std::size_t length = 0; length < bytes.size(); ++length) CHECK_FALSE(codec::decodeEntry(bytes.substr(0, length)).has_value());
    CHECK_FALSE(codec::decodeEntry(bytes + "x").has_value());
}
