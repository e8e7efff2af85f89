// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/entry_json.h"

namespace twohands::codec {
namespace {

using namespace journal;
using nlohmann::json;

void put(json& into, const char* key, const std::string& value) {
    if (!value.empty()) into[key] = value;
}
void put(json& into, const char* key, const std::optional<int>& value) {
    if (value) into[key] = *value;
}
void put(json& into, const char* key, const std::optional<base::Moment>& value) {
    if (value) into[key] = value->toRfc3339();
}
template <typename E>
void putWord(json& into, const char* key, const std::optional<E>& value) {
    if (value) into[key] = toText(*value);
}

std::string idOf(Hand hand, const Partners& partners) {
    const auto* partner = partners.byHand(hand);
    return partner ? partner->id : std::string(toText(hand));
}

json bodyToJson(const NeedBody& need, const Partners&) {
    json value = json::object();
    if (!need.needs.empty()) value["needs"] = need.needs;
    put(value, "strength", need.strength);
    put(value, "for", need.forWhen);
    put(value, "ask", need.ask);
    put(value, "otherWays", need.otherWays);
    putWord(value, "answered", need.answered);
    return value;
}

json bodyToJson(const BoundaryBody& boundary, const Partners&) {
    json value = json::object();
    putWord(value, "boundaryKind", boundary.boundaryKind);
    putWord(value, "sort", boundary.sort);
    put(value, "protects", boundary.protects);
    put(value, "action", boundary.action);
    put(value, "flex", boundary.flex);
    putWord(value, "from", boundary.from);
    value["state"] = toText(boundary.state);
    if (boundary.reviewOn) value["reviewOn"] = base::toText(*boundary.reviewOn);
    for (const auto& event : boundary.history) {
        json item{{"state", toText(event.state)}, {"at", event.at.toRfc3339()}};
        put(item, "note", event.note);
        value["history"].push_back(std::move(item));
    }
    return value;
}

json sensationToJson(const Sensation& sensation) {
    json value{{"region", toText(sensation.region)}, {"change", toText(sensation.change)}, {"strength", sensation.strength}};
    if (!sensation.words.empty()) value["words"] = sensation.words;
    return value;
}

json bodyToJson(const CheckInBody& checkIn, const Partners&) {
    json value = json::object();
    put(value, "arousal", checkIn.arousal);
    put(value, "pleasantness", checkIn.pleasantness);
    for (const auto urge : checkIn.urges) value["urges"].push_back(toText(urge));
    if (checkIn.answer == SensationAnswer::None) value["sensations"] = "none";
    if (checkIn.answer == SensationAnswer::CantTell) value["sensations"] = "cant-tell";
    for (const auto& sensation : checkIn.sensations) value["sensations"].push_back(sensationToJson(sensation));
    put(value, "moment", checkIn.moment);
    if (!checkIn.practice) return value;
    json practice{{"name", checkIn.practice->name}};
    put(practice, "before", checkIn.practice->before);
    put(practice, "after", checkIn.practice->after);
    put(practice, "minutes", checkIn.practice->minutes);
    value["practice"] = std::move(practice);
    return value;
}

json bodyToJson(const SpaceBody& space, const Partners&) {
    json value = json::object();
    put(value, "line", space.line);
    put(value, "returnAt", space.returnAt);
    put(value, "way", space.way);
    put(value, "returnedAt", space.returnedAt);
    put(value, "leaving", space.leaving);
    put(value, "comingBack", space.comingBack);
    return value;
}

template <typename WithReceiver>
json bodyToJson(const WithReceiver& body, const Partners& partners) {
    json value = json::object();
    if (body.to) value["to"] = idOf(*body.to, partners);
    return value;
}
json bodyToJson(const NoteBody&, const Partners&) { return json::object(); }

json markerToJson(const Marker& marker) {
    json value{{"marker", toText(marker.marker)}, {"about", toText(marker.about)}};
    putWord(value, "direction", marker.direction);
    value["source"] = toText(marker.source);
    value["verdict"] = toText(marker.verdict);
    if (marker.span) {
        value["begin"] = marker.span->begin;
        value["end"] = marker.span->end;
    }
    return value;
}

}  // namespace

json toJson(const Entry& entry, const Partners& partners) {
    const auto& fields = entry.fields();
    json value{{"id", fields.id.toText()}, {"author", idOf(fields.author, partners)}, {"audience", toText(fields.audience)},
               {"at", fields.at.toRfc3339()}, {"kind", toText(entry.kind())}, {"text", fields.text}};
    put(value, "happenedAt", fields.happenedAt);
    put(value, "writtenAt", fields.writtenAt);
    auto body = std::visit([&](const auto& kind) { return bodyToJson(kind, partners); }, fields.body);
    if (!body.empty()) value[std::string(toText(entry.kind()))] = std::move(body);
    for (const auto& marker : fields.markers) value["markers"].push_back(markerToJson(marker));
    return value;
}

}  // namespace twohands::codec
