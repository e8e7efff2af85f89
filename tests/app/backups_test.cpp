// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"

#include "app/session.h"
#include "catch_test.h"
#include "support/made_journal.h"

#include <algorithm>
#include <fstream>
#include <set>

#include <sys/stat.h>

using namespace twohands;
using support::MadeJournal;

namespace {

base::Date day(const char* text) { return base::parseDate(text).value(); }

app::Backup backup(std::uint64_t number, base::Date on, std::uintmax_t bytes = 1000) { return {{}, number, on, bytes}; }

/// What is left of `backups` when after each new one the expendable ones go.
std::vector<app::Backup> afterAll(const std::vector<app::Backup>& made) {
    std::vector<app::Backup> kept;
    for (const auto& one : made) {
        kept.push_back(one);
        for (const auto& gone : app::expendable(kept))
            std::erase_if(kept, [&](const app::Backup& present) { return present.number == gone.number; });
    }
    return kept;
}

mode_t modeOf(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("A year of backups leaves a week of days, a month of weeks and a year of months") {
    std::vector<app::Backup> made;
    for (int i = 0; i < 400; ++i) made.push_back(backup(static_cast<std::uint64_t>(i + 1), base::plusDays(day("2026-01-01"), i)));
    const auto kept = afterAll(made);
    CHECK(kept.back().number == 400);
    CHECK(kept.size() <= 7 + 4 + 12);
    std::set<std::string> months;
    for (const auto& one : kept) months.insert(base::toText(one.day).substr(0, 7));
    CHECK(months.size() == 12);
    for (int i = 394; i <= 400; ++i)
        CHECK(std::any_of(kept.begin(), kept.end(), [&](const app::Backup& one) { return one.number == static_cast<std::uint64_t>(i); }));
}

TEST_CASE("A clock that jumps back takes none of the last five backups away") {
    std::vector<app::Backup> made;
    for (int i = 0; i < 40; ++i)
        made.push_back(backup(static_cast<std::uint64_t>(i + 1), base::plusDays(day("2026-06-01"), i < 30 ? i : -900 - i)));
    const auto kept = afterAll(made);
    REQUIRE(kept.size() >= 5);
    for (std::size_t i = 1; i <= 5; ++i) CHECK(kept[kept.size() - i].number == 41 - i);
}

TEST_CASE("Nothing goes while the newest backup is much smaller than the one before") {
    std::vector<app::Backup> made;
    for (int i = 0; i < 30; ++i) made.push_back(backup(static_cast<std::uint64_t>(i + 1), day("2026-06-01")));
    CHECK(app::expendable(made).size() == 25);
    made.back().bytes = 500;
    CHECK(app::expendable(made).empty());
}

TEST_CASE("The first unlock of a day makes a backup for its owner alone, the next one does not, and practising opens it") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    CHECK(mara->practiseRestoring(app::Passphrase::fromText(MadeJournal::marasWords)).error().code == base::ErrorCode::NotFound);
    REQUIRE(mara->save(support::note("kept twice", journal::Audience::Private)));
    mara->backUpIfDue();
    mara->backUpIfDue();
    REQUIRE(mara->save(support::note("not yet", journal::Audience::Private)));
    const auto backups = mara->backups();
    REQUIRE(backups.size() == 1);
    CHECK(backups[0].path.filename() == "0001 2026-11-12.twohands");
    CHECK(modeOf(backups[0].path) == 0600);
    CHECK(modeOf(backups[0].path.parent_path()) == 0700);
    CHECK(mara->practiseRestoring(app::Passphrase::fromText("something else entirely")).error().code == base::ErrorCode::WrongPassphrase);
    const auto drill = mara->practiseRestoring(app::Passphrase::fromText(MadeJournal::marasWords));
    REQUIRE(drill);
    CHECK(drill->entries == 1);
    CHECK(drill->entriesToday == 2);
    made.clock.set(base::Moment::parse("2026-11-13T08:00:00+01:00").value());
    mara->backUpIfDue();
    CHECK(mara->backups().size() == 2);
    CHECK_FALSE(mara->visit().backupFailed);
}

TEST_CASE("A backup that cannot be written says so and leaves the journal as it is") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    { std::ofstream(app::backupFolderOf(made.path())) << "a file where the folder should be"; }
    CHECK(mara->backUp().error().code == base::ErrorCode::CannotWrite);
    mara->backUpIfDue();
    CHECK(mara->visit().backupFailed);
    CHECK(mara->save(support::note("still here", journal::Audience::Private)));
}

TEST_CASE("What is erased for good is gone from the backups too, and a backup taken back raises no alarm") {
    MadeJournal made, back;
    REQUIRE(made.create());
    auto mara = made.open();
    const auto id = mara->save(support::note("never again", journal::Audience::Private)).value().fields().id;
    REQUIRE(mara->save(support::note("to keep", journal::Audience::Private)));
    REQUIRE(mara->backUp());
    REQUIRE(mara->backUp());
    REQUIRE(mara->eraseNow(id));
    CHECK(mara->eraseFromBackups(id) == 0);
    CHECK(mara->eraseFromBackups(id) == 0);
    REQUIRE(app::copyJournal(mara->backups().front().path, back.path(), back.environment));
    auto restored = back.open();
    REQUIRE(restored);
    REQUIRE(restored->entries().size() == 1);
    CHECK(restored->entries().front().fields().text == "to keep");
    CHECK(restored->bin().empty());
    CHECK(restored->visit().missing + restored->visit().changed + restored->visit().foreign == 0);
    mara.reset();
    CHECK_FALSE(made.open()->visit().rolledBack);
}

TEST_CASE("A backup with keys of before is counted as one that may still hold what was erased") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    const auto id = mara->save(support::note("never again", journal::Audience::Private)).value().fields().id;
    REQUIRE(mara->backUp());
    REQUIRE(mara->renewKeys(app::Passphrase::fromText(MadeJournal::marasWords), app::Passphrase::fromText("eleven herons on the roof"), false));
    REQUIRE(mara->eraseNow(id));
    CHECK(mara->eraseFromBackups(id) == 1);
}
