// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/new_file.h"

#include "crypto/cipher.h"
#include "store/state_folder.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace twohands::store {
namespace {

using base::Error;
using base::ErrorCode;
namespace fs = std::filesystem;

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

/// Made here and not by SQLite, which would leave it readable to others; the rollback journal takes the same mode.
base::Result<void> fillTemporary(const fs::path& temporary, const fs::path& path, const std::function<bool(int)>& write) {
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return systemError(path);
    const bool written = write(file);
    const auto wrong = systemError(path);
    ::close(file);
    if (!written) return wrong;
    return {};
}

base::Result<void> fillDatabase(const fs::path& path, const std::function<base::Result<void>(Database&)>& fill) {
    auto database = Database::open(path);
    if (!database) return database.error();
    for (const char* sql :
         {"PRAGMA page_size=4096", "PRAGMA auto_vacuum=NONE", "PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA"})
        if (auto done = (*database)->run(sql); !done) return done;
    return (*database)->transaction([&] { return fill(**database); });
}

}  // namespace

base::Result<void> placeNewFile(const fs::path& path, const std::function<bool(int)>& write, const PathCheck& check) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) return Error{ErrorCode::AlreadyExists, path.string(), {}};
    const auto temporary = temporaryName(path);
    auto done = fillTemporary(temporary, path, write);
    if (done) done = check(temporary);
    if (done) done = giveName(temporary, path);
    if (done) return done;
    fs::remove(temporary, error);
    fs::remove(temporary.string() + "-journal", error);
    return done;
}

base::Result<void> placeNewDatabase(const fs::path& path, const std::function<base::Result<void>(Database&)>& fill,
                                    const PathCheck& check) {
    const auto fillAndCheck = [&](const fs::path& temporary) {
        auto filled = fillDatabase(temporary, fill);
        return filled && check ? check(temporary) : filled;
    };
    return placeNewFile(path, [](int) { return true; }, fillAndCheck);
}

}  // namespace twohands::store
