// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_file.h"

#include "crypto/words.h"
#include "journal/partner.h"
#include "store/shared.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace twohands::store {
namespace {

using base::Error;
using base::ErrorCode;
namespace fs = std::filesystem;

constexpr std::int64_t applicationId = 0x32486E64;  // "2Hnd"
constexpr std::int64_t formatVersion = 1;
constexpr std::size_t journalIdSize = 16;

// Compared byte for byte with sqlite_schema: a table, an index or a trigger more is not our file.
constexpr std::array<std::array<const char*, 2>, 3> schema = {{
    {"meta", "CREATE TABLE meta(k INTEGER PRIMARY KEY, v BLOB)"},
    {"person", "CREATE TABLE person(slot INTEGER PRIMARY KEY, ops INT, mem INT, salt BLOB, pw BLOB, rec BLOB, ring BLOB)"},
    {"sealed", "CREATE TABLE sealed(id INTEGER PRIMARY KEY, b BLOB)"},
}};

base::Result<std::int64_t> numberOf(Database& database, const std::string& sql) {
    auto rows = database.query(sql);
    if (!rows) return rows.error();
    const auto* number = rows->empty() ? nullptr : std::get_if<std::int64_t>(&rows->front()[0]);
    if (number == nullptr) return Error{ErrorCode::Damaged, sql, "a number"};
    return *number;
}

base::Result<void> checkSchema(Database& database) {
    auto rows = database.query("SELECT type, name, tbl_name, sql FROM sqlite_schema");
    if (!rows) return rows.error();
    const Error wrong{ErrorCode::Damaged, "schema", "the three tables of the format and nothing else"};
    if (rows->size() != schema.size()) return wrong;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const auto text = [](const char* bytes) { return Value(std::string(bytes)); };
        if ((*rows)[i] != Row{text("table"), text(schema[i][0]), text(schema[i][0]), text(schema[i][1])}) return wrong;
    }
    return {};
}

/// `check`: "quick_check" at each opening, "integrity_check" where somebody asks whether all of it is whole.
base::Result<void> checkPages(Database& database, const std::string& check) {
    auto rows = database.query("PRAGMA " + check + "(1)");
    if (!rows) return rows.error();
    if (*rows != std::vector<Row>{{std::string("ok")}}) return Error{ErrorCode::Damaged, "pages", "whole pages"};
    return {};
}

/// SQLite fills a page that is cut short with zeros; we do not. By size alone: another descriptor would drop the lock.
base::Result<void> checkSize(Database& database, const fs::path& path) {
    const auto count = numberOf(database, "PRAGMA page_count"), size = numberOf(database, "PRAGMA page_size");
    if (!count || !size) return count ? size.error() : count.error();
    std::error_code error;
    const auto bytes = static_cast<std::int64_t>(fs::file_size(path, error));
    if (error || bytes < *count * *size) return Error{ErrorCode::Damaged, "pages", std::to_string(*count) + " pages"};
    return {};
}

/// A number of SQLite's header, the highest byte first.
std::int64_t headerNumber(std::string_view header, std::size_t place) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(header[place + i]);
    return static_cast<std::int32_t>(number);
}

/// https://sqlite.org/fileformat.html, 1.3. With another write version than 1, SQLite would take in a log that lies beside
/// the file and write to it, whoever's it is.
base::Result<void> checkHeader(std::string_view header) {
    const auto version = headerNumber(header, 60);
    if (!header.starts_with(std::string_view("SQLite format 3\0", 16)) || headerNumber(header, 68) != applicationId || version < 1)
        return Error{ErrorCode::NotAJournal, {}, "application id 2Hnd"};
    if (version > formatVersion) return Error{ErrorCode::NewerFormat, {}, std::to_string(version)};
    if (header[18] != 1 || header[19] != 1) return Error{ErrorCode::Damaged, "header", "read and write version 1"};
    return {};
}

/// What kind of file it is has been seen; now whose lock, then its bytes, then its contents.
base::Result<void> checkFile(Database& database) {
    for (const char* sql : {"PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA", "BEGIN EXCLUSIVE", "COMMIT"})
        if (auto done = database.run(sql); !done) return done;
    if (auto same = checkSchema(database); !same) return same;
    return checkPages(database, "quick_check");
}

base::Result<std::string> readJournalId(Database& database) {
    auto rows = database.query("SELECT v FROM meta WHERE k = 0");
    if (!rows) return rows.error();
    const auto* id = rows->empty() ? nullptr : std::get_if<std::string>(&rows->front()[0]);
    if (id == nullptr || id->size() != journalIdSize) return Error{ErrorCode::Damaged, "meta", "a journal id of 16 bytes"};
    return *id;
}

