// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <cerrno>

#include <sqlite3.h>

namespace twohands::store {
namespace {

using base::Error;
using base::ErrorCode;

// A row of the largest size class and its header must fit; nothing larger is ever ours.
constexpr int lengthLimit = 2 << 20;

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

ErrorCode ioErrorCode(int extended, int systemError) {
    if (systemError == ENOSPC || systemError == EDQUOT) return ErrorCode::DiskFull;
    const bool reading = extended == SQLITE_IOERR_READ || extended == SQLITE_IOERR_SHORT_READ || extended == SQLITE_IOERR_FSTAT;
    return reading ? ErrorCode::CannotRead : ErrorCode::CannotWrite;
}

ErrorCode codeOf(int extended, int systemError) {
    if (extended == SQLITE_READONLY_DBMOVED) return ErrorCode::CannotWrite;  // the file was taken from under us
    switch (extended & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::AlreadyOpen;
        case SQLITE_NOTADB:
            return ErrorCode::NotAJournal;
        case SQLITE_CORRUPT:
        case SQLITE_FORMAT:
        case SQLITE_TOOBIG:
        case SQLITE_ERROR:
            return ErrorCode::Damaged;  // our own SQL is fixed: it fails only on a schema that is not ours
        case SQLITE_FULL:
            return ErrorCode::DiskFull;
        case SQLITE_READONLY:
            return ErrorCode::ReadOnly;
        case SQLITE_NOMEM:
            return ErrorCode::OutOfMemory;
        case SQLITE_IOERR:
            return ioErrorCode(extended, systemError);
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_CANTOPEN:
            return ErrorCode::CannotRead;
        default:
            return ErrorCode::Internal;
    }
}

void bind(sqlite3_stmt* statement, int place, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) sqlite3_bind_int64(statement, place, *number);
    if (const auto* bytes = std::get_if<std::string>(&value))
        sqlite3_bind_blob64(statement, place, bytes->data(), bytes->size(), SQLITE_STATIC);
}

Value column(sqlite3_stmt* statement, int place) {
    const int type = sqlite3_column_type(statement, place);
    if (type == SQLITE_INTEGER) return sqlite3_column_int64(statement, place);
    if (type == SQLITE_NULL) return {};
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, place));
    return std::string(bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, place)));
}

}  // namespace

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Error Database::errorOf(int code) const {
    const int systemError = m_connection ? sqlite3_system_errno(m_connection.get()) : 0;
    return {codeOf(code, systemError), {}, m_connection ? sqlite3_errmsg(m_connection.get()) : "memory"};
}

base::Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& path, HeaderCheck accepts) {
    auto database = std::make_unique<Database>();
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &connection,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    database->m_connection.reset(connection);
    if (code != SQLITE_OK) return database->errorOf(code);
    if (accepts != nullptr) {
        const auto header = database->header();
        if (!header) return header.error();
        if (auto accepted = accepts(*header); !accepted) return accepted.error();
    }
    if (auto hardened = database->harden(); !hardened) return hardened.error();
    return database;
}

// By SQLite's own descriptor: another one of this file would drop a lock of this process when it is closed.
base::Result<std::string> Database::header() const {
    sqlite3_file* file = nullptr;
    int code = sqlite3_file_control(m_connection.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code != SQLITE_OK || file == nullptr || file->pMethods == nullptr) return Error{ErrorCode::CannotRead, {}, {}};
    std::string bytes(100, '\0');
    code = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) return Error{ErrorCode::CannotRead, {}, {}};
    return bytes;
}

base::Result<void> Database::harden() {
    sqlite3* connection = m_connection.get();
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, lengthLimit);
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
    for (const auto& [option, on] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                     {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                     {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                     {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                     {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                     {SQLITE_DBCONFIG_DQS_DML, 0}})
        sqlite3_db_config(connection, option, on, nullptr);
    sqlite3_busy_timeout(connection, 100);
    // Exclusive first: it must hold before the first page is read.
    for (const char* pragma :
         {"locking_mode=EXCLUSIVE", "mmap_size=0", "temp_store=MEMORY", "cell_size_check=ON", "secure_delete=ON",
          // Unlocking reads every page twice, to check it and to open its rows; of sealed pages a copy may stay in memory.
          "cache_size=-65536"})
        if (auto done = run(std::string("PRAGMA ") + pragma); !done) return done;
    return {};
}

base::Result<std::vector<Row>> Database::query(const std::string& sql, const std::vector<Value>& values) {
    sqlite3_stmt* prepared = nullptr;
    if (const int code = sqlite3_prepare_v2(m_connection.get(), sql.c_str(), -1, &prepared, nullptr); code != SQLITE_OK)
        return errorOf(code);
    const Statement statement(prepared);
    for (std::size_t i = 0; i < values.size(); ++i) bind(prepared, static_cast<int>(i) + 1, values[i]);
    std::vector<Row> rows;
    int code = SQLITE_OK;
    while ((code = sqlite3_step(prepared)) == SQLITE_ROW) {
        Row row;
        for (int i = 0; i < sqlite3_column_count(prepared); ++i) row.push_back(column(prepared, i));
        rows.push_back(std::move(row));
    }
    if (code != SQLITE_DONE) return errorOf(code);
    return rows;
}

base::Result<void> Database::run(const std::string& sql, const std::vector<Value>& values) {
    if (auto rows = query(sql, values); !rows) return rows.error();
    return {};
}

base::Result<void> Database::transaction(const std::function<base::Result<void>()>& work) {
    if (isReadOnly()) return Error{ErrorCode::ReadOnly, {}, "a file that can be written"};
    if (m_failed) return Error{ErrorCode::CannotWrite, {}, "the journal opened anew"};
    base::Result<void> done = run("BEGIN EXCLUSIVE");
    if (done) done = work();
    if (done) done = run("COMMIT");
    if (done) return done;
    if (sqlite3_get_autocommit(m_connection.get()) == 0) (void)run("ROLLBACK");
    // Linux forgets pages it could not write: a second try on this handle could report a success that is none.
    auto wrong = done.error();
    if (wrong.code == ErrorCode::CannotRead) wrong.code = ErrorCode::CannotWrite;
    m_failed = wrong.code == ErrorCode::CannotWrite;
    return wrong;
}

bool Database::isReadOnly() const { return sqlite3_db_readonly(m_connection.get(), "main") == 1; }

}  // namespace twohands::store
