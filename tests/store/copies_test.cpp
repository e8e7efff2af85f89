// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/copies.h"

#include "copies_fixture.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace twohands::store;
using namespace twohands::store::test;
using twohands::base::ErrorCode;

namespace {

mode_t modeOf(const fs::path& path) { return static_cast<mode_t>(fs::status(path).permissions()) & 0777; }

}  // namespace

TEST_CASE("A backup holds the same rows for its owner alone, is a journal, and never lands on a file") {
    Home home;
    home.useBoth();
    {
        auto left = home.unlock(Hand::Left);
        put(left, {record(1, "alone"), record(2, "for both", Scope::Couple)});
    }
    const auto copy = home.folder() / "copy.twohands";
    REQUIRE(home.open().backUp(copy));
    CHECK(modeOf(copy) == 0600);
    CHECK(codeOf(home.open().backUp(copy)) == ErrorCode::AlreadyExists);
    {
        auto file = JournalFile::open(copy, home.folder() / "elsewhere");
        REQUIRE(file);
        const auto vault = file->unlock(Hand::Left, phraseOf(Hand::Left), at(9));
        REQUIRE(vault);
        CHECK(wordsOf(*vault) == wordsOf(home.unlock(Hand::Left)));
        CHECK(vault->visit().audit.isClean());
    }
    std::set<std::string> files;
    for (const auto& entry : fs::directory_iterator(home.folder())) files.insert(entry.path().filename().string());
    CHECK(files == std::set<std::string>{"ours.twohands", "copy.twohands", "state", "elsewhere"});
}

TEST_CASE("Two copies that both partners went on writing in come together with nothing lost and no alarm") {
    Home here, there;
    here.useBoth();
    Record first;
    {
        auto left = here.unlock(Hand::Left);
        first = put(left, {record(1, "first words"), record(5, "the other way")})[0];
    }
    copyTo(there, here);
    {
        auto left = here.unlock(Hand::Left);
        put(left, {edited(first, "edited here"), record(2, "shared here", Scope::Couple)});
    }
    {
        auto left = there.unlock(Hand::Left);
        put(left, {edited(edited(first, ""), "edited there, twice"), record(3, "new there")});
    }
    {
        auto right = there.unlock(Hand::Right);
        put(right, {record(4, "theirs there", Scope::Own, Hand::Right)});
    }
    take(here, there);
    take(there, here);
    const std::set<std::string> lefts{"names: Alex, Robin", "edited here", "edited there, twice", "the other way", "shared here", "new there"};
    for (const auto* home : {&here, &there}) {
        const auto left = home->unlock(Hand::Left);
        CHECK(wordsOf(left) == lefts);
        CHECK(left.visit().audit.isClean());
    }
    const auto right = here.unlock(Hand::Right);
    CHECK(wordsOf(right) == std::set<std::string>{"names: Alex, Robin", "shared here", "theirs there"});
    CHECK(right.visit().audit.isClean());
}

TEST_CASE("Taking in an old copy brings back nothing that was edited since, and a second time nothing at all") {
    Home here, old;
    here.useBoth();
    Record first;
    {
        auto left = here.unlock(Hand::Left);
        first = put(left, {record(1, "first words", Scope::Couple)})[0];
    }
    copyTo(old, here);
    {
        auto left = here.unlock(Hand::Left);
        put(left, {edited(first, "second words")});
    }
    {
        auto file = here.open();
        const auto merged = file.merge(old.open());
        REQUIRE(merged);
        CHECK(merged->rows == 1);
        CHECK(file.merge(old.open())->rows == 0);
    }
    auto left = here.unlock(Hand::Left);
    CHECK(wordsOf(left).contains("second words"));
    CHECK_FALSE(wordsOf(left).contains("first words"));
    CHECK(left.visit().audit.isClean());
}

TEST_CASE("A partner who joined in the other copy comes along, and another journal is refused") {
    Home here, there, stranger;
    here.create({Hand::Left});
    copyTo(there, here);
    {
        auto left = there.unlock(Hand::Left);
        auto names = record(200, "names: Alex, Robin", Scope::Couple);
        names.kind = RecordKind::Settings;
        names.version = 2;
        REQUIRE(left.enrol(enrolment(Hand::Right), names, at(3)));
    }
    CHECK(here.open().merge(there.open())->partners == 1);
    CHECK(here.unlock(Hand::Right).records().size() == 1);
    stranger.create({Hand::Left});
    const auto before = readBytes(here.path());
    CHECK(codeOf(here.open().merge(stranger.open())) == ErrorCode::InvalidValue);
    CHECK(readBytes(here.path()) == before);
}

TEST_CASE("A row that is damaged in one of two copies is left as it is here, and said") {
    Home here, there;
    here.useBoth();
    copyTo(there, here);
    tamper(there.path(), "UPDATE sealed SET b = zeroblob(1000) WHERE id = (SELECT min(id) FROM sealed)");
    auto file = here.open();
    const auto merged = file.merge(there.open());
    REQUIRE(merged);
    CHECK(merged->different == 1);
    CHECK(merged->rows == 0);
}