/// Everything a new journal holds, made before the file is.
struct Contents {
    std::string journal = crypto::randomBytes(journalIdSize);
    std::vector<Person> people;
    std::vector<SealedRow> rows;
    std::vector<std::optional<std::string>> codes;
};

base::Result<Contents> makeContents(const NewJournal& wanted, base::Moment now) {
    const bool fits =
        wanted.partners.size() == 1 || (wanted.partners.size() == 2 && wanted.partners[0].hand != wanted.partners[1].hand);
    if (!fits) return Error{ErrorCode::InvalidValue, "partners", "one partner, or two with different hands"};
    Contents made;
    std::vector<CoupleKey> couple;
    couple.push_back(newCoupleKey());
    for (const auto& enrolment : wanted.partners) {
        auto person = makePerson(made.journal, enrolment, wanted.cost, couple);
        if (!person) return person.error();
        auto ledger = sealRecord(made.journal, person->keys, Ledger{}.toRecord(enrolment.hand));
        if (!ledger) return ledger.error();
        made.people.push_back(std::move(person->person));
        made.codes.push_back(std::move(person->recoveryCode));
        made.rows.push_back(std::move(*ledger));
    }
    Keys shared;
    shared.couple = std::move(couple);
    for (auto record : wanted.shared) {
        if (record.scope != Scope::Couple || record.kind != RecordKind::Settings)
            return Error{ErrorCode::InvalidValue, "shared", "settings of the couple"};
        record.written = now;
        auto row = sealRecord(made.journal, shared, record);
        if (!row) return row.error();
        made.rows.push_back(std::move(*row));
    }
    return made;
}

base::Result<void> fill(Database& database, const Contents& contents) {
    for (const auto& table : schema)
        if (auto done = database.run(table[1]); !done) return done;
    if (auto done = database.run("INSERT INTO meta(k, v) VALUES(0, ?)", {contents.journal}); !done) return done;
    for (const auto& person : contents.people)
        if (auto done = insertPerson(database, person); !done) return done;
    for (const auto& row : contents.rows)
        if (auto done = insertRow(database, row); !done) return done;
    if (auto done = database.run("PRAGMA application_id=" + std::to_string(applicationId)); !done) return done;
    return database.run("PRAGMA user_version=" + std::to_string(formatVersion));
}

base::Result<void> writeNewFile(const fs::path& path, const Contents& contents) {
    auto database = Database::open(path);
    if (!database) return database.error();
    for (const char* sql :
         {"PRAGMA page_size=4096", "PRAGMA auto_vacuum=NONE", "PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA"})
        if (auto done = (*database)->run(sql); !done) return done;
    return (*database)->transaction([&] { return fill(**database, contents); });
}

Error systemError(const fs::path& path) {
    if (errno == ENOSPC || errno == EDQUOT) return {ErrorCode::DiskFull, path.string(), {}};
    if (errno == EROFS) return {ErrorCode::ReadOnly, path.string(), {}};
    if (errno == EEXIST) return {ErrorCode::AlreadyExists, path.string(), {}};
    return {ErrorCode::CannotWrite, path.string(), {}};
}

/// Under its name at once and whole, and never over another file: link and renameat2 both refuse an existing name.
base::Result<void> giveName(const fs::path& temporary, const fs::path& path) {
    if (!syncPath(temporary)) return systemError(temporary);
    if (::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) != 0) {
        if (errno != EINVAL && errno != ENOSYS) return systemError(path);
        if (::link(temporary.c_str(), path.c_str()) != 0) return systemError(path);
        ::unlink(temporary.c_str());
    }
    if (!syncPath(path.has_parent_path() ? path.parent_path() : fs::path("."))) return systemError(path);
    return {};
}

fs::path temporaryName(const fs::path& path) {
    std::string mark;
    for (int i = 0; i < 8; ++i) mark += static_cast<char>('a' + crypto::randomBelow(26));
    return path.parent_path() / ("." + path.filename().string() + "." + mark + ".new");
}

}  // namespace

base::Result<std::vector<std::optional<std::string>>> JournalFile::create(const fs::path& path, const NewJournal& journal,
                                                                          base::Moment now) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) return Error{ErrorCode::AlreadyExists, path.string(), {}};
    auto contents = makeContents(journal, now);
    if (!contents) return contents.error();
    const auto temporary = temporaryName(path);
    // Made here and not by SQLite, which would leave it readable to others; the rollback journal takes the same mode.
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return systemError(path);
    ::close(file);
    auto done = writeNewFile(temporary, *contents);
    if (done) done = giveName(temporary, path);
    if (!done) {
        fs::remove(temporary, error);
        fs::remove(temporary.string() + "-journal", error);
        return done.error();
    }
    return std::move(contents->codes);
}

