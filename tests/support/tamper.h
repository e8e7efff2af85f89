// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catch_test.h"

#include <sqlite3.h>

#include <filesystem>
#include <string>

namespace twohands::support {

/// Changes a closed journal as somebody with a tool for SQLite would.
inline void tamper(const std::filesystem::path& path, const std::string& sql) {
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &connection) == SQLITE_OK);
    const int code = sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr);
    sqlite3_close(connection);
    REQUIRE(code == SQLITE_OK);
}

}  // namespace twohands::support
