// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/format.h"

#include <array>

namespace twohands::store {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::int64_t applicationId = 0x32486E64;  // "2Hnd"
constexpr std::int64_t formatVersion = 1;

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

/// SQLite fills a page that is cut short with zeros; we do not. By size alone: another descriptor would drop the lock.
base::Result<void> checkSize(Database& database, const std::filesystem::path& path) {
    const auto count = numberOf(database, "PRAGMA page_count"), size = numberOf(database, "PRAGMA page_size");
    if (!count || !size) return count ? size.error() : count.error();
    std::error_code error;
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(path, error));
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

}  // namespace

base::Result<void> writeFormat(Database& database, const std::string& journal) {
    for (const auto& table : schema)
        if (auto done = database.run(table[1]); !done) return done;
    if (auto done = database.run("INSERT INTO meta(k, v) VALUES(0, ?)", {journal}); !done) return done;
    if (auto done = database.run("PRAGMA application_id=" + std::to_string(applicationId)); !done) return done;
    return database.run("PRAGMA user_version=" + std::to_string(formatVersion));
}

base::Result<std::unique_ptr<Database>> openChecked(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) return Error{ErrorCode::NotFound, path.string(), {}};
    if (!std::filesystem::exists(status)) return Error{ErrorCode::CannotRead, path.string(), {}};
    if (!std::filesystem::is_regular_file(status)) return Error{ErrorCode::NotAJournal, path.string(), "an ordinary file"};
    auto database = Database::open(path, checkHeader);
    if (!database) return database.error();
    if (auto checked = checkFile(**database); !checked) return checked.error();
    if (auto checked = checkSize(**database, path); !checked) return checked.error();
    return database;
}

base::Result<void> checkPages(Database& database, const std::string& check) {
    auto rows = database.query("PRAGMA " + check + "(1)");
    if (!rows) return rows.error();
    if (*rows != std::vector<Row>{{std::string("ok")}}) return Error{ErrorCode::Damaged, "pages", "whole pages"};
    return {};
}

base::Result<std::string> readJournalId(Database& database) {
    auto rows = database.query("SELECT v FROM meta WHERE k = 0");
    if (!rows) return rows.error();
    const auto* id = rows->empty() ? nullptr : std::get_if<std::string>(&rows->front()[0]);
    if (id == nullptr || id->size() != journalIdSize) return Error{ErrorCode::Damaged, "meta", "a journal id of 16 bytes"};
    return *id;
}

}  // namespace twohands::store
