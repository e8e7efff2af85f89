// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/week.h"
#include "catch_test.h"

#include <algorithm>
#include <random>
#include <sstream>

using namespace twohands;
using namespace twohands::journal;

namespace {

using Draws = std::mt19937;
int upTo(Draws& draws, int most) { return static_cast<int>(draws() % static_cast<unsigned>(most + 1)); }

Body someBody(Draws& draws) {
    switch (upTo(draws, 4)) {
        case 0: return NeedBody{{"quiet"}, 2, {}, "soon?", {}, NeedAnswer::Yes};
        case 1: {
            CheckInBody body;
            body.arousal = upTo(draws, 10);
            return body;
        }
        case 2: return SpaceBody{};
        case 3: return AppreciationBody{};
        default: return NoteBody{};
    }
}

std::vector<EntryFields> someWeek(unsigned seed) {
    Draws draws(seed);
    std::vector<EntryFields> all;
    const int count = upTo(draws, 40);
    for (int i = 0; i < count; ++i) {
        EntryFields fields;
        std::array<std::uint8_t, 16> bytes{};
        bytes[6] = 0x70;
        bytes[8] = 0x80;
        bytes[15] = static_cast<std::uint8_t>(i + 1);
        fields.id = base::Id::fromBytes(bytes);
        fields.author = upTo(draws, 1) ? Hand::Left : Hand::Right;
        fields.audience = static_cast<Audience>(upTo(draws, 2));
        fields.at = *base::Moment::from(1'762'700'000'000LL + upTo(draws, 8 * 24) * 3'600'000LL, 60);
        fields.body = someBody(draws);
        fields.text = "made up";
        for (int m = upTo(draws, 3); m > 0; --m)
            fields.markers.push_back({allMarkers()[static_cast<std::size_t>(3 * upTo(draws, 8))], static_cast<About>(upTo(draws, 4)), {},
                                      MarkerSource::Engine, static_cast<Verdict>(upTo(draws, 2)), Span{0, 4}});
        all.push_back(std::move(fields));
    }
    return all;
}

std::vector<Entry> built(const std::vector<EntryFields>& fields) {
    std::vector<Entry> entries;
    for (const auto& one : fields) entries.push_back(Entry::from(one).value());
    return entries;
}

review::WeekSummary summaryOf(const std::vector<Entry>& entries, std::optional<Hand> viewer) {
    const Partners couple{{{"mara", "Mara", Hand::Left}, {"jo", "Jo", Hand::Right}}};
    return review::summarise({entries, couple, viewer, base::IsoWeek::of(*base::parseDate("2025-11-12"))});
}

/// Everything a summary says, hands named by `left` and `right` and lists that go by hand put in one order.
std::string told(const review::WeekSummary& summary, const std::string& left = "left", const std::string& right = "right") {
    std::vector<std::string> lines;
    const auto name = [&](Hand hand) { return hand == Hand::Left ? left : right; };
    const auto add = [&](auto... parts) {
        std::ostringstream line;
        ((line << parts << ' '), ...);
        lines.push_back(line.str());
    };
    for (const auto& base : summary.bases) add("base", name(base.hand), base.entries, base.days);
    for (const auto& quote : summary.quotes) add("quote", quote.entry.toText(), name(quote.from));
    for (const auto& card : summary.lenses)
        for (const auto& statement : card.statements) {
            add("said", toText(statement.marker), statement.count, statement.base, statement.days, statement.ownOf ? name(*statement.ownOf) : "both");
            for (const auto& id : statement.evidence) add("evidence", toText(statement.marker), id.toText());
        }
    for (const auto& kind : summary.kinds) add("kind", name(kind.hand), toText(kind.kind), kind.count);
    for (const auto& need : summary.needs) add("need", name(need.hand), need.need);
    for (const auto& day : summary.body)
        for (const int value : day.arousal) add("body", name(day.hand), base::toText(day.day), value);
    for (const auto& mark : summary.ribbon) add("mark", name(mark.hand), mark.entry.toText(), static_cast<int>(mark.place));
    for (const auto& gap : summary.notEnough) add("gap", gap.what.starts_with("marker:") ? gap.what : "of a hand", gap.has, gap.needs);
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const auto& line : lines) all += line + "\n";
    return all;
}

}  // namespace

TEST_CASE("The order in which entries come changes nothing") {
    for (unsigned seed = 1; seed <= 150; ++seed) {
        auto entries = built(someWeek(seed));
        for (const auto viewer : {std::optional<Hand>{}, std::optional{Hand::Left}, std::optional{Hand::Right}}) {
            const auto before = summaryOf(entries, viewer);
            Draws draws(seed);
            std::shuffle(entries.begin(), entries.end(), draws);
            const auto after = summaryOf(entries, viewer);
            REQUIRE(told(before) == told(after));
            for (std::size_t i = 0; i < before.ribbon.size(); ++i) REQUIRE(before.ribbon[i].entry == after.ribbon[i].entry);
        }
    }
}

TEST_CASE("Swapping the two swaps their names and nothing else") {
    for (unsigned seed = 1; seed <= 150; ++seed) {
        auto fields = someWeek(seed);
        const auto entries = built(fields);
        for (auto& one : fields) one.author = one.author == Hand::Left ? Hand::Right : Hand::Left;
        const auto swapped = built(fields);
        REQUIRE(told(summaryOf(entries, std::nullopt)) == told(summaryOf(swapped, std::nullopt), "right", "left"));
        REQUIRE(told(summaryOf(entries, Hand::Left)) == told(summaryOf(swapped, Hand::Right), "right", "left"));
    }
}

TEST_CASE("No view changes when entries are added that it may not see") {
    for (unsigned seed = 1; seed <= 150; ++seed) {
        auto fields = someWeek(seed);
        const auto all = built(fields);
        std::erase_if(fields, [](const EntryFields& one) { return one.audience == Audience::Private && one.author == Hand::Left; });
        const auto fewer = built(fields);
        REQUIRE(told(summaryOf(all, Hand::Right)) == told(summaryOf(fewer, Hand::Right)));
        std::erase_if(fields, [](const EntryFields& one) { return one.audience == Audience::Private; });
        REQUIRE(told(summaryOf(all, std::nullopt)) == told(summaryOf(built(fields), std::nullopt)));
    }
}
