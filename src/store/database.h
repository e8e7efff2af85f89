// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3;

namespace twohands::store {

using Value = std::variant<std::monostate, std::int64_t, std::string>;  ///< NULL, a number, bytes
using Row = std::vector<Value>;

/// The one connection to a journal, hardened against the file it opens. Nothing else in the program may open the file:
/// closing any other descriptor of it would drop SQLite's lock.
class Database {
public:
    /// Looks at the first 100 bytes of a file as they lie there, zeros where it is shorter.
    using HeaderCheck = base::Result<void> (*)(std::string_view header);

    /// An empty file of our own making, or one whose bytes are somebody else's until checked: `accepts` is asked before SQLite
    /// takes a lock, and before it would replay or convert what another program left. Its Error is the answer.
    static base::Result<std::unique_ptr<Database>> open(const std::filesystem::path& path, HeaderCheck accepts = nullptr);

    base::Result<std::vector<Row>> query(const std::string& sql, const std::vector<Value>& values = {});
    base::Result<void> run(const std::string& sql, const std::vector<Value>& values = {});
    /// All of it or nothing, synced. After an I/O error the connection writes no more: what reached the disk is unknown
    /// until the file has been opened anew.
    base::Result<void> transaction(const std::function<base::Result<void>()>& work);
    bool isReadOnly() const;

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    base::Error errorOf(int code) const;
    base::Result<std::string> header() const;
    base::Result<void> harden();
    std::unique_ptr<sqlite3, Close> m_connection;
    bool m_failed = false;
};

}  // namespace twohands::store
