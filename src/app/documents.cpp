// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents.h"

#include "app/session_state.h"
#include "codec/entry_json.h"
#include "codec/json_text.h"
#include "exchange/document.h"
#include "exchange/export_file.h"
#include "exchange/patterns_document.h"

namespace twohands::app {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<journal::EntryFields> ownFields(const nlohmann::json& value, const Session& session, const Environment& environment,
                                       const std::string& pointer) {
    const codec::EntryDefaults defaults{base::Id::generate(session.now(), environment.random), session.me(), session.now()};
    const auto entry = codec::entryFromJson(value, session.partners(), pointer, &defaults);
    if (!entry) return entry.error();
    const auto& fields = entry->fields();
    if (fields.author != session.me()) return Error{ErrorCode::NotYours, pointer + "/author", "your own"};
    return fields;
}

exchange::Document documentOf(const exchange::ExportFile& file, const EntryFieldLines& fields) {
    using Kind = exchange::Block::Kind;
    exchange::Document document;
    std::string names;
    for (const auto& partner : file.partners.list) names += (names.empty() ? "" : ", ") + partner.name;
    document.add(Kind::Title, names);
    std::string day;
    for (const auto& entry : file.entries) {
        if (const auto date = base::toText(entry.when().date()); date != day) document.add(Kind::Heading, day = date);
        const auto* author = file.partners.byHand(entry.fields().author);
        document.add(Kind::Caption, (author ? author->name + ", " : std::string()) + std::string(toText(entry.kind())));
        document.add(Kind::Words, entry.fields().text);
        for (auto& line : fields(entry)) document.add(Kind::ListItem, std::move(line));
    }
    return document;
}

/// Markers that stand in an export are taken; an entry that has none is read.
std::vector<journal::Entry> readByLenses(const exchange::ExportFile& file, const lenses::Engine& engine) {
    std::vector<journal::Entry> read;
    for (const auto& entry : file.entries) {
        if (!entry.fields().markers.empty() || entry.fields().text.empty() || engine.isSensitive(entry.fields().text)) {
            read.push_back(entry);
            continue;
        }
        auto fields = entry.fields();
        lenses::ReadContext context;
        for (const auto& partner : file.partners.list)
            if (partner.hand != fields.author) context.partnerNames.push_back(partner.name);
        fields.markers = mergeMarkers({}, engine.read(fields.text, context), fields.text.size());
        auto marked = journal::Entry::from(std::move(fields));
        read.push_back(marked ? *std::move(marked) : entry);
    }
    return read;
}

}  // namespace

std::string entryJson(const journal::Entry& entry, const journal::Partners& partners, int indent) {
    return codec::writeJson(codec::toJson(entry, partners), indent);
}

Result<std::vector<journal::EntryFields>> fieldsFromJson(std::string_view text, const Session& session, const Environment& environment) {
    const auto value = codec::parseJson(text);
    if (!value) return value.error();
    std::vector<journal::EntryFields> all;
    if (!value->is_array()) {
        auto fields = ownFields(*value, session, environment, "");
        if (!fields) return fields.error();
        all.push_back(*std::move(fields));
        return all;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
        auto fields = ownFields((*value)[i], session, environment, "/" + std::to_string(i));
        if (!fields) return fields.error();
        for (const auto& other : all)
            if (other.id == fields->id) return Error{ErrorCode::InvalidValue, "/" + std::to_string(i) + "/id", "an id that stands once"};
        all.push_back(*std::move(fields));
    }
    return all;
}

Result<exchange::ExportFile> readExport(std::string_view text) { return exchange::parseExport(text); }
std::string exportJson(const exchange::ExportFile& file) { return exchange::toExportJson(file); }
std::string exportMarkdown(const exchange::ExportFile& file, const EntryFieldLines& fields) {
    return exchange::toMarkdown(documentOf(file, fields));
}
std::string exportHtml(const exchange::ExportFile& file, const EntryFieldLines& fields) { return exchange::toHtml(documentOf(file, fields)); }

std::string weekJson(const review::WeekSummary& summary, const journal::Partners& partners) {
    return exchange::weekToJson(summary, partners);
}
std::string weekMarkdown(const review::WeekSummary& summary, const WeekWords& words) {
    return exchange::toMarkdown(exchange::weekDocument(summary, words));
}

review::WeekSummary weekOf(const exchange::ExportFile& file, std::optional<journal::Hand> viewer, const base::IsoWeek& week,
                           const lenses::Engine& engine) {
    return review::summarise({readByLenses(file, engine), file.partners, viewer, week});
}

std::string patternsJson(const review::Patterns& patterns, const journal::Partners& partners) {
    return exchange::patternsToJson(patterns, partners);
}
review::Patterns patternsOf(const exchange::ExportFile& file, std::optional<journal::Hand> viewer, base::Date on, const lenses::Engine& engine) {
    return review::patternsOf({readByLenses(file, engine), file.partners, viewer, on});
}

}  // namespace twohands::app
