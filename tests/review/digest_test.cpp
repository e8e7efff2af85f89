// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/digest.h"
#include "catch_test.h"
#include "review/visible.h"

using namespace twohands;
using namespace twohands::journal;

namespace {

const auto week = base::IsoWeek::parse("2026-W46").value();

/// Entries for patterns only of the left hand, on the days of November 2026.
class Entries {
public:
    EntryFields& add(int day, Body body = NoteBody{}) {
        EntryFields fields;
        fields.id = base::Id::parse("019a7b00-0000-7000-8000-000000000" + std::to_string(m_fields.size() + 100)).value();
        fields.audience = Audience::Patterns;
        fields.at = base::Moment::parse("2026-11-" + std::to_string(day) + "T21:40:00+01:00").value();
        fields.text = "words that nobody else gets";
        fields.body = std::move(body);
        m_fields.push_back(std::move(fields));
        return m_fields.back();
    }
    EntryFields& marked(int day, MarkerId marker, About about = About::Writer) {
        auto& fields = add(day);
        fields.markers.push_back({marker, about, {}, MarkerSource::Engine, Verdict::Unjudged, Span{0, 5}});
        return fields;
    }
    review::WeekDigest digest() const {
        std::vector<Entry> entries;
        for (const auto& fields : m_fields) entries.push_back(Entry::from(fields).value());
        return review::digestOf(entries, Hand::Left, week);
    }

private:
    std::vector<EntryFields> m_fields;
};

}  // namespace

TEST_CASE("A digest under three entries on two days is empty, whatever else was written") {
    Entries entries;
    entries.add(10);
    entries.add(11);
    entries.add(12).audience = Audience::Private;
    entries.add(13).audience = Audience::Shared;
    entries.add(13).author = Hand::Right;
    entries.add(20);
    CHECK(entries.digest().isEmpty());
    entries.add(11);
    CHECK(entries.digest().entries == 3);
    CHECK(entries.digest().days.size() == 2);
}

TEST_CASE("A digest has no count of one, and none of own words") {
    Entries entries;
    NeedBody need;
    need.needs = {"quiet", "an hour with the boat"};
    for (const int day : {10, 11, 12}) entries.add(day, need);
    CheckInBody body;
    body.answer = SensationAnswer::Listed;
    body.sensations = {{Region::Chest, Change::More, 2, {}}};
    entries.add(12, body);
    const auto digest = entries.digest();
    CHECK(digest.kinds == std::map<Kind, std::size_t>{{Kind::Need, 3}});
    CHECK(digest.regions.empty());
    for (const auto& [id, count] : digest.needs) CHECK(id != "an hour with the boat");
}

TEST_CASE("A digest counts what its writer let stand of themselves, and nothing that is for the writer alone or about the other") {
    Entries entries;
    for (const int day : {10, 11}) {
        entries.marked(day, MarkerId::Settled);
        entries.marked(day, MarkerId::Empathy, About::Partner);
        entries.marked(day, MarkerId::Repair).markers.front().verdict = Verdict::DoesntFit;
        for (const auto marker : allMarkers())
            if (lenses::factsOf(marker).coupleView == lenses::CoupleView::OwnOnly) entries.marked(day, marker);
    }
    CHECK(entries.digest().markers == std::map<MarkerId, std::size_t>{{MarkerId::Settled, 2}});
}

TEST_CASE("A digest names a tender marker from five entries on") {
    for (const std::size_t times : {4, 5}) {
        Entries entries;
        const auto tender = [] {
            for (const auto marker : allMarkers())
                if (review::isTender(marker) && lenses::factsOf(marker).coupleView != lenses::CoupleView::OwnOnly) return marker;
            return MarkerId::Settled;
        }();
        for (std::size_t i = 0; i < times; ++i) entries.marked(10 + static_cast<int>(i % 2), tender);
        CHECK(entries.digest().markers.contains(tender) == (times == 5));
    }
}
