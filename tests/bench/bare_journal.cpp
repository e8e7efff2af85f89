// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_journal.h"

#include "crypto/words.h"
#include "store/bytes.h"

#include <cstdio>
#include <cstdlib>

#include <sodium.h>
#include <sqlite3.h>

namespace twohands::bench {
namespace {

constexpr const char* settings =
    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"
    "PRAGMA cell_size_check=ON; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;";

void require(bool holds, sqlite3* connection) {
    if (holds) return;
    std::fprintf(stderr, "bare database: %s\n", connection == nullptr ? "not open" : sqlite3_errmsg(connection));
    std::exit(1);
}

const unsigned char* bytes(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }

/// docs/file-format.md, "A row".
bool opens(const BareKeys& keys, std::int64_t id, std::string_view blob, std::string& plain) {
    const auto tryKey = [&](const crypto::SecretBytes& key, char scope) {
        std::string bound = "TwoHands/1|row|" + keys.journal;
        store::putNumber(bound, static_cast<std::uint64_t>(id), 8);
        bound += scope;
        const auto* in = reinterpret_cast<const unsigned char*>(blob.data());
        return crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, in + 24,
                                                          blob.size() - 24, bytes(bound), bound.size(), in, key.data()) == 0;
    };
    return tryKey(keys.keys.own, 'P') || tryKey(keys.keys.couple.front().key, 'C');
}

}  // namespace

std::optional<BareKeys> bareKeys(const std::filesystem::path& path, const crypto::SecretBytes& passphrase) {
    auto database = store::Database::open(path);
    auto secret = crypto::normalisePassphrase(passphrase);
    if (!database || !secret) return std::nullopt;
    auto meta = (*database)->query("SELECT v FROM meta WHERE k = 0");
    const auto person = store::readPerson(**database, journal::Hand::Left);
    if (!meta || meta->empty() || !person) return std::nullopt;
    const auto journal = std::get<std::string>(meta->front()[0]);
    auto keys = store::openPerson(journal, *person, *secret, store::Way::Passphrase);
    if (!keys) return std::nullopt;
    return BareKeys{journal, *std::move(keys)};
}

std::size_t readAndOpen(const std::filesystem::path& path, const BareKeys& keys) {
    sqlite3* connection = nullptr;
    require(sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK, connection);
    require(sqlite3_exec(connection, settings, nullptr, nullptr, nullptr) == SQLITE_OK, connection);
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v2(connection, "SELECT id, b FROM sealed", -1, &statement, nullptr) == SQLITE_OK, connection);
    std::size_t opened = 0;
    std::string plain(store::maximumBlob, '\0');
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const auto* blob = static_cast<const char*>(sqlite3_column_blob(statement, 1));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, 1));
        opened += opens(keys, sqlite3_column_int64(statement, 0), {blob, size}, plain);
    }
    sqlite3_finalize(statement);
    sqlite3_close(connection);
    return opened;
}

std::size_t ledgerBlob(std::size_t entries) { return store::blobSizeFor(store::recordHeader + 23 + 29 * entries); }

BareDatabase::BareDatabase(const std::filesystem::path& path, std::size_t rows) {
    require(sqlite3_open(path.c_str(), &m_connection) == SQLITE_OK, m_connection);
    run(settings);
    run("CREATE TABLE sealed(id INTEGER PRIMARY KEY, b BLOB)");
    run("BEGIN EXCLUSIVE");
    for (std::size_t i = 0; i < rows; ++i) insert(1000);
    run("COMMIT");
}

BareDatabase::~BareDatabase() { sqlite3_close(m_connection); }

void BareDatabase::run(const std::string& sql) {
    require(sqlite3_exec(m_connection, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, m_connection);
}

void BareDatabase::insert(std::size_t size) {
    std::string blob(size, '\0');
    randombytes_buf(blob.data(), blob.size());
    randombytes_buf(&m_last, sizeof m_last);
    m_last &= INT64_MAX;
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v2(m_connection, "INSERT INTO sealed(id, b) VALUES(?, ?)", -1, &statement, nullptr) == SQLITE_OK, m_connection);
    sqlite3_bind_int64(statement, 1, m_last);
    sqlite3_bind_blob64(statement, 2, blob.data(), blob.size(), SQLITE_STATIC);
    require(sqlite3_step(statement) == SQLITE_DONE, m_connection);
    sqlite3_finalize(statement);
}

void BareDatabase::commit(const std::vector<std::size_t>& sizes) {
    run("BEGIN EXCLUSIVE");
    for (const auto size : sizes) insert(size);
    run("COMMIT");
}

void BareDatabase::commitRenewing(std::size_t size, std::size_t renewed) {
    run("BEGIN EXCLUSIVE");
    insert(size);
    insert(renewed);
    run("DELETE FROM sealed WHERE id = " + std::to_string(m_renewed));
    run("COMMIT");
    m_renewed = m_last;
}

}  // namespace twohands::bench
