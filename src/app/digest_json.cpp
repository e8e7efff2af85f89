// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digest_json.h"

#include "codec/json_text.h"

#include <array>

namespace twohands::app {
namespace {

using nlohmann::json;

template <typename Key>
json countsOf(const std::map<Key, std::size_t>& counts) {
    json made = json::object();
    for (const auto& [key, count] : counts) {
        if constexpr (std::is_same_v<Key, std::string>) made[key] = count;
        else made[std::string(toText(key))] = count;
    }
    return made;
}

/// Unknown names are of a later version and left out; anything that is no count spoils the whole.
template <typename Key, typename Parse>
bool readCounts(const json& from, std::map<Key, std::size_t>& counts, Parse parse) {
    if (!from.is_object()) return false;
    for (const auto& [name, count] : from.items()) {
        if (!count.is_number_unsigned()) return false;
        if (const auto key = parse(name)) counts[*key] = count.template get<std::size_t>();
    }
    return true;
}

bool readDays(const json& from, review::WeekDigest& digest) {
    if (!from.is_array()) return false;
    for (const auto& text : from) {
        const auto day = text.is_string() ? base::parseDate(text.get<std::string>()) : base::Result<base::Date>(base::Error{});
        if (!day || !digest.week.contains(*day)) return false;
        digest.days.insert(*day);
    }
    return true;
}

std::optional<std::string> knownNeed(const std::string& id) { return journal::axisOfNeed(id) ? std::optional(id) : std::nullopt; }

}  // namespace

base::Id digestId(journal::Hand of, const base::IsoWeek& week) {
    std::array<std::uint8_t, 16> bytes{};
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    bytes[11] = static_cast<std::uint8_t>(of) + 1;
    bytes[12] = static_cast<std::uint8_t>(week.year() >> 8);
    bytes[13] = static_cast<std::uint8_t>(week.year());
    bytes[14] = static_cast<std::uint8_t>(week.number());
    return base::Id::fromBytes(bytes);
}

std::string encodeDigest(const review::WeekDigest& digest) {
    json days = json::array();
    for (const auto day : digest.days) days.push_back(base::toText(day));
    return codec::writeJson({{"week", digest.week.toText()},
                             {"entries", digest.entries},
                             {"days", days},
                             {"kinds", countsOf(digest.kinds)},
                             {"markers", countsOf(digest.markers)},
                             {"needs", countsOf(digest.needs)},
                             {"regions", countsOf(digest.regions)}});
}

std::optional<review::WeekDigest> decodeDigest(std::string_view body, journal::Hand of, const base::Id& id) {
    const auto value = codec::parseJson(body);
    if (!value || !value->is_object()) return std::nullopt;
    const auto at = [&](const char* key) { return value->value(key, json()); };
    const auto week = at("week").is_string() ? base::IsoWeek::parse(at("week").get<std::string>()) : base::Result<base::IsoWeek>(base::Error{});
    if (!week || digestId(of, *week) != id || !at("entries").is_number_unsigned()) return std::nullopt;
    review::WeekDigest digest{of, *week, at("entries").get<std::size_t>(), {}, {}, {}, {}, {}};
    const bool isWhole = readDays(at("days"), digest) && readCounts(at("kinds"), digest.kinds, journal::parseKind) &&
                         readCounts(at("markers"), digest.markers, journal::parseMarkerId) &&
                         readCounts(at("needs"), digest.needs, knownNeed) && readCounts(at("regions"), digest.regions, journal::parseRegion);
    return isWhole ? std::optional(digest) : std::nullopt;
}

}  // namespace twohands::app
