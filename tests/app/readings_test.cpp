// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/session_state.h"
#include "catch_test.h"
#include "support/made_journal.h"

#include <algorithm>

using namespace twohands;
using journal::About;
using journal::Audience;
using journal::EntryFields;
using journal::Hand;
using journal::MarkerId;
using support::MadeJournal;
using support::note;

namespace {

journal::Marker byWriter(MarkerId marker, About about = About::Writer) {
    return {marker, about, {}, journal::MarkerSource::Writer, journal::Verdict::Fits, {}};
}

bool has(const journal::Entry& entry, MarkerId marker, About about) {
    const auto& markers = entry.fields().markers;
    return std::any_of(markers.begin(), markers.end(), [&](const auto& given) { return given.marker == marker && given.about == about; });
}

bool isForWriterAlone(const journal::Marker& marker) {
    return lenses::factsOf(marker.marker).coupleView == lenses::CoupleView::OwnOnly || marker.about == About::Partner ||
           marker.verdict != journal::Verdict::Unjudged;
}

}  // namespace

TEST_CASE("What is for the writer alone does not reach the partner, nor the Together seat") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    auto fields = note("plain words of a day", Audience::Shared);
    fields.markers = {byWriter(MarkerId::Blame), byWriter(MarkerId::Withdrawal, About::Partner), byWriter(MarkerId::Repair),
                      byWriter(MarkerId::SharedWarmth, About::Both), byWriter(MarkerId::Pursuit)};
    fields.markers.back().verdict = journal::Verdict::DoesntFit;
    const auto id = mara->save(fields).value().fields().id;
    CHECK(mara->find(id)->fields().markers.size() == 5);

    SECTION("to the partner") {
        mara.reset();
        const auto jo = made.open(Hand::Right);
        const auto& entry = *jo->find(id);
        CHECK(std::none_of(entry.fields().markers.begin(), entry.fields().markers.end(), isForWriterAlone));
        CHECK(has(entry, MarkerId::Repair, About::Writer));
        CHECK(has(entry, MarkerId::SharedWarmth, About::Both));
        CHECK(entry.fields().markers.size() == 2);
        app::Filter blame;
        blame.marker = MarkerId::Blame;
        CHECK(jo->list(blame).empty());
    }
    SECTION("to both who look together") {
        REQUIRE(mara->goTogether());
        CHECK(mara->find(id)->fields().markers.size() == 2);
    }
    SECTION("and the writer has them again") {
        mara.reset();
        CHECK(made.open()->find(id)->fields().markers.size() == 5);
    }
}

TEST_CASE("A long text is never refused because of the program's own readings") {
    MadeJournal made;
    REQUIRE(made.create());
    std::vector<lenses::Reading> readings(12'000);
    for (std::size_t i = 0; i < readings.size(); ++i) {
        readings[i].begin = i;
        readings[i].end = i + 1;
        readings[i].confidence = i % 6 == 0 ? 0.9 : 0.5;
    }
    const auto markers = app::mergeMarkers({}, readings, 1'000'000);
    REQUIRE(markers.size() == 2000);
    CHECK(markers[1].span->begin == 6);
    CHECK(std::is_sorted(markers.begin(), markers.end(), [](const auto& a, const auto& b) { return a.span->begin < b.span->begin; }));

    const auto mara = made.open();
    const std::string line = "I kept texting and texting until you answered.\n";
    std::string text;
    while (text.size() + line.size() <= journal::maximumTextBytes) text += line;
    CHECK(mara->save(note(text, Audience::Private)));
}

TEST_CASE("A text in two parts is read as it is kept") {
    MadeJournal made;
    REQUIRE(made.create());
    const auto mara = made.open();
    const std::string before = "Caf\u0065\u0301, caf\u0065\u0301. ";
    const auto saved = mara->save(note(before + "I kept texting and texting until you answered.", Audience::Private));
    REQUIRE(saved);
    REQUIRE_FALSE(saved->fields().markers.empty());
    const auto span = saved->fields().markers.front().span.value();
    const auto plain = mara->read("I kept texting and texting until you answered.");
    const std::string composed = "Caf\u00e9, caf\u00e9. ";
    CHECK(span.begin == plain.front().begin + composed.size());
}

TEST_CASE("The first moment of 1970 is kept as the time of an entry") {
    MadeJournal made;
    REQUIRE(made.create());
    const auto mara = made.open();
    auto fields = note("long ago", Audience::Private);
    fields.id = base::Id::generate(made.clock.now(), crypto::systemRandom());
    CHECK(mara->save(fields).value().fields().at == base::Moment{});
    CHECK(mara->save(note("today", Audience::Private)).value().fields().at == made.clock.now());
}

TEST_CASE("Search finds what a check-in holds") {
    MadeJournal made;
    REQUIRE(made.create());
    const auto mara = made.open();
    journal::CheckInBody body;
    body.answer = journal::SensationAnswer::Listed;
    body.sensations = {{journal::Region::Chest, journal::Change::More, 2, {"zibbledy"}}};
    body.moment = "a phone call";
    body.practice = journal::PracticeUse{"counting tiles", {}, {}, {}};
    auto fields = note("", Audience::Private);
    fields.body = body;
    REQUIRE(mara->save(fields));
    for (const char* words : {"zibbledy", "phone call", "tiles"}) CHECK(mara->search(words).size() == 1);
}
