// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"
#include "codec/entry_json.h"
#include "codec/json_text.h"
#include "support/generated_entry.h"

#include <fstream>
#include <iterator>
#include <map>
#include <set>

using namespace twohands;
using namespace twohands::journal;
using nlohmann::json;

namespace {

const json& schema() {
    static const json value = [] {
        std::ifstream file(TWOHANDS_SOURCE_DIR "/docs/export-schema.json");
        return codec::parseJson(std::string(std::istreambuf_iterator<char>(file), {})).value();
    }();
    return value;
}
const json& at(std::string_view pointer) { return schema().at(json::json_pointer("/$defs" + std::string(pointer))); }

/// The schema lists the words of E, all of them, in their order, and no others.
template <typename E>
void lists(const std::string& pointer, std::optional<E> (*parse)(std::string_view), std::size_t count) {
    INFO(pointer);
    const auto& words = at(pointer + "/enum");
    REQUIRE(words.size() == count);
    for (std::size_t i = 0; i < count; ++i) CHECK(parse(words[i].get<std::string>()) == static_cast<E>(i));
}

void collectKeys(const json& object, std::set<std::string>& keys) {
    for (const auto& [key, value] : object.items()) keys.insert(key);
}

/// Every key that the writer gives the object of this schema must be one that the schema names, and the other way round.
void namesTheKeysOf(const std::string& pointer, const std::set<std::string>& written) {
    INFO(pointer);
    std::set<std::string> named;
    collectKeys(at(pointer + "/properties"), named);
    CHECK(named == written);
    CHECK(at(pointer + "/additionalProperties") == false);
}

}  // namespace

TEST_CASE("The schema lists the words of every vocabulary") {
    const std::string entry = "/entry/properties";
    lists(entry + "/audience", parseAudience, 3);
    lists(entry + "/kind", parseKind, 8);
    lists(entry + "/need/properties/answered", parseNeedAnswer, 5);
    lists(entry + "/boundary/properties/boundaryKind", parseBoundaryKind, 12);
    lists(entry + "/boundary/properties/sort", parseBoundarySort, 3);
    lists(entry + "/boundary/properties/from", parseBoundaryFrom, 3);
    lists(entry + "/boundary/properties/state", parseBoundaryState, 12);
    lists(entry + "/boundary/properties/history/items/properties/state", parseBoundaryState, 12);
    lists(entry + "/checkin/properties/urges/items", parseUrge, 6);
    lists(entry + "/checkin/properties/sensations/oneOf/1/items/properties/region", parseRegion, 26);
    lists(entry + "/checkin/properties/sensations/oneOf/1/items/properties/change", parseChange, 2);
    lists("/marker/properties/marker", parseMarkerId, markerCount);
    lists("/marker/properties/about", parseAbout, 5);
    lists("/marker/properties/direction", parseDirection, 3);
    lists("/marker/properties/source", parseMarkerSource, 2);
    lists("/marker/properties/verdict", parseVerdict, 3);
}

TEST_CASE("The schema names every key that is written and no others") {
    const Partners couple{{{"mara", "Mara", Hand::Left}, {"jo", "Jo", Hand::Right}}};
    std::map<std::string, std::set<std::string>> written{{"/entry", {"note"}}};  // an empty body may stand and is not written
    const auto collect = [&written](const std::string& pointer, const json& object) { collectKeys(object, written[pointer]); };
    support::GeneratedEntries generated(4);
    for (int round = 0; round < 100; ++round) {
        for (const auto kind : support::everyKind) {
            const auto value = codec::toJson(Entry::from(generated.next(kind)).value(), couple);
            collect("/entry", value);
            for (const auto& marker : value.value("markers", json::array())) collect("/marker", marker);
            const std::string word(toText(kind));
            if (!value.contains(word)) continue;
            const auto body = "/entry/properties/" + word;
            collect(body, value[word]);
            for (const auto& event : value[word].value("history", json::array())) collect(body + "/properties/history/items", event);
            if (value[word].contains("practice")) collect(body + "/properties/practice", value[word]["practice"]);
            if (!value[word].contains("sensations") || !value[word]["sensations"].is_array()) continue;
            for (const auto& sensation : value[word]["sensations"]) collect(body + "/properties/sensations/oneOf/1/items", sensation);
        }
    }
    CHECK(written.size() == 12);
    for (const auto& [pointer, keys] : written) namesTheKeysOf(pointer, keys);
}
