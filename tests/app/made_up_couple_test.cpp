// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/made_up_couple.h"
#include "app/documents.h"
#include "catch_test.h"
#include "review/simulated_couple.h"

#include <set>

using namespace twohands;
using namespace twohands::journal;

namespace {

const base::Date monday = base::parseDate("2026-08-31").value();

exchange::ExportFile couple(int weeks, std::uint64_t seed) {
    return app::makeUpCouple({weeks, seed, monday}, TWOHANDS_SOURCE_RESOURCES).value();
}

}  // namespace

TEST_CASE("The same seed makes the same couple, byte for byte, and another seed another") {
    const auto once = exchange::toExportJson(couple(12, 7));
    CHECK(exchange::toExportJson(couple(12, 7)) == once);
    CHECK(exchange::toExportJson(couple(12, 8)) != once);
}

TEST_CASE("A made-up couple reads back as the export it was written as") {
    for (const std::uint64_t seed : {1U, 7U, 1234567U}) {
        const auto file = couple(12, seed);
        const auto read = exchange::parseExport(exchange::toExportJson(file));
        REQUIRE(read.has_value());
        CHECK(*read == file);
    }
}

TEST_CASE("In twelve weeks both write every kind, for every audience") {
    const auto file = couple(12, 7);
    std::set<Kind> kinds;
    std::set<std::pair<Hand, Audience>> audiences;
    for (const auto& entry : file.entries) {
        kinds.insert(entry.kind());
        audiences.insert({entry.fields().author, entry.fields().audience});
    }
    CHECK(kinds.size() == 8);
    CHECK(audiences.size() == 6);
}

TEST_CASE("In twelve weeks at least 150 different texts are written") {
    std::set<std::string> texts;
    for (const auto& entry : couple(12, 7).entries)
        if (!entry.fields().text.empty()) texts.insert(entry.fields().text);
    CHECK(texts.size() >= 150);
    for (const auto& text : texts) {
        INFO(text);
        CHECK(text.find_first_of("{}") == std::string::npos);
    }
}

TEST_CASE("Entries stand in the order in which they happened, inside the weeks asked for, each id once") {
    const auto file = couple(12, 7);
    const auto end = base::plusDays(monday, 12 * 7);
    std::set<base::Id> ids;
    for (std::size_t i = 0; i < file.entries.size(); ++i) {
        const auto& entry = file.entries[i];
        if (i > 0) CHECK(file.entries[i - 1].when() <= entry.when());
        CHECK(base::daysBetween(monday, entry.when().date()) >= 0);
        CHECK(base::daysBetween(entry.when().date(), end) > 0);
        CHECK(ids.insert(entry.fields().id).second);
    }
}

TEST_CASE("A couple lives from 1 to 520 weeks") {
    CHECK(app::makeUpCouple({1, 3, monday}, TWOHANDS_SOURCE_RESOURCES).has_value());
    for (const int weeks : {-1, 0, 521}) {
        const auto refused = app::makeUpCouple({weeks, 3, monday}, TWOHANDS_SOURCE_RESOURCES);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().where == "weeks");
    }
    CHECK_FALSE(app::makeUpCouple({1, 3, monday}, "/nowhere").has_value());
}

TEST_CASE("Spaces come back, boundaries live, asks are answered and practices are tried") {
    const auto file = couple(12, 7);
    int returned = 0, events = 0, answered = 0, practices = 0, sensations = 0;
    for (const auto& entry : file.entries) {
        if (const auto* space = entry.bodyAs<SpaceBody>()) returned += space->returnedAt.has_value();
        if (const auto* need = entry.bodyAs<NeedBody>()) answered += need->answered.has_value();
        if (const auto* boundary = entry.bodyAs<BoundaryBody>()) events += static_cast<int>(boundary->history.size());
        if (const auto* checkIn = entry.bodyAs<CheckInBody>()) {
            practices += checkIn->practice.has_value();
            sensations += !checkIn->sensations.empty();
        }
    }
    CHECK(returned >= 5);
    CHECK(events >= 8);
    CHECK(answered >= 5);
    CHECK(practices >= 5);
    CHECK(sensations >= 10);
}

TEST_CASE("Nothing in a made-up journal lies after the moment it was written out") {
    for (const int weeks : {1, 2, 4, 12}) {
        const auto file = couple(weeks, 7);
        for (const auto& entry : file.entries) {
            CHECK(entry.when() <= file.exportedAt);
            if (const auto* boundary = entry.bodyAs<BoundaryBody>())
                for (const auto& event : boundary->history) CHECK(event.at <= file.exportedAt);
        }
    }
}

TEST_CASE("Weeks that would leave the calendar are refused, and the last ones that fit are not") {
    const auto made = [](const char* day, int weeks) { return app::makeUpCouple({weeks, 1, base::parseDate(day).value()}, TWOHANDS_SOURCE_RESOURCES); };
    for (const char* day : {"9999-12-27", "9999-12-31", "9999-11-29"}) {
        const auto refused = made(day, 2);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == base::ErrorCode::InvalidValue);
        CHECK(refused.error().where == "firstMonday");
    }
    CHECK(made("9999-11-15", 2));
    CHECK(made("0001-01-01", 2));
}

TEST_CASE("A simulated couple's export tells the same patterns as its entries without words") {
    const auto engine = lenses::Engine::load(std::filesystem::path(TWOHANDS_SOURCE_RESOURCES) / "lexicon" / "en");
    REQUIRE(engine.has_value());
    const auto file = app::simulateCouple({24, 5, monday, "typical", "strong-loop"}, TWOHANDS_SOURCE_RESOURCES).value();
    const auto how = *review::scenarioNamed("strong-loop");
    const auto entries = review::entriesOf(review::simulateCouple(*review::settingNamed("typical"), how, 24, 5), how, monday, 5);
    const auto on = base::plusDays(monday, 24 * 7 - 1);
    const auto read = app::patternsJson(app::patternsOf(file, {}, on, *engine), file.partners);
    CHECK(read == app::patternsJson(review::patternsOf({entries, file.partners, {}, on}), file.partners));
    CHECK(read.find("\"confirmed\"") != std::string::npos);
}

TEST_CASE("What a simulated couple is asked to be must exist") {
    const auto wrong = [](const char* setting, const char* scenario, int weeks) {
        return app::simulateCouple({weeks, 1, monday, setting, scenario}, TWOHANDS_SOURCE_RESOURCES).has_value();
    };
    CHECK(wrong("sparse", "none", 4));
    CHECK_FALSE(wrong("lush", "none", 4));
    CHECK_FALSE(wrong("sparse", "love", 4));
    CHECK_FALSE(wrong("sparse", "none", 0));
}
