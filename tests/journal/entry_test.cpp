// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entry.h"
#include "catch_test.h"
#include "support/generated_entry.h"

using namespace twohands;
using namespace twohands::journal;
using base::ErrorCode;

namespace {

EntryFields a(Body body) {
    EntryFields fields;
    fields.id = base::Id::parse("019a7b00-0000-7000-8000-000000000001").value();
    fields.at = base::Moment::parse("2026-11-12T18:40:00+01:00").value();
    fields.text = "some words";
    fields.body = std::move(body);
    return fields;
}

bool accepts(const EntryFields& fields) { return Entry::from(fields).has_value(); }

void refuses(const EntryFields& fields, const std::string& where, ErrorCode code = ErrorCode::InvalidValue) {
    const auto entry = Entry::from(fields);
    INFO(where);
    REQUIRE_FALSE(entry.has_value());
    CHECK(entry.error().where == where);
    CHECK(entry.error().code == code);
    CHECK_FALSE(entry.error().expected.empty());
}

/// `at` gives the field inside the body.
template <typename BodyOfKind, typename At>
void keepsRange(At at, const std::string& where, int least, int most) {
    BodyOfKind body;
    for (int value = least; value <= most; ++value) {
        at(body) = value;
        CHECK(accepts(a(body)));
    }
    for (const int value : {least - 1, most + 1, -1'000'000, 1'000'000}) {
        at(body) = value;
        refuses(a(body), where);
    }
}

/// A short field takes what fits, and says which field did not.
template <typename BodyOfKind, typename At>
void keepsText(At at, const std::string& where, std::size_t most) {
    BodyOfKind body;
    at(body) = std::string(most, 'x');
    CHECK(accepts(a(body)));
    at(body) += 'x';
    refuses(a(body), where, ErrorCode::TooLong);
    at(body) = "\xff";
    refuses(a(body), where, ErrorCode::NotUtf8);
    at(body) = std::string("nul\0", 4);
    refuses(a(body), where, ErrorCode::HasNul);
}

}  // namespace

TEST_CASE("Generated entries of every kind are accepted and give back what they were built from") {
    support::GeneratedEntries generated(1);
    for (int round = 0; round < 100; ++round) {
        for (const auto kind : support::everyKind) {
            const auto fields = generated.next(kind);
            const auto entry = Entry::from(fields);
            REQUIRE(entry.has_value());
            CHECK(entry->kind() == kind);
            CHECK(entry->when() == fields.happenedAt.value_or(fields.at));
            CHECK(Entry::from(entry->fields()).value() == *entry);
        }
    }
}

TEST_CASE("A text may hold a million bytes and not one more") {
    auto fields = a(NoteBody{});
    fields.text = std::string(maximumTextBytes, 'a');
    CHECK(accepts(fields));
    fields.text += 'a';
    refuses(fields, "/text", ErrorCode::TooLong);
}

TEST_CASE("A text that is not UTF-8 or holds a NUL is refused, never repaired") {
    auto fields = a(NoteBody{});
    for (const std::string bad : {"\xff", "cut \xf0\x9f\x91", "over\xc0\xaf", "surrogate \xed\xa0\x80", "\xf5\x80\x80\x80"}) {
        fields.text = bad;
        refuses(fields, "/text", ErrorCode::NotUtf8);
    }
    fields.text = std::string("a\0b", 3);
    refuses(fields, "/text", ErrorCode::HasNul);
}

TEST_CASE("Texts come out composed, and emoji and right-to-left marks stay") {
    auto fields = a(NoteBody{});
    fields.text = "e\u0301 \u200fשלום 👩‍❤️‍👩";
    CHECK(Entry::from(fields)->fields().text == "é \u200fשלום 👩‍❤️‍👩");
}

TEST_CASE("An entry needs an id and a version from 1") {
    auto fields = a(NoteBody{});
    fields.id = {};
    refuses(fields, "/id");
    fields = a(NoteBody{});
    fields.version = 0;
    refuses(fields, "/version");
}

