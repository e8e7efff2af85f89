// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export_file.h"

#include "base/text.h"
#include "codec/entry_json.h"
#include "codec/json_text.h"
#include "codec/object_reader.h"

#include <set>

namespace twohands::exchange {
namespace {

using nlohmann::json;

constexpr int newestVersion = 1;

base::Error wrong(std::string where, std::string expected) { return {base::ErrorCode::InvalidValue, std::move(where), std::move(expected)}; }

journal::Partner readPartner(codec::ObjectReader object, journal::Hand hand) {
    journal::Partner partner;
    partner.hand = hand;
    object.required("id");
    object.read("id", partner.id);
    object.required("name");
    object.read("name", partner.name);
    object.finish();
    return partner;
}

/// A name is a text like any other: "\u0000" in it is JSON, yet no text. An id is kept as it stands, entries repeat it.
void acceptPartner(journal::Partner& partner, const std::string& at, codec::Reading& reading) {
    constexpr std::size_t longestBytes = 400;
    const auto id = base::acceptText(partner.id, longestBytes);
    auto name = base::acceptText(partner.name, longestBytes);
    if (!reading.error && !id) reading.error = base::Error{id.error().code, at + "/id", id.error().expected};
    if (!reading.error && !name) reading.error = base::Error{name.error().code, at + "/name", name.error().expected};
    if (reading.error) return;
    if (partner.id.empty()) return reading.fail(at + "/id", "an id of its own");
    if (name->empty()) return reading.fail(at + "/name", "a name");
    partner.name = *std::move(name);
}

/// The first is the left hand, the second the right one.
journal::Partners readPartners(codec::ObjectReader& object, codec::Reading& reading) {
    journal::Partners partners;
    object.required("partners");
    object.forEach("partners", [&](const json& item, const std::string& at) {
        const auto hand = partners.list.empty() ? journal::Hand::Left : journal::Hand::Right;
        auto partner = readPartner(codec::ObjectReader(item, at, reading), hand);
        acceptPartner(partner, at, reading);
        if (partners.byId(partner.id)) reading.fail(at + "/id", "an id of its own");
        partners.list.push_back(std::move(partner));
    });
    if (partners.list.empty() || partners.list.size() > 2) reading.fail("/partners", "one or two partners");
    return partners;
}

base::Result<std::vector<journal::Entry>> readEntries(const json& list, const journal::Partners& partners) {
    if (!list.is_array()) return wrong("/entries", "an array");
    std::vector<journal::Entry> entries;
    std::set<base::Id> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto pointer = "/entries/" + std::to_string(i);
        auto entry = codec::entryFromJson(list[i], partners, pointer);
        if (!entry) return entry.error();
        if (!seen.insert(entry->fields().id).second) return wrong(pointer + "/id", "each id once");
        entries.push_back(*std::move(entry));
    }
    return entries;
}

}  // namespace

base::Result<ExportFile> parseExport(std::string_view text) {
    const auto value = codec::parseJson(text);
    if (!value) return value.error();
    codec::Reading reading;
    codec::ObjectReader object(*value, "", reading);
    std::string format;
    std::optional<int> version;
    std::optional<base::Moment> exportedAt;
    object.read("format", format);
    object.read("version", version);
    if (!reading.error && format != "twohands-export") return wrong("/format", "\"twohands-export\"");
    if (version && *version > newestVersion) return base::Error{base::ErrorCode::NewerFormat, "/version", std::to_string(*version)};
    if (!reading.error && version != newestVersion) return wrong("/version", "1");
    object.required("exportedAt");
    object.read("exportedAt", exportedAt);
    auto partners = readPartners(object, reading);
    const auto* entries = object.required("entries");
    object.finish();
    if (reading.error) return *reading.error;
    auto read = readEntries(*entries, partners);
    if (!read) return read.error();
    return ExportFile{*exportedAt, std::move(partners), *std::move(read)};
}

std::string toExportJson(const ExportFile& file) {
    json value{{"format", "twohands-export"}, {"version", newestVersion}, {"exportedAt", file.exportedAt.toRfc3339()}};
    value["partners"] = json::array();
    for (const auto& partner : file.partners.list) value["partners"].push_back({{"id", partner.id}, {"name", partner.name}});
    value["entries"] = json::array();
    for (const auto& entry : file.entries) value["entries"].push_back(codec::toJson(entry, file.partners));
    return codec::writeJson(value, 2) + "\n";
}

}  // namespace twohands::exchange
