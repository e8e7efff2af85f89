// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/raw.h"

#include <sqlite3.h>

namespace twohands::proof {

// A connection of its own kind: the store's is hardened against just what is done here.
Raw::Raw(const fs::path& path) { require(sqlite3_open(path.c_str(), &m_connection) == SQLITE_OK, "no raw connection"); }
Raw::~Raw() { sqlite3_close(m_connection); }

std::vector<store::Row> Raw::query(const std::string& sql, const std::vector<store::Value>& values) {
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v2(m_connection, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK, sql.c_str());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int place = static_cast<int>(i) + 1;
        if (const auto* number = std::get_if<std::int64_t>(&values[i])) sqlite3_bind_int64(statement, place, *number);
        if (const auto* bytes = std::get_if<std::string>(&values[i]))
            sqlite3_bind_blob64(statement, place, bytes->data(), bytes->size(), SQLITE_STATIC);
    }
    std::vector<store::Row> rows;
    int code = SQLITE_OK;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        store::Row row;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            if (sqlite3_column_type(statement, i) == SQLITE_INTEGER) {
                row.emplace_back(std::int64_t{sqlite3_column_int64(statement, i)});
                continue;
            }
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, i));
            row.emplace_back(
                std::string(bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, i))));
        }
        rows.push_back(std::move(row));
    }
    sqlite3_finalize(statement);
    require(code == SQLITE_DONE, sql.c_str());
    return rows;
}

void Raw::run(const std::string& sql, const std::vector<store::Value>& values) { (void)query(sql, values); }

std::string Raw::journal() { return std::get<std::string>(query("SELECT v FROM meta WHERE k = 0").at(0).at(0)); }

store::Keys Raw::keysOf(Hand hand) {
    const auto row =
        query("SELECT ops, mem, salt, pw, rec, ring FROM person WHERE slot = " + std::to_string(static_cast<int>(hand))).at(0);
    const auto bytes = [&](std::size_t place) { return std::get<std::string>(row[place]); };
    const auto number = [&](std::size_t place) { return static_cast<std::uint64_t>(std::get<std::int64_t>(row[place])); };
    const store::Person person{hand, {number(0), number(1)}, bytes(2), bytes(3), bytes(4), bytes(5)};
    auto keys = store::openPerson(journal(), person, phraseOf(hand), store::Way::Passphrase);
    require(keys.has_value(), "a partner's own passphrase does not open their keys");
    return std::move(*keys);
}

void Raw::plant(Hand by, const store::Record& record) {
    const auto row = store::sealRecord(journal(), keysOf(by), record);
    require(row.has_value(), "a record could not be sealed");
    run("INSERT INTO sealed(id, b) VALUES(?, ?)", {row->row, row->blob});
}

std::vector<store::Record> Raw::opened(const store::Keys& keys) {
    std::vector<store::Record> records;
    const auto id = journal();
    for (const auto& row : query("SELECT id, b FROM sealed"))
        if (auto record = store::openRow(id, keys, std::get<std::int64_t>(row[0]), std::get<std::string>(row[1])))
            records.push_back(std::move(*record));
    return records;
}

}  // namespace twohands::proof
