// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"

#include "app/session.h"
#include "catch_test.h"
#include "store/journal_file.h"
#include "support/made_journal.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <set>

#include <sys/resource.h>
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

std::string idOf(const std::filesystem::path& journal) {
    const auto copy = std::filesystem::path(journal.string() + ".looked-at");
    std::filesystem::copy_file(journal, copy, std::filesystem::copy_options::overwrite_existing);
    const auto id = store::JournalFile::open(copy, {}).value().id();
    std::filesystem::remove(copy);
    return id;
}

/// No file can be written beyond so many bytes for as long as this lives.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        const rlimit wanted{bytes, m_before.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &wanted) == 0);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
};

app::Passphrase maras() { return app::Passphrase::fromText(MadeJournal::marasWords); }

/// What the backup says to whoever takes it back: the texts of its pages.
std::multiset<std::string> textsIn(const app::Backup& backup, const char* passphrase = MadeJournal::marasWords) {
    MadeJournal back;
    REQUIRE(app::copyJournal(backup.path, back.path(), back.environment));
    const auto session = app::Session::unlock(back.path(), journal::Hand::Left, app::Passphrase::fromText(passphrase), back.environment);
    REQUIRE(session);
    std::multiset<std::string> texts;
    for (const auto* list : {&(*session)->entries(), &(*session)->bin()})
        for (const auto& entry : *list) texts.insert(entry.fields().text);
    return texts;
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
    const auto id = idOf(made.path());
    CHECK(backups[0].path.filename() == app::backupName(1, day("2026-11-12"), id));
    CHECK(backups[0].path.filename().string().size() == std::string("0001 2026-11-12 5f0c12ab.twohands").size());
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
    CHECK(mara->eraseNow(id).value() == 0);
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
    REQUIRE(mara->renewKeys(maras(), app::Passphrase::fromText("eleven herons on the roof"), false));
    CHECK(mara->eraseNow(id).value() == 1);
}

TEST_CASE("What leaves the bin by age leaves the backups too") {
    MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        const auto old = mara->save(support::note("thrown away", journal::Audience::Private)).value().fields().id;
        REQUIRE(mara->save(support::note("to keep", journal::Audience::Private)));
        REQUIRE(mara->backUp());
        REQUIRE(mara->moveToBin(old));
        REQUIRE(mara->backUp());
    }
    made.clock.set(base::Moment::parse("2026-12-13T18:40:00+01:00").value());
    auto mara = made.open();
    CHECK(mara->bin().empty());
    REQUIRE(mara->backups().size() == 2);
    for (const auto& backup : mara->backups()) CHECK(textsIn(backup) == std::multiset<std::string>{"to keep"});
}

TEST_CASE("A page goes from the backups before it goes from the journal, so a failure in between leaves none in them unseen") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    auto page = mara->save(support::note("never again", journal::Audience::Private)).value().fields();
    REQUIRE(mara->backUp());
    page.text = std::string(200'000, 'x');
    REQUIRE(mara->save(page));
    {
        // Between the size of the backup and that of the journal, whose deleted pages are overwritten behind it.
        const FileSizeLimit limit(100'000);
        REQUIRE(mara->backups().front().bytes < 100'000);
        CHECK_FALSE(mara->eraseNow(page.id));
    }
    CHECK(textsIn(mara->backups().front()).empty());
    mara.reset();
    mara = made.open();
    REQUIRE(mara->find(page.id) != nullptr);
    CHECK(mara->eraseNow(page.id).value() == 0);
    CHECK(mara->find(page.id) == nullptr);
}

TEST_CASE("After a change of what opens the journal, a backup that opens so is made at once where there are backups") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    const auto herons = [] { return app::Passphrase::fromText("eleven herons on the roof"); };
    REQUIRE(mara->save(support::note("kept", journal::Audience::Private)));
    REQUIRE(mara->renewRecoveryCode(maras()));
    CHECK(mara->backups().empty());
    REQUIRE(mara->backUp());
    REQUIRE(mara->changePassphrase(maras(), herons()));
    REQUIRE(mara->backups().size() == 2);
    CHECK(textsIn(mara->backups()[0]) == std::multiset<std::string>{"kept"});
    CHECK(textsIn(mara->backups()[1], "eleven herons on the roof") == std::multiset<std::string>{"kept"});
    CHECK(mara->practiseRestoring(herons()));
    REQUIRE(mara->renewRecoveryCode(herons()));
    CHECK(mara->backups().size() == 3);
    REQUIRE(mara->renewKeys(herons(), maras(), false));
    REQUIRE(mara->backups().size() == 4);
    CHECK(textsIn(mara->backups()[3]) == std::multiset<std::string>{"kept"});
    REQUIRE(mara->renewCoupleKey(maras(), app::Passphrase::fromText(MadeJournal::josWords)));
    CHECK(mara->backups().size() == 5);
    CHECK_FALSE(mara->visit().backupFailed);
}

TEST_CASE("A change whose backup cannot be written is made all the same, and says so") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    REQUIRE(mara->backUp());
    std::filesystem::create_directory(mara->backups().front().path.parent_path() /
                                      app::backupName(2, day("2026-11-12"), idOf(made.path())));
    CHECK(mara->changePassphrase(maras(), app::Passphrase::fromText("eleven herons on the roof")));
    CHECK(mara->visit().backupFailed);
}