TEST_CASE("Every number keeps its range and names its field") {
    keepsRange<NeedBody>([](NeedBody& need) -> auto& { return need.strength; }, "/need/strength", 1, 3);
    keepsRange<CheckInBody>([](CheckInBody& body) -> auto& { return body.arousal; }, "/checkin/arousal", 0, 10);
    keepsRange<CheckInBody>([](CheckInBody& body) -> auto& { return body.pleasantness; }, "/checkin/pleasantness", -3, 3);
    keepsRange<SpaceBody>([](SpaceBody& space) -> auto& { return space.leaving; }, "/space/leaving", 0, 3);
    keepsRange<SpaceBody>([](SpaceBody& space) -> auto& { return space.comingBack; }, "/space/comingBack", 0, 3);
    const auto practice = [](CheckInBody& body) -> auto& {
        if (!body.practice) body.practice = PracticeUse{"walk", {}, {}, {}};
        return *body.practice;
    };
    keepsRange<CheckInBody>([&](CheckInBody& body) -> auto& { return practice(body).before; }, "/checkin/practice/before", 0, 10);
    keepsRange<CheckInBody>([&](CheckInBody& body) -> auto& { return practice(body).after; }, "/checkin/practice/after", 0, 10);
    keepsRange<CheckInBody>([&](CheckInBody& body) -> auto& { return practice(body).minutes; }, "/checkin/practice/minutes", 0, 1440);
    keepsRange<CheckInBody>([](CheckInBody& body) -> auto& {
        body.answer = SensationAnswer::Listed;
        if (body.sensations.empty()) body.sensations = {{Region::Chest, Change::More, 1, {}}};
        return body.sensations[0].strength;
    }, "/checkin/sensations/0/strength", 1, 3);
}

TEST_CASE("Every short text keeps its length and names its field") {
    keepsText<NeedBody>([](NeedBody& need) -> auto& { return need.forWhen; }, "/need/for", maximumFieldBytes);
    keepsText<NeedBody>([](NeedBody& need) -> auto& { return need.ask; }, "/need/ask", maximumFieldBytes);
    keepsText<NeedBody>([](NeedBody& need) -> auto& { return need.otherWays; }, "/need/otherWays", maximumFieldBytes);
    keepsText<BoundaryBody>([](BoundaryBody& body) -> auto& { return body.protects; }, "/boundary/protects", maximumFieldBytes);
    keepsText<BoundaryBody>([](BoundaryBody& body) -> auto& { return body.action; }, "/boundary/action", maximumFieldBytes);
    keepsText<BoundaryBody>([](BoundaryBody& body) -> auto& { return body.flex; }, "/boundary/flex", maximumFieldBytes);
    keepsText<BoundaryBody>([](BoundaryBody& body) -> auto& {
        if (body.history.empty()) body.history = {{}, {}};
        return body.history[1].note;
    }, "/boundary/history/1/note", maximumFieldBytes);
    keepsText<SpaceBody>([](SpaceBody& space) -> auto& { return space.line; }, "/space/line", maximumFieldBytes);
    keepsText<SpaceBody>([](SpaceBody& space) -> auto& { return space.way; }, "/space/way", maximumFieldBytes);
    keepsText<CheckInBody>([](CheckInBody& body) -> auto& { return body.moment; }, "/checkin/moment", 200);
    keepsText<NeedBody>([](NeedBody& need) -> auto& {
        need.needs.resize(1);
        return need.needs[0];
    }, "/need/needs/0", 200);
}

TEST_CASE("A need names at most three words, each once and none empty") {
    CHECK(accepts(a(NeedBody{{"rest", "quiet", "my own word"}, {}, {}, {}, {}, {}})));
    refuses(a(NeedBody{{"rest", "quiet", "play", "touch"}, {}, {}, {}, {}, {}}), "/need/needs");
    refuses(a(NeedBody{{"rest", "rest"}, {}, {}, {}, {}, {}}), "/need/needs");
    refuses(a(NeedBody{{"rest", ""}, {}, {}, {}, {}, {}}), "/need/needs/1");
}

TEST_CASE("A boundary's statement has at most 140 characters, whatever their bytes") {
    auto fields = a(BoundaryBody{});
    fields.text.clear();
    for (std::size_t i = 0; i < maximumStatementCodePoints; ++i) fields.text += "ש";
    CHECK(accepts(fields));
    fields.text += "ש";
    refuses(fields, "/text");
}