TEST_CASE("A journal that another program holds is copied between two of its saves") {
    Home home;
    home.useBoth();
    int ready[2], done[2];
    REQUIRE(pipe(ready) == 0);
    REQUIRE(pipe(done) == 0);
    char byte = 0;
    const pid_t child = fork();
    if (child == 0) {
        auto left = JournalFile::open(home.path(), home.state())->unlock(Hand::Left, phraseOf(Hand::Left), at(1));
        (void)left->commit({{record(1, "held open")}, {}}, at(2));
        (void)!write(ready[1], "x", 1);
        (void)!read(done[0], &byte, 1);
        _exit(0);
    }
    REQUIRE(read(ready[0], &byte, 1) == 1);
    const auto copy = home.folder() / "copy.twohands";
    CHECK(codeOf(JournalFile::open(home.path(), home.state())) == ErrorCode::AlreadyOpen);
    CHECK(copyWhileOpen(home.path(), copy));
    CHECK(codeOf(JournalFile::open(home.path(), home.state())) == ErrorCode::AlreadyOpen);
    REQUIRE(write(done[1], "x", 1) == 1);
    waitpid(child, nullptr, 0);
    CHECK(modeOf(copy) == 0600);
    const auto vault = JournalFile::open(copy, home.state())->unlock(Hand::Left, phraseOf(Hand::Left), at(9));
    REQUIRE(vault);
    CHECK(wordsOf(*vault).contains("held open"));
}

TEST_CASE("A journal that is copied through a link is seen to be in the middle of a save by the log beside the file itself") {
    Home home;
    home.useBoth();
    const auto elsewhere = home.folder() / "elsewhere";
    fs::create_directory(elsewhere);
    fs::create_symlink(home.path(), elsewhere / "link.twohands");
    // https://sqlite.org/fileformat.html, 3: the magic that a log in use begins with.
    writeBytes(home.path().string() + "-journal", "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7");
    CHECK(codeOf(copyWhileOpen(elsewhere / "link.twohands", elsewhere / "copy.twohands")) == ErrorCode::AlreadyOpen);
    fs::remove(home.path().string() + "-journal");
    CHECK(copyWhileOpen(elsewhere / "link.twohands", elsewhere / "copy.twohands"));
    CHECK(readBytes(elsewhere / "copy.twohands") == readBytes(home.path()));
}

TEST_CASE("A journal that is written to while its times stand still is copied whole or not at all") {
    Home home;
    home.useBoth();
    const auto first = readBytes(home.path());
    {
        auto left = home.unlock(Hand::Left);
        put(left, {record(1, std::string(400'000, 'x'))});
    }
    const auto second = readBytes(home.path());
    REQUIRE(first.size() < second.size());
    auto padded = first;  // the same size, as where a save only changes pages
    padded.resize(second.size(), '\0');
    REQUIRE(second.size() % 2 == 0);
    std::array<struct timespec, 2> still{};
    still[0].tv_sec = still[1].tv_sec = 1'800'000'000;
    const pid_t writer = fork();
    if (writer == 0) {
        const int file = ::open(home.path().c_str(), O_WRONLY);
        const auto half = static_cast<off_t>(second.size() / 2);
        for (bool isSecond = false;; isSecond = !isSecond) {
            const auto& bytes = isSecond ? second : padded;
            for (const off_t from : {off_t{0}, half}) {
                (void)!::pwrite(file, bytes.data() + from, bytes.size() - static_cast<std::size_t>(half), from);
                ::futimens(file, still.data());
                ::usleep(from == 0 ? 30'000 : 150'000);
            }
        }
    }
    int whole = 0;
    for (int i = 0; i < 5; ++i) {
        const auto copy = home.folder() / ("copy" + std::to_string(i));
        if (!copyWhileOpen(home.path(), copy)) continue;
        const auto bytes = readBytes(copy);
        CHECK((bytes == padded || bytes == second));
        ++whole;
    }
    kill(writer, SIGKILL);
    waitpid(writer, nullptr, 0);
    CHECK(whole > 0);
}

TEST_CASE("A copy that cannot be written whole says so of its own path and leaves nothing") {
    Home home;
    home.useBoth();
    const auto nowhere = home.folder() / "nowhere" / "copy.twohands";
    for (const auto& done : {home.open().backUp(nowhere), copyWhileOpen(home.path(), nowhere)}) {
        CHECK(codeOf(done) == ErrorCode::CannotWrite);
        CHECK(done.error().where == nowhere.string());
    }
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit small{10'000, before.rlim_max};  // the first write arrives in part, the next one fails
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto copy = home.folder() / "copy.twohands";
    const auto raw = copyWhileOpen(home.path(), copy);
    const auto byRows = home.open().backUp(copy);
    ::setrlimit(RLIMIT_FSIZE, &before);
    for (const auto* done : {&raw, &byRows}) {
        CHECK_FALSE(*done);
        CHECK(done->error().where == copy.string());
    }
    std::set<std::string> files;
    for (const auto& entry : fs::directory_iterator(home.folder())) files.insert(entry.path().filename().string());
    CHECK(files == std::set<std::string>{"ours.twohands"});
}
