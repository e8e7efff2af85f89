// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <csignal>
#include <cstdlib>
#include <random>
#include <thread>

using namespace twohands;
using namespace twohands::store;
using namespace twohands::store::test;
using base::ErrorCode;

namespace {

/// Runs the work in another process and gives its exit code.
template <typename Work>
int inChild(Work work) {
    const pid_t child = fork();
    if (child == 0) _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Record numbered(std::uint32_t number) {
    Record made = record(0, "page " + std::to_string(number));
    std::array<std::uint8_t, 16> id{};
    for (std::size_t i = 0; i < 4; ++i) id[i] = static_cast<std::uint8_t>(number >> (8 * i));
    id[15] = 9;
    made.entry = base::Id::fromBytes(id);
    return made;
}

/// Saves page after page and tells of each that was acknowledged, until killed.
int saveForEver(const Home& home, std::uint32_t first, int pipe) {
    auto file = JournalFile::open(home.path(), home.state());
    if (!file) return 1;
    auto left = file->unlock(Hand::Left, phraseOf(Hand::Left), at(1));
    if (!left) return 2;
    for (std::uint32_t number = first;; ++number) {
        if (!left->commit({{numbered(number)}, {}}, at(3))) return 3;
        if (write(pipe, &number, sizeof number) != sizeof number) return 4;
    }
}

/// Lets a child save for a while, kills it, and gives the first number that was not acknowledged.
std::uint32_t saveAndKill(const Home& home, std::uint32_t first, std::chrono::microseconds pause) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) _exit(saveForEver(home, first, ends[1]));
    close(ends[1]);
    std::uint32_t next = first, number = 0;
    // The pause counts from the first page, so that the kill falls among saves and not into the key derivation.
    if (read(ends[0], &number, sizeof number) == sizeof number) next = number + 1;
    std::this_thread::sleep_for(pause);
    kill(child, SIGKILL);
    while (read(ends[0], &number, sizeof number) == sizeof number) next = number + 1;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    return next;
}

}  // namespace

TEST_CASE("Thirty kills in the middle of saving lose no page that was acknowledged") {
    Home home;
    home.useBoth();
    std::mt19937 random(11);
    std::uint32_t acknowledged = 0;
    for (int i = 0; i < 30; ++i) acknowledged = saveAndKill(home, acknowledged, std::chrono::microseconds(random() % 20'000));
    REQUIRE(acknowledged >= 30);
    CHECK(home.open().verify()->whole);
    const auto left = home.unlock(Hand::Left);
    CHECK(left.visit().audit.isClean());
    std::size_t found = 0;
    for (std::uint32_t number = 0; number < acknowledged; ++number) {
        const auto* page = find(left, numbered(number).entry);
        found += page != nullptr && page->body == "page " + std::to_string(number);
    }
    CHECK(found == acknowledged);
}

TEST_CASE("While one process holds the journal another one is told so, and gets it afterwards") {
    Home home;
    home.useBoth();
    const auto attempt = [&] {
        const auto file = JournalFile::open(home.path(), home.state());
        return file ? 0 : static_cast<int>(file.error().code) + 1;
    };
    {
        const auto file = home.open();
        CHECK(inChild(attempt) == static_cast<int>(ErrorCode::AlreadyOpen) + 1);
        CHECK(codeOf(JournalFile::open(home.path(), home.state())) == ErrorCode::AlreadyOpen);
        CHECK(inChild(attempt) == static_cast<int>(ErrorCode::AlreadyOpen) + 1);
    }
    CHECK(inChild(attempt) == 0);
}

TEST_CASE("A save that cannot be written says so and changes nothing, and the file opens again") {
    Home home;
    home.useBoth();
    {
        auto left = home.unlock(Hand::Left);
        put(left, {record(1, "before")});
    }
    const int code = inChild([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        auto file = JournalFile::open(home.path(), home.state());
        auto left = file->unlock(Hand::Left, phraseOf(Hand::Left), at(1));
        const rlimit limit{fs::file_size(home.path()), fs::file_size(home.path())};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto failed = left->commit({{record(2, std::string(500'000, 'x'))}, {}}, at(5));
        if (failed || find(*left, record(2, "").entry) != nullptr) return 1;
        // The handle is not trusted again, even for what would fit.
        const auto again = left->commit({{record(3, "small")}, {}}, at(5));
        return codeOf(failed) == ErrorCode::CannotWrite && codeOf(again) == ErrorCode::CannotWrite ? 0 : 2;
    });
    CHECK(code == 0);
    const auto left = home.unlock(Hand::Left);
    CHECK(left.visit().audit.isClean());
    CHECK(find(left, record(1, "").entry)->body == "before");
    CHECK(find(left, record(2, "").entry) == nullptr);
}

TEST_CASE("No word, name or date of anybody stands in the file or beside it") {
    Home home;
    home.useBoth();
    const std::string canary = "marmalade canary at dusk";
    {
        auto left = home.unlock(Hand::Left);
        auto draft = record(3, canary + " draft");
        draft.kind = RecordKind::Draft;
        put(left, {record(1, canary), record(2, canary + " shared", Scope::Couple), draft});
        auto next = record(1, canary + " edited");
        next.version = 2;
        put(left, {next});
    }
    CHECK(readBytes(home.path()).size() > 8192);
    for (const auto& item : fs::recursive_directory_iterator(home.folder())) {
        if (!item.is_regular_file()) continue;
        const auto bytes = readBytes(item.path());
        INFO(item.path().filename().string());
        for (const auto& text :
             {canary.substr(0, 9), std::string("canary"), std::string("Alex"), std::string("Robin"), std::string(leftPhrase)})
            CHECK(bytes.find(text) == std::string::npos);
    }
}

TEST_CASE("A second reader, written from the document of the format, reads the same words") {
    Home home;
    home.useBoth();
    {
        auto left = home.unlock(Hand::Left);
        put(left, {record(1, "one"), record(2, "two", Scope::Couple)});
    }
    const auto readBy = [&](int slot, std::string_view phrase) {
        const auto output = home.folder() / "read";
        const std::string command = "python3 '" TWOHANDS_SOURCE_DIR "/tests/store/second_reader.py' '" + home.path().string() +
                                    "' " + std::to_string(slot) + " '" + std::string(phrase) + "' > '" + output.string() +
                                    "' 2>&1";
        return std::system(command.c_str()) == 0 ? readBytes(output) : "failed: " + readBytes(output);
    };
    const std::string one = "P 1 0 1 01010000000000000000000000000000 6f6e65\n",
                      two = "C 1 0 1 02010000000000000000000000000000 74776f\n";
    const auto left = readBy(0, leftPhrase), right = readBy(1, rightPhrase);
    INFO(left << right);
    CHECK(left.find(one) != std::string::npos);
    CHECK(left.find(two) != std::string::npos);
    CHECK(right.find(one) == std::string::npos);
    CHECK(right.find(two) != std::string::npos);
    CHECK(readBy(0, rightPhrase) == "failed: wrong passphrase\n");
}

TEST_CASE("A file that may not be written opens for reading and refuses saves") {
    if (geteuid() == 0) return;  // root may write everything
    Home home;
    home.useBoth();
    fs::permissions(home.path(), fs::perms::owner_read);
    auto left = home.unlock(Hand::Left);
    CHECK(left.isReadOnly());
    CHECK(codeOf(left.commit({{record(1, "words")}, {}}, at(5))) == ErrorCode::ReadOnly);
}