TEST_CASE("A wrong passphrase at practising is counted like one at unlocking, and one of before is not") {
    MadeJournal made;
    REQUIRE(made.create());
    {
        auto mara = made.open();
        REQUIRE(mara->backUp());
        for (int i = 0; i < 3; ++i)
            CHECK(mara->practiseRestoring(app::Passphrase::fromText("a guess of somebody")).error().code == base::ErrorCode::WrongPassphrase);
        REQUIRE(mara->practiseRestoring(maras()));
    }
    auto mara = made.open();
    CHECK(mara->visit().wrongSince == 3);
    // The newest backup may be older than the passphrase, where the one after the change could not be written.
    const auto old = mara->backups().front().path;
    REQUIRE(mara->changePassphrase(maras(), app::Passphrase::fromText("eleven herons on the roof")));
    std::filesystem::remove(mara->backups().back().path);
    REQUIRE(mara->backups().back().path == old);
    CHECK(mara->practiseRestoring(app::Passphrase::fromText("eleven herons on the roof")).error().code == base::ErrorCode::WrongPassphrase);
    mara.reset();
    const auto again = app::Session::unlock(made.path(), journal::Hand::Left, app::Passphrase::fromText("eleven herons on the roof"), made.environment);
    REQUIRE(again);
    CHECK((*again)->visit().wrongSince == 0);
}

TEST_CASE("Rows of a page that a backup's own list does not know go from it with the page") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    const auto page = mara->save(support::note("never again", journal::Audience::Private)).value().fields().id;
    const auto backup = mara->backUp().value();
    const auto asJo = [&](const auto& use) {
        auto file = store::JournalFile::open(backup.path, {});
        REQUIRE(file);
        auto jo = file->unlock(journal::Hand::Right, app::Passphrase::fromText(MadeJournal::josWords), made.clock.now());
        REQUIRE(jo);
        use(*jo);
    };
    const auto holds = [&](const store::Vault& jo) {
        return std::any_of(jo.records().begin(), jo.records().end(),
                           [&](const store::Record& record) { return record.entry == page && !record.body.empty(); });
    };
    asJo([&](store::Vault& jo) {
        store::Record planted;
        planted.scope = store::Scope::Couple;
        planted.entry = page;
        planted.version = 9;
        planted.author = journal::Hand::Left;
        planted.body = "words of the page that its writer's list does not know";
        REQUIRE(jo.commit({{planted}, {}}, made.clock.now()));
        REQUIRE(holds(jo));
    });
    CHECK(mara->eraseNow(page).value() == 0);
    asJo([&](store::Vault& jo) { CHECK_FALSE(holds(jo)); });
    CHECK(textsIn(backup).empty());
}