base::Result<JournalFile> JournalFile::open(const fs::path& path, const fs::path& stateFolder) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return Error{ErrorCode::NotFound, path.string(), {}};
    if (!fs::exists(status)) return Error{ErrorCode::CannotRead, path.string(), {}};
    if (!fs::is_regular_file(status)) return Error{ErrorCode::NotAJournal, path.string(), "an ordinary file"};
    auto database = Database::open(path, checkHeader);
    if (!database) return database.error();
    if (auto checked = checkFile(**database); !checked) return checked.error();
    if (auto checked = checkSize(**database, path); !checked) return checked.error();
    auto id = readJournalId(**database);
    if (!id) return id.error();
    auto shared = std::make_shared<Shared>();
    shared->database = std::move(*database);
    shared->journal = std::move(*id);
    shared->stateFolder = stateFolder;
    return JournalFile(std::move(shared));
}

JournalFile::JournalFile(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) {}
JournalFile::JournalFile(JournalFile&&) noexcept = default;
JournalFile& JournalFile::operator=(JournalFile&&) noexcept = default;
JournalFile::~JournalFile() = default;

std::vector<journal::Hand> JournalFile::enrolled() const {
    std::vector<journal::Hand> hands;
    for (const auto hand : {journal::Hand::Left, journal::Hand::Right})
        if (auto person = readPerson(*m_shared->database, hand); person || person.error().code != ErrorCode::NotFound)
            hands.push_back(hand);
    return hands;
}

bool JournalFile::isReadOnly() const { return m_shared->database->isReadOnly(); }

base::Result<Vault> JournalFile::unlock(journal::Hand hand, const crypto::SecretBytes& passphrase, base::Moment now) {
    auto phrase = crypto::normalisePassphrase(passphrase);
    // What is no text at all still goes the whole way: a wrong passphrase is one thing, whatever is wrong with it.
    auto vault = unlockBy(hand, phrase ? std::move(*phrase) : crypto::SecretBytes(1), false, true);
    if (vault) vault->noteVisit(now);
    return vault;
}

base::Result<Vault> JournalFile::tryUnlock(journal::Hand hand, const crypto::SecretBytes& passphrase) {
    auto phrase = crypto::normalisePassphrase(passphrase);
    return unlockBy(hand, phrase ? std::move(*phrase) : crypto::SecretBytes(1), false, false);
}

base::Result<Vault> JournalFile::unlockWithRecoveryCode(journal::Hand hand, const crypto::SecretBytes& code, base::Moment now) {
    auto words = crypto::readRecoveryCode(code);
    if (!words) return words.error();
    auto vault = unlockBy(hand, std::move(*words), true, true);
    if (vault) vault->noteVisit(now);
    return vault;
}

base::Result<Vault> JournalFile::unlockBy(journal::Hand hand, const crypto::SecretBytes& secret, bool byCode, bool counts) {
    const Way way = byCode ? Way::RecoveryCode : Way::Passphrase;
    auto person = readPerson(*m_shared->database, hand);
    if (!person) {
        // A hand that nobody has must take as long, or the time tells whether there is a second partner.
        if (auto other = readPerson(*m_shared->database, journal::otherHand(hand)); other)
            (void)openPerson(m_shared->journal, *other, secret, way);
        return person.error();
    }
    auto keys = openPerson(m_shared->journal, *person, secret, way);
    if (!keys) {
        const bool isWrong = keys.error().code == ErrorCode::WrongPassphrase;
        if (isWrong && counts) StateFolder(m_shared->stateFolder, m_shared->journal, hand).countWrongTry();
        return keys.error();
    }
    auto state = Vault::State::make(m_shared, hand, std::move(*keys));
    if (!state) return state.error();
    return Vault(std::move(*state));
}

base::Result<FileReport> JournalFile::verify() const {
    FileReport report;
    report.whole = checkPages(*m_shared->database, "integrity_check").has_value();
    auto rows = m_shared->database->query("SELECT typeof(b) = 'blob', length(b) FROM sealed");
    if (!rows) return rows.error();
    report.rows = rows->size();
    for (const auto& row : *rows) {
        const auto* size = std::get_if<std::int64_t>(&row[1]);
        if (row[0] != Value(std::int64_t{1}) || size == nullptr || !isBlobSize(static_cast<std::size_t>(*size)))
            ++report.damagedRows;
    }
    report.whole = report.whole && report.damagedRows == 0;
    return report;
}

}  // namespace twohands::store
