// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/entry_json.h"
#include "codec/json_text.h"
#include "codec/object_reader.h"

namespace twohands::codec {
namespace {

using namespace journal;
using nlohmann::json;

std::optional<Hand> handOf(const Partners& partners, const json& value, const std::string& at, Reading& reading) {
    const auto* partner = value.is_string() ? partners.byId(value.get_ref<const std::string&>()) : nullptr;
    if (!partner) {
        reading.fail(at, "the id of a partner");
        return std::nullopt;
    }
    return partner->hand;
}

NeedBody readNeed(ObjectReader object) {
    NeedBody need;
    object.read("needs", need.needs);
    object.read("strength", need.strength);
    object.read("for", need.forWhen);
    object.read("ask", need.ask);
    object.read("otherWays", need.otherWays);
    object.read("answered", need.answered, parseNeedAnswer);
    object.finish();
    return need;
}

BoundaryEvent readEvent(ObjectReader object, Reading& reading) {
    BoundaryEvent event;
    std::optional<BoundaryState> state;
    std::optional<base::Moment> at;
    object.required("state");
    object.read("state", state, parseBoundaryState);
    object.required("at");
    object.read("at", at);
    object.read("note", event.note);
    object.finish();
    if (reading.error) return event;
    event.state = *state;
    event.at = *at;
    return event;
}

BoundaryBody readBoundary(ObjectReader object, Reading& reading) {
    BoundaryBody boundary;
    std::optional<BoundaryState> state;
    object.read("boundaryKind", boundary.boundaryKind, parseBoundaryKind);
    object.read("sort", boundary.sort, parseBoundarySort);
    object.read("protects", boundary.protects);
    object.read("action", boundary.action);
    object.read("flex", boundary.flex);
    object.read("from", boundary.from, parseBoundaryFrom);
    object.read("state", state, parseBoundaryState);
    object.read("reviewOn", boundary.reviewOn);
    object.forEach("history", [&](const json& item, const std::string& at) {
        boundary.history.push_back(readEvent(ObjectReader(item, at, reading), reading));
    });
    object.finish();
    boundary.state = state.value_or(BoundaryState::Draft);
    return boundary;
}

Sensation readSensation(ObjectReader object, Reading& reading) {
    Sensation sensation;
    std::optional<Region> region;
    std::optional<Change> change;
    std::optional<int> strength;
    object.required("region");
    object.read("region", region, parseRegion);
    object.read("change", change, parseChange);
    object.read("strength", strength);
    object.read("words", sensation.words);
    object.finish();
    if (reading.error) return sensation;
    sensation.region = *region;
    sensation.change = change.value_or(Change::More);
    sensation.strength = strength.value_or(1);
    return sensation;
}

void readSensations(ObjectReader& object, CheckInBody& checkIn, Reading& reading) {
    const auto* value = object.member("sensations");
    if (!value) return;
    if (*value == "none" || *value == "cant-tell") {
        checkIn.answer = *value == "none" ? SensationAnswer::None : SensationAnswer::CantTell;
        return;
    }
    if (!value->is_array() || value->empty()) return reading.fail(object.where("sensations"), "a list of sensations, \"none\" or \"cant-tell\"");
    checkIn.answer = SensationAnswer::Listed;
    object.forEach("sensations", [&](const json& item, const std::string& at) {
        checkIn.sensations.push_back(readSensation(ObjectReader(item, at, reading), reading));
    });
}

PracticeUse readPractice(ObjectReader object) {
    PracticeUse practice;
    object.required("name");
    object.read("name", practice.name);
    object.read("before", practice.before);
    object.read("after", practice.after);
    object.read("minutes", practice.minutes);
    object.finish();
    return practice;
}

CheckInBody readCheckIn(ObjectReader object, Reading& reading) {
    CheckInBody checkIn;
    object.read("arousal", checkIn.arousal);
    object.read("pleasantness", checkIn.pleasantness);
    object.forEach("urges", [&](const json& item, const std::string& at) {
        if (const auto urge = object.word(item, at, parseUrge)) checkIn.urges.push_back(*urge);
    });
    readSensations(object, checkIn, reading);
    object.read("moment", checkIn.moment);
    if (const auto* practice = object.member("practice"))
        checkIn.practice = readPractice(ObjectReader(*practice, object.where("practice"), reading));
    object.finish();
    return checkIn;
}

SpaceBody readSpace(ObjectReader object) {
    SpaceBody space;
    object.read("line", space.line);
    object.read("returnAt", space.returnAt);
    object.read("way", space.way);
    object.read("returnedAt", space.returnedAt);
    object.read("leaving", space.leaving);
    object.read("comingBack", space.comingBack);
    object.finish();
    return space;
}

template <typename WithReceiver>
WithReceiver readReceiver(ObjectReader object, const Partners& partners, Reading& reading) {
    WithReceiver body;
    if (const auto* to = object.member("to")) body.to = handOf(partners, *to, object.where("to"), reading);
    object.finish();
    return body;
}

Body readBody(Kind kind, ObjectReader object, const Partners& partners, Reading& reading) {
    switch (kind) {
        case Kind::Need: return readNeed(object);
        case Kind::Boundary: return readBoundary(object, reading);
        case Kind::CheckIn: return readCheckIn(object, reading);
        case Kind::Space: return readSpace(object);
        case Kind::Reassurance: return readReceiver<ReassuranceBody>(object, partners, reading);
        case Kind::Appreciation: return readReceiver<AppreciationBody>(object, partners, reading);
        case Kind::Intention: return readReceiver<IntentionBody>(object, partners, reading);
        case Kind::Note: object.finish(); return NoteBody{};
    }
    return NoteBody{};
}

std::optional<Span> readSpan(ObjectReader& object, Reading& reading) {
    std::optional<int> begin, end;
    object.read("begin", begin);
    object.read("end", end);
    if (!begin && !end) return std::nullopt;
    if (!begin || !end || *begin < 0 || *end <= *begin) {
        reading.fail(object.where("begin"), "a span: begin and end, in bytes");
        return std::nullopt;
    }
    return Span{static_cast<std::size_t>(*begin), static_cast<std::size_t>(*end)};
}

Marker readMarker(ObjectReader object, Reading& reading) {
    Marker marker;
    std::optional<MarkerId> id;
    std::optional<About> about;
    std::optional<MarkerSource> source;
    std::optional<Verdict> verdict;
    object.required("marker");
    object.read("marker", id, parseMarkerId);
    object.read("about", about, parseAbout);
    object.read("direction", marker.direction, parseDirection);
    object.read("source", source, parseMarkerSource);
    object.read("verdict", verdict, parseVerdict);
    marker.span = readSpan(object, reading);
    object.finish();
    if (reading.error) return marker;
    marker.marker = *id;
    marker.about = about.value_or(About::Writer);
    marker.source = source.value_or(MarkerSource::Writer);
    marker.verdict = verdict.value_or(Verdict::Unjudged);
    return marker;
}

void readHead(ObjectReader& object, const Partners& partners, const EntryDefaults* defaults, EntryFields& fields, Reading& reading) {
    std::string id;
    std::optional<base::Moment> at;
    std::optional<Audience> audience;
    object.read("id", id);
    object.read("at", at);
    object.read("audience", audience, parseAudience);
    object.read("happenedAt", fields.happenedAt);
    object.read("writtenAt", fields.writtenAt);
    object.read("text", fields.text);
    if (!defaults) {
        object.required("id");
        object.required("at");
    }
    const auto* author = defaults ? object.member("author") : object.required("author");
    if (reading.error) return;
    if (defaults) fields = {defaults->id, defaults->author, {}, defaults->at, fields.happenedAt, fields.writtenAt, fields.text, {}, {}, 1};
    if (author) fields.author = handOf(partners, *author, object.where("author"), reading).value_or(Hand::Left);
    if (at) fields.at = *at;
    fields.audience = audience.value_or(Audience::Private);
    if (!object.has("id")) return;
    const auto parsed = base::Id::parse(id);
    if (!parsed) return reading.fail(object.where("id"), parsed.error().expected);
    fields.id = *parsed;
}

/// The kind names the one member that may hold its fields: a need beside a boundary's kind is an unknown field.
void readKind(ObjectReader& object, const Partners& partners, EntryFields& fields, Reading& reading) {
    std::optional<Kind> kind;
    object.required("kind");
    object.read("kind", kind, parseKind);
    if (reading.error) return;
    const char* key = toText(*kind).data();  // a literal: the reader keeps its keys until it has finished
    const auto* body = object.member(key);
    static const json empty = json::object();
    fields.body = readBody(*kind, ObjectReader(body ? *body : empty, object.where(key), reading), partners, reading);
}

base::Result<Entry> readEntry(const json& value, const Partners& partners, std::string_view pointer, const EntryDefaults* defaults,
                              bool withVersion) {
    Reading reading;
    ObjectReader object(value, std::string(pointer), reading);
    EntryFields fields;
    readHead(object, partners, defaults, fields, reading);
    readKind(object, partners, fields, reading);
    object.forEach("markers", [&](const json& item, const std::string& at) {
        fields.markers.push_back(readMarker(ObjectReader(item, at, reading), reading));
    });
    std::optional<int> version;
    if (withVersion) object.read("version", version);
    object.finish();
    if (reading.error) return *reading.error;
    fields.version = version.value_or(1);
    auto entry = Entry::from(std::move(fields));
    if (entry) return entry;
    auto error = entry.error();
    error.where.insert(0, pointer);
    return error;
}

const Partners& hands() {
    static const Partners both{{{"left", {}, Hand::Left}, {"right", {}, Hand::Right}}};
    return both;
}

}  // namespace

base::Result<Entry> entryFromJson(const json& value, const Partners& partners, std::string_view pointer, const EntryDefaults* defaults) {
    return readEntry(value, partners, pointer, defaults, false);
}

std::string encodeEntry(const Entry& entry) {
    json value = toJson(entry, hands());
    value["version"] = entry.fields().version;
    return writeJson(value);
}

base::Result<Entry> decodeEntry(std::string_view bytes) {
    const auto value = parseJson(bytes);
    if (!value) return value.error();
    return readEntry(*value, hands(), {}, nullptr, true);
}

}  // namespace twohands::codec