TEST_CASE("A boundary's day of review exists and its history ends somewhere") {
    BoundaryBody body;
    body.reviewOn = base::Date{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{30}};
    refuses(a(body), "/boundary/reviewOn");
    body.reviewOn = base::Date{std::chrono::year{10'000}, std::chrono::month{1}, std::chrono::day{1}};
    refuses(a(body), "/boundary/reviewOn");
    body.reviewOn.reset();
    body.history.resize(1000);
    CHECK(accepts(a(body)));
    body.history.resize(1001);
    refuses(a(body), "/boundary/history");
}

TEST_CASE("Urges are one or two, different, and none stands alone") {
    const auto with = [](std::vector<Urge> urges) {
        CheckInBody body;
        body.urges = std::move(urges);
        return a(body);
    };
    CHECK(accepts(with({Urge::Toward, Urge::Away})));
    CHECK(accepts(with({Urge::None})));
    refuses(with({Urge::Toward, Urge::Toward}), "/checkin/urges");
    refuses(with({Urge::Toward, Urge::None}), "/checkin/urges");
    refuses(with({Urge::Toward, Urge::Away, Urge::Freeze}), "/checkin/urges");
}

TEST_CASE("Sensations are listed only where the answer is a list, and a region once") {
    CheckInBody body;
    body.sensations = {{Region::Chest, Change::More, 1, {"tight"}}};
    refuses(a(body), "/checkin/sensations");
    body.answer = SensationAnswer::Listed;
    CHECK(accepts(a(body)));
    body.sensations.push_back({Region::Chest, Change::Less, 1, {}});
    refuses(a(body), "/checkin/sensations/1/region");
    body.sensations = {{Region::Chest, Change::More, 1, {"tight", "hot", "numb"}}};
    refuses(a(body), "/checkin/sensations/0/words");
    body.sensations.clear();
    refuses(a(body), "/checkin/sensations");
    body.answer = SensationAnswer::CantTell;
    CHECK(accepts(a(body)));
    body.practice = PracticeUse{};
    refuses(a(body), "/checkin/practice/name");
}

TEST_CASE("Words to a partner never go to their author") {
    refuses(a(ReassuranceBody{Hand::Left}), "/reassurance/to");
    refuses(a(AppreciationBody{Hand::Left}), "/appreciation/to");
    refuses(a(IntentionBody{Hand::Left}), "/intention/to");
    CHECK(accepts(a(ReassuranceBody{Hand::Right})));
    CHECK(accepts(a(IntentionBody{})));
}

TEST_CASE("A marker points inside the text, and only its writer may leave the place out") {
    const auto with = [](MarkerSource source, std::optional<Span> span) {
        auto fields = a(NoteBody{});
        fields.markers = {{MarkerId::Repair, About::Writer, {}, MarkerSource::Writer, Verdict::Fits, {}},
                          {MarkerId::Pursuit, About::Writer, {}, source, Verdict::Unjudged, span}};
        return fields;
    };
    CHECK(accepts(with(MarkerSource::Writer, {})));
    CHECK(accepts(with(MarkerSource::Engine, Span{0, 10})));
    refuses(with(MarkerSource::Engine, {}), "/markers/1");
    refuses(with(MarkerSource::Engine, Span{0, 11}), "/markers/1/begin");
    refuses(with(MarkerSource::Engine, Span{4, 4}), "/markers/1/begin");
    refuses(with(MarkerSource::Engine, Span{5, 4}), "/markers/1/begin");
    auto many = with(MarkerSource::Writer, {});
    many.markers.resize(10'001, many.markers[0]);
    refuses(many, "/markers");
}

TEST_CASE("A text with spans is in normal form already, or its spans would point at other bytes") {
    auto fields = a(NoteBody{});
    fields.text = "cafe\u0301 and words";
    CHECK(Entry::from(fields).value().fields().text == "caf\u00e9 and words");
    fields.markers = {{MarkerId::Repair, About::Writer, {}, MarkerSource::Writer, Verdict::Fits, {}}};
    CHECK(accepts(fields));
    fields.markers[0].span = Span{7, 10};
    refuses(fields, "/text");
    fields.text = "caf\u00e9 and words";
    CHECK(accepts(fields));
}
