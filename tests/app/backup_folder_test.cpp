// SPDX-License-Identifier: GPL-3.0-or-later
// Whose backups lie in the folder, whose folder it is, and what is left over there.
#include "app/backups.h"
#include "app/session.h"
#include "catch_test.h"
#include "store/journal_file.h"
#include "support/made_journal.h"

#include <fstream>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace twohands;
using support::MadeJournal;
namespace fs = std::filesystem;

namespace {

std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& file : fs::directory_iterator(folder)) names.insert(file.path().filename().string());
    return names;
}

mode_t modeOf(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

/// A name as the first versions gave it: without the journal's id.
fs::path withoutId(const fs::path& backup) {
    return backup.parent_path() / (backup.filename().string().substr(0, std::string("0001 2026-11-12").size()) + ".twohands");
}

}  // namespace

TEST_CASE("Backups of a journal that lay at the same path before are neither listed, practised with nor rotated away") {
    MadeJournal made;
    REQUIRE(made.create());
    std::set<std::string> theirs;
    {
        auto before = made.open();
        for (int i = 0; i < 3; ++i) REQUIRE(before->backUp());
        theirs = namesIn(app::backupFolderOf(made.path()));
    }
    REQUIRE(theirs.size() == 3);
    fs::remove(made.path());
    REQUIRE(made.create());
    auto mara = made.open();
    CHECK(mara->backups().empty());
    CHECK(mara->practiseRestoring(app::Passphrase::fromText(MadeJournal::marasWords)).error().code == base::ErrorCode::NotFound);
    mara->backUpIfDue();
    REQUIRE(mara->backups().size() == 1);
    CHECK(mara->backups()[0].number == 1);
    for (int i = 0; i < 9; ++i) REQUIRE(mara->backUp());
    CHECK(mara->backups().size() == 5);
    const auto now = namesIn(app::backupFolderOf(made.path()));
    for (const auto& name : theirs) CHECK(now.contains(name));
}

TEST_CASE("Backups named without an id are told apart by opening them, and those of this journal are named anew") {
    MadeJournal made;
    REQUIRE(made.create());
    const auto folder = app::backupFolderOf(made.path());
    {
        auto before = made.open();
        const auto backup = before->backUp().value().path;
        fs::rename(backup, folder / "0007 2026-11-10.twohands");
    }
    fs::remove(made.path());
    REQUIRE(made.create());
    auto mara = made.open();
    const auto page = mara->save(support::note("never again", journal::Audience::Private)).value().fields().id;
    const auto ours = mara->backUp().value().path;
    fs::rename(ours, withoutId(ours));
    { std::ofstream(folder / "0003 2026-11-11.twohands") << "no journal at all"; }
    REQUIRE(mara->backups().size() == 1);
    CHECK(mara->backups()[0].path == withoutId(ours));
    CHECK(mara->eraseNow(page).value() == 1);  // the one that does not open may be anybody's
    REQUIRE(mara->backUp());
    REQUIRE(mara->backups().size() == 2);
    CHECK(mara->backups()[0].path == ours);
    CHECK(mara->backups()[1].number == 2);
    const auto names = namesIn(folder);
    CHECK(names.contains("0007 2026-11-10.twohands"));
    CHECK(names.contains("0003 2026-11-11.twohands"));
}

TEST_CASE("A backup folder that others could use is closed to them, and one that is not ours or a link is refused") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    const auto folder = app::backupFolderOf(made.path());
    fs::create_directory(folder);
    REQUIRE(::chmod(folder.c_str(), 0777) == 0);
    REQUIRE(mara->backUp());
    CHECK(modeOf(folder) == 0700);
    fs::rename(folder, made.folder / "elsewhere");
    fs::create_directory_symlink(made.folder / "elsewhere", folder);
    CHECK(mara->backUp().error().code == base::ErrorCode::CannotWrite);
    fs::remove(folder);
    fs::create_directory(folder);
    if (::chown(folder.c_str(), ::geteuid() + 1, static_cast<gid_t>(-1)) != 0) {
        WARN("only an administrator can give a folder away: another user's was not tried");
        return;
    }
    CHECK(mara->backUp().error().code == base::ErrorCode::CannotWrite);
    CHECK(fs::is_empty(folder));
}

TEST_CASE("What a program that was ended left of a backup goes at the next one, unless somebody holds it or it is another's") {
    MadeJournal made;
    REQUIRE(made.create());
    auto mara = made.open();
    const auto name = mara->backUp().value().path.filename().string();
    const auto folder = app::backupFolderOf(made.path());
    const auto left = "." + name + ".abcdefgh.new", held = "." + name + ".hgfedcba.new";
    const std::set<std::string> others = {".notes.abcdefgh.new", "." + name + ".ABCDEFGH.new", "." + name + ".abc.new", name + ".abcdefgh.new"};
    for (const auto& file : others) std::ofstream(folder / file) << "x";
    for (const auto& file : {left, left + "-journal", held}) std::ofstream(folder / file) << "x";
    int ready[2], done[2];
    REQUIRE(pipe(ready) == 0);
    REQUIRE(pipe(done) == 0);
    char byte = 0;
    const pid_t child = fork();
    if (child == 0) {
        const int file = ::open((folder / held).c_str(), O_RDWR);
        struct flock lock {};
        lock.l_type = F_WRLCK;
        (void)::fcntl(file, F_SETLK, &lock);
        (void)!write(ready[1], "x", 1);
        (void)!read(done[0], &byte, 1);
        _exit(0);
    }
    REQUIRE(read(ready[0], &byte, 1) == 1);
    REQUIRE(mara->backUp());
    auto names = namesIn(folder);
    CHECK_FALSE(names.contains(left));
    CHECK_FALSE(names.contains(left + "-journal"));
    CHECK(names.contains(held));
    for (const auto& file : others) CHECK(names.contains(file));
    REQUIRE(write(done[1], "x", 1) == 1);
    waitpid(child, nullptr, 0);
    REQUIRE(mara->backUp());
    CHECK_FALSE(namesIn(folder).contains(held));
}
