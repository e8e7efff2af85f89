// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/copies.h"

#include "store/format.h"
#include "store/journal_file.h"
#include "store/new_file.h"
#include "store/shared.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <map>
#include <span>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace twohands::store {
namespace {

using base::Error;
using base::ErrorCode;
namespace fs = std::filesystem;

constexpr const char* allRows = "SELECT id, b FROM sealed ORDER BY id";
constexpr const char* allPeople = "SELECT slot, ops, mem, salt, pw, rec, ring FROM person ORDER BY slot";
constexpr const char *newerKeys = "newer keys", *otherKeys = "other keys";

std::string bytesOf(const Value& value) {
    const auto* bytes = std::get_if<std::string>(&value);
    return bytes == nullptr ? std::string() : *bytes;
}

base::Result<void> insertAll(Database& database, const std::string& sql, const std::vector<Row>& rows) {
    for (const auto& row : rows)
        if (auto done = database.run(sql, row); !done) return done;
    return {};
}

base::Result<void> insertPeople(Database& database, const std::vector<Row>& people) {
    return insertAll(database, "INSERT INTO person(slot, ops, mem, salt, pw, rec, ring) VALUES(?, ?, ?, ?, ?, ?, ?)", people);
}

base::Result<void> insertRows(Database& database, const std::vector<Row>& rows) {
    return insertAll(database, "INSERT INTO sealed(id, b) VALUES(?, ?)", rows);
}

/// A backup counts only once it has been opened anew and holds the same, byte for byte.
base::Result<void> checkSame(Database& database, const fs::path& copy) {
    auto opened = openChecked(copy);
    if (!opened) return opened.error();
    for (const char* sql : {"SELECT k, v FROM meta", allPeople, allRows}) {
        const auto mine = database.query(sql), theirs = (*opened)->query(sql);
        if (!mine) return mine.error();
        if (!theirs) return theirs.error();
        if (*mine != *theirs) return Error{ErrorCode::CannotWrite, copy.string(), "the same rows"};
    }
    return {};
}

/// What can be seen of a person without a passphrase.
struct OpenPart {
    std::string salt, passphraseWrap, recoveryWrap;
    std::vector<std::string> coupleKeys;
    explicit OpenPart(const Row& row)
        : salt(bytesOf(row[3])), passphraseWrap(bytesOf(row[4])), recoveryWrap(bytesOf(row[5])), coupleKeys(readRingIds(bytesOf(row[6]))) {
        std::sort(coupleKeys.begin(), coupleKeys.end());
    }
};

/// What one copy wrote must be readable with the keys of the other. The salt goes with the root: new keys have a new one, a new
/// passphrase has not. And a couple's key that is not in this ring would leave shared pages closed.
base::Result<void> checkKeys(const OpenPart& mine, const OpenPart& theirs) {
    const auto has = [](const std::vector<std::string>& all, const std::vector<std::string>& some) {
        return std::includes(all.begin(), all.end(), some.begin(), some.end());
    };
    const bool isSameRoot = mine.salt == theirs.salt;
    if (isSameRoot && has(mine.coupleKeys, theirs.coupleKeys)) return {};
    if (isSameRoot && has(theirs.coupleKeys, mine.coupleKeys))
        return Error{ErrorCode::InvalidValue, newerKeys, "a copy whose keys are not newer than this journal's"};
    return Error{ErrorCode::InvalidValue, otherKeys, "a copy with this journal's keys"};
}

struct People {
    std::vector<Row> joining;    ///< whom the other copy has and this one has not
    std::size_t rewrapped = 0;  ///< who has another passphrase or recovery code there
};

base::Result<People> compare(const std::vector<Row>& mine, const std::vector<Row>& theirs) {
    People people;
    for (const auto& row : theirs) {
        const auto same = std::find_if(mine.begin(), mine.end(), [&](const Row& here) { return here[0] == row[0]; });
        if (same == mine.end()) {
            people.joining.push_back(row);
            continue;
        }
        const OpenPart here(*same), there(row);
        if (auto fits = checkKeys(here, there); !fits) return fits.error();
        if (here.passphraseWrap != there.passphraseWrap || here.recoveryWrap != there.recoveryWrap) ++people.rewrapped;
    }
    return people;
}

bool isHand(const Row& person) {
    const auto* slot = std::get_if<std::int64_t>(&person[0]);
    return slot != nullptr && (*slot == 0 || *slot == 1);
}

bool isSealed(const Row& row) {
    const auto* blob = std::get_if<std::string>(&row[1]);
    return blob != nullptr && isBlobSize(blob->size());
}

struct Missing {
    std::vector<Row> rows;
    std::size_t different = 0;
};

Missing missingRows(const std::vector<Row>& mine, std::vector<Row> theirs) {
    std::map<Value, const Value*> known;
    for (const auto& row : mine) known[row[0]] = &row[1];
    Missing missing;
    for (auto& row : theirs) {
        const auto here = known.find(row[0]);
        if (here == known.end() && isSealed(row))
            missing.rows.push_back(std::move(row));
        else if (here == known.end() || *here->second != row[1])
            ++missing.different;
    }
    return missing;
}

bool isSameTime(const timespec& a, const timespec& b) { return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec; }

/// What a program that saves changes: the file's last writing, its size, and whether its log is in use.
struct Moment {
    struct stat status {};
    bool isSaving = false;
    bool isSame(const Moment& later) const {
        return !isSaving && !later.isSaving && status.st_dev == later.status.st_dev && status.st_ino == later.status.st_ino &&
               status.st_size == later.status.st_size && isSameTime(status.st_mtim, later.status.st_mtim) &&
               isSameTime(status.st_ctim, later.status.st_ctim);
    }
};

/// https://sqlite.org/fileformat.html, 3: a log begins with its magic while a save is under way, and with zeros or nothing
/// otherwise.
Moment look(const fs::path& journal) {
    Moment moment;
    moment.isSaving = ::stat(journal.c_str(), &moment.status) != 0;
    const int log = ::open((journal.string() + "-journal").c_str(), O_RDONLY | O_CLOEXEC);
    if (log < 0) return moment;
    char first = '\0';
    moment.isSaving = moment.isSaving || (::read(log, &first, 1) == 1 && first != '\0');
    ::close(log);
    return moment;
}

/// As much of it as there is, up to `bytes.size()`; -1 with errno.
ssize_t readFully(int file, std::span<char> bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto count = ::read(file, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return -1;
        if (count == 0) break;
        done += static_cast<std::size_t>(count);
    }
    return static_cast<ssize_t>(done);
}

bool writeFully(int file, std::span<const char> bytes) {
    while (!bytes.empty()) {
        const auto count = ::write(file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count == 0) errno = ENOSPC;  // what POSIX leaves open, and else would be tried for ever
        if (count <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

/// Gives all of `from`, a piece at a time, to `take`. CannotRead with the path of what could not be read.
template <typename Take>
base::Result<void> readAll(const fs::path& from, Take take) {
    const int file = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return Error{ErrorCode::CannotRead, from.string(), {}};
    std::array<char, 65536> bytes{};
    base::Result<void> done;
    ssize_t count = 1;
    while (done && count > 0) {
        count = readFully(file, bytes);
        if (count < 0) done = Error{ErrorCode::CannotRead, from.string(), {}};
        if (count > 0) done = take(std::span<const char>(bytes).first(static_cast<std::size_t>(count)));
    }
    ::close(file);
    return done;
}

base::Result<void> copyBytes(const fs::path& from, int to, const fs::path& copy) {
    return readAll(from, [&](std::span<const char> bytes) -> base::Result<void> {
        if (!writeFully(to, bytes)) return systemError(copy);
        return {};
    });
}

/// The journal once more, against what was read of it. Every save changes its first page (SQLite counts them there), so what
/// twice read the same was not written to in between, whatever the file system's clock can tell apart.
base::Result<void> checkSameBytes(const fs::path& journal, const fs::path& copy) {
    const Error changed{ErrorCode::AlreadyOpen, journal.string(), {}};
    const int file = ::open(copy.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return Error{ErrorCode::CannotRead, copy.string(), {}};
    std::vector<char> ours(65536);
    auto same = readAll(journal, [&](std::span<const char> bytes) -> base::Result<void> {
        const auto count = readFully(file, std::span(ours).first(bytes.size()));
        if (count < 0) return Error{ErrorCode::CannotRead, copy.string(), {}};
        if (count != static_cast<ssize_t>(bytes.size()) || !std::equal(bytes.begin(), bytes.end(), ours.begin())) return changed;
        return {};
    });
    char more = '\0';
    if (same && readFully(file, std::span(&more, 1)) != 0) same = changed;
    ::close(file);
    return same;
}

base::Result<void> copyBetweenSaves(const fs::path& journal, const fs::path& copy) {
    const auto before = look(journal);
    // Two savings within one tick of the file system's clock would look like none.
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    const Error changed{ErrorCode::AlreadyOpen, journal.string(), {}};
    if (!before.isSame(look(journal))) return changed;
    return placeNewFile(
        copy, [&](int file) { return copyBytes(journal, file, copy); },
        [&](const fs::path& temporary) -> base::Result<void> {
            if (!before.isSame(look(journal))) return changed;
            if (auto same = checkSameBytes(journal, temporary); !same) return same;
            if (!before.isSame(look(journal))) return changed;
            const auto checked = openChecked(temporary);
            if (!checked) return checked.error();
            return {};
        });
}

}  // namespace

base::Result<void> JournalFile::backUp(const fs::path& copy) const {
    auto& database = *m_shared->database;
    const auto people = database.query(allPeople), rows = database.query(allRows);
    if (!people) return people.error();
    if (!rows) return rows.error();
    const auto fill = [&](Database& target) -> base::Result<void> {
        if (auto done = writeFormat(target, m_shared->journal); !done) return done;
        if (auto done = insertPeople(target, *people); !done) return done;
        return insertRows(target, *rows);
    };
    return placeNewDatabase(copy, fill, [&](const fs::path& written) { return checkSame(database, written); });
}

base::Result<Merged> JournalFile::merge(const JournalFile& other) {
    auto &mine = *m_shared->database, &theirs = *other.m_shared->database;
    if (m_shared->journal != other.m_shared->journal) return Error{ErrorCode::InvalidValue, {}, "a copy of the same journal"};
    const auto people = mine.query(allPeople), rows = mine.query(allRows), otherPeople = theirs.query(allPeople);
    auto otherRows = theirs.query(allRows);
    using Read = base::Result<std::vector<Row>>;
    for (const Read* read : std::initializer_list<const Read*>{&people, &rows, &otherPeople, &otherRows})
        if (!*read) return read->error();
    if (!std::all_of(otherPeople->begin(), otherPeople->end(), isHand)) return Error{ErrorCode::Damaged, "person", "two partners at most"};
    const auto compared = compare(*people, *otherPeople);
    if (!compared) return compared.error();
    const auto missing = missingRows(*rows, std::move(*otherRows));
    const auto done = mine.transaction([&]() -> base::Result<void> {
        if (auto inserted = insertPeople(mine, compared->joining); !inserted) return inserted;
        return insertRows(mine, missing.rows);
    });
    if (!done) return done.error();
    ++m_shared->writes;
    return Merged{missing.rows.size(), missing.different, compared->joining.size(), compared->rewrapped};
}

base::Result<void> copyWhileOpen(const fs::path& journal, const fs::path& copy) {
    // The log of a save lies beside the file itself, and not beside a link to it.
    std::error_code error;
    const auto file = fs::canonical(journal, error);
    if (error) return Error{ErrorCode::NotFound, journal.string(), {}};
    base::Result<void> copied = Error{ErrorCode::AlreadyOpen, file.string(), {}};
    for (int tries = 0; tries < 20 && !copied && copied.error().code == ErrorCode::AlreadyOpen; ++tries)
        copied = copyBetweenSaves(file, copy);
    return copied;
}

}  // namespace twohands::store
