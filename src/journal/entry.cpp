// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entry.h"

#include "base/text.h"
#include "journal/partner.h"

#include <algorithm>
#include <set>

namespace twohands::journal {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;


/// A day that exists and that four digits can spell, as base::parseDate reads it.
bool isDate(base::Date date) { return date.ok() && date.year() >= std::chrono::year{1} && date.year() <= std::chrono::year{9999}; }

/// Keeps the first thing that is wrong; every further check is then a no-op. So a body's rules read as a list. What is said
/// of it is put together only then: an unlock checks every entry there is.
class Checker {
public:
    Checker& text(std::string& value, std::string_view where, std::size_t maximumBytes = maximumFieldBytes) {
        if (m_error) return *this;
        auto accepted = base::acceptText(value, maximumBytes);
        if (accepted) value = *std::move(accepted);
        else m_error = Error{accepted.error().code, std::string(where), accepted.error().expected};
        return *this;
    }
    Checker& range(const std::optional<int>& value, std::string_view where, int least, int most) {
        if (!value || (*value >= least && *value <= most)) return *this;
        return require(false, where, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    Checker& require(bool holds, std::string_view where, std::string_view expected) {
        if (!m_error && !holds) m_error = Error{ErrorCode::InvalidValue, std::string(where), std::string(expected)};
        return *this;
    }
    Checker& words(std::vector<std::string>& list, const std::string& where, std::size_t most) {
        if (list.size() > most) require(false, where, "at most " + std::to_string(most));
        for (std::size_t i = 0; i < list.size() && !m_error; ++i) {
            const auto place = where + "/" + std::to_string(i);
            require(!list[i].empty(), place, "a word").text(list[i], place, 200);
        }
        return require(list.size() < 2 || std::set(list.begin(), list.end()).size() == list.size(), where, "each word once");
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    std::optional<Error> m_error;
};

void check(Checker& checker, NeedBody& need, const EntryFields&) {
    checker.words(need.needs, "/need/needs", 3)
        .range(need.strength, "/need/strength", 1, 3)
        .text(need.forWhen, "/need/for")
        .text(need.ask, "/need/ask")
        .text(need.otherWays, "/need/otherWays");
}

void check(Checker& checker, BoundaryBody& boundary, const EntryFields& fields) {
    checker
        .require(base::countCodePoints(fields.text) <= maximumStatementCodePoints, "/text",
                 "at most " + std::to_string(maximumStatementCodePoints) + " characters for a boundary")
        .text(boundary.protects, "/boundary/protects")
        .text(boundary.action, "/boundary/action")
        .text(boundary.flex, "/boundary/flex")
        .require(!boundary.reviewOn || isDate(*boundary.reviewOn), "/boundary/reviewOn", "a date like 2026-11-24")
        .require(boundary.history.size() <= 1000, "/boundary/history", "at most 1000");
    for (std::size_t i = 0; i < boundary.history.size(); ++i)
        checker.text(boundary.history[i].note, "/boundary/history/" + std::to_string(i) + "/note");
}

void check(Checker& checker, CheckInBody& checkIn, const EntryFields&) {
    const auto& urges = checkIn.urges;
    const bool noneBesideOthers = urges.size() > 1 && std::find(urges.begin(), urges.end(), Urge::None) != urges.end();
    checker.range(checkIn.arousal, "/checkin/arousal", 0, 10)
        .range(checkIn.pleasantness, "/checkin/pleasantness", -3, 3)
        .require(urges.size() <= 2 && std::set(urges.begin(), urges.end()).size() == urges.size() && !noneBesideOthers,
                 "/checkin/urges", "one or two different urges, or none alone")
        .require((checkIn.answer == SensationAnswer::Listed) == !checkIn.sensations.empty(), "/checkin/sensations",
                 "a list of sensations, \"none\" or \"cant-tell\"")
        .text(checkIn.moment, "/checkin/moment", 200);
    std::set<Region> seen;
    for (std::size_t i = 0; i < checkIn.sensations.size(); ++i) {
        auto& sensation = checkIn.sensations[i];
        const auto where = "/checkin/sensations/" + std::to_string(i);
        checker.range(sensation.strength, where + "/strength", 1, 3)
            .require(seen.insert(sensation.region).second, where + "/region", "each region once")
            .words(sensation.words, where + "/words", 2);
    }
    if (!checkIn.practice) return;
    auto& practice = *checkIn.practice;
    checker.require(!practice.name.empty(), "/checkin/practice/name", "a practice")
        .text(practice.name, "/checkin/practice/name", 200)
        .range(practice.before, "/checkin/practice/before", 0, 10)
        .range(practice.after, "/checkin/practice/after", 0, 10)
        .range(practice.minutes, "/checkin/practice/minutes", 0, 1440);
}

void check(Checker& checker, SpaceBody& space, const EntryFields&) {
    checker.text(space.line, "/space/line")
        .text(space.way, "/space/way")
        .range(space.leaving, "/space/leaving", 0, 3)
        .range(space.comingBack, "/space/comingBack", 0, 3);
}

void checkReceiver(Checker& checker, const std::optional<Hand>& to, const EntryFields& fields, const std::string& where) {
    checker.require(!to || *to != fields.author, where, "the other partner, not the author");
}
void check(Checker& checker, ReassuranceBody& body, const EntryFields& fields) { checkReceiver(checker, body.to, fields, "/reassurance/to"); }
void check(Checker& checker, AppreciationBody& body, const EntryFields& fields) { checkReceiver(checker, body.to, fields, "/appreciation/to"); }
void check(Checker& checker, IntentionBody& body, const EntryFields& fields) { checkReceiver(checker, body.to, fields, "/intention/to"); }
void check(Checker&, NoteBody&, const EntryFields&) {}

void checkMarkers(Checker& checker, const EntryFields& fields) {
    checker.require(fields.markers.size() <= 10'000, "/markers", "at most 10000");
    for (std::size_t i = 0; i < fields.markers.size(); ++i) {
        const auto& marker = fields.markers[i];
        const bool hasPlace = marker.span || marker.source == MarkerSource::Writer;
        const bool isInside = !marker.span || (marker.span->begin < marker.span->end && marker.span->end <= fields.text.size());
        if (hasPlace && isInside) continue;
        const auto where = "/markers/" + std::to_string(i);
        checker.require(hasPlace, where, "begin and end, unless the writer added it").require(isInside, where + "/begin", "a span inside the text");
    }
}

/// Brings the text to NFC. Spans count the bytes of the text as it was given; where those change, they would point at other
/// words, and nobody could tell.
void checkText(Checker& checker, EntryFields& fields) {
    const bool hasSpans = std::any_of(fields.markers.begin(), fields.markers.end(), [](const Marker& marker) { return marker.span.has_value(); });
    const std::string given = hasSpans ? fields.text : std::string();
    checker.text(fields.text, "/text", maximumTextBytes)
        .require(!hasSpans || given == fields.text, "/text", "text in normal form NFC where markers have spans");
}

}  // namespace

Result<Entry> Entry::from(EntryFields fields) {
    Checker checker;
    checker.require(!fields.id.isNull(), "/id", "a UUID of version 7")
        .require(fields.version >= 1, "/version", "a whole number from 1");
    checkText(checker, fields);
    std::visit([&](auto& body) { check(checker, body, fields); }, fields.body);
    checkMarkers(checker, fields);
    if (checker.error()) return *checker.error();
    return Entry(std::move(fields));
}

}  // namespace twohands::journal
