// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/new_file.h"

#include "crypto/cipher.h"
#include "store/state_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace twohands::store {
namespace {

using base::Error;
using base::ErrorCode;
namespace fs = std::filesystem;

constexpr std::string_view newEnding = ".new", logEnding = "-journal";
constexpr std::size_t markSize = 8;

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
    for (std::size_t i = 0; i < markSize; ++i) mark += static_cast<char>('a' + crypto::randomBelow(26));
    return path.parent_path() / ("." + path.filename().string() + "." + mark + std::string(newEnding));
}

/// Made here and not by SQLite, which would leave it readable to others; the rollback journal takes the same mode.
base::Result<void> fillTemporary(const fs::path& temporary, const fs::path& path, const std::function<base::Result<void>(int)>& write) {
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return systemError(path);
    auto written = write(file);
    ::close(file);  // giveName syncs it by its path, which says all that this could
    return written;
}

base::Result<void> fillDatabase(const fs::path& path, const std::function<base::Result<void>(Database&)>& fill) {
    auto database = Database::open(path);
    if (!database) return database.error();
    for (const char* sql :
         {"PRAGMA page_size=4096", "PRAGMA auto_vacuum=NONE", "PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA"})
        if (auto done = (*database)->run(sql); !done) return done;
    return (*database)->transaction([&] { return fill(**database); });
}

/// "NAME" of ".NAME.abcdefgh.new" and of the rollback journal beside it; empty for anything else.
std::string wantedName(std::string_view name) {
    if (name.ends_with(logEnding)) name.remove_suffix(logEnding.size());
    if (!name.starts_with('.') || !name.ends_with(newEnding)) return {};
    name.remove_suffix(newEnding.size());
    const auto dot = name.rfind('.');
    if (dot == 0 || name.size() - dot - 1 != markSize) return {};
    const auto mark = name.substr(dot + 1);
    const bool isMark = std::all_of(mark.begin(), mark.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return isMark ? std::string(name.substr(1, dot - 1)) : std::string();
}

/// Whether another process holds a lock on it, or that cannot be known.
bool isHeld(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) return errno != ENOENT;
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    const bool isFree = ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type == F_UNLCK;
    ::close(file);
    return !isFree;
}

}  // namespace

base::Error systemError(const fs::path& path) {
    if (errno == ENOSPC || errno == EDQUOT) return {ErrorCode::DiskFull, path.string(), {}};
    if (errno == EROFS) return {ErrorCode::ReadOnly, path.string(), {}};
    if (errno == EEXIST) return {ErrorCode::AlreadyExists, path.string(), {}};
    return {ErrorCode::CannotWrite, path.string(), {}};
}

base::Result<void> placeNewFile(const fs::path& path, const std::function<base::Result<void>(int)>& write, const PathCheck& check) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) return Error{ErrorCode::AlreadyExists, path.string(), {}};
    const auto temporary = temporaryName(path);
    auto done = fillTemporary(temporary, path, write);
    if (done) done = check(temporary);
    if (done) done = giveName(temporary, path);
    if (done) return done;
    fs::remove(temporary, error);
    fs::remove(temporary.string() + "-journal", error);
    // The name that was asked for, and not one that is gone again.
    auto wrong = done.error();
    if (wrong.where.empty() || wrong.where == temporary.string()) wrong.where = path.string();
    return wrong;
}

base::Result<void> placeNewDatabase(const fs::path& path, const std::function<base::Result<void>(Database&)>& fill,
                                    const PathCheck& check) {
    const auto fillAndCheck = [&](const fs::path& temporary) {
        auto filled = fillDatabase(temporary, fill);
        return filled && check ? check(temporary) : filled;
    };
    return placeNewFile(path, [](int) { return base::Result<void>(); }, fillAndCheck);
}

base::Result<void> makeOwnFolder(const fs::path& path) {
    const Error refused{ErrorCode::CannotWrite, path.string(), "a folder of this user alone"};
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return systemError(path);
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0) return refused;
    struct stat status {};
    bool isOurs = ::fstat(folder, &status) == 0 && status.st_uid == ::geteuid();
    if (isOurs && (status.st_mode & 07777U) != 0700U) {
        (void)::fchmod(folder, 0700);  // as on many memory sticks, which keep none; what counts is what is there then
        isOurs = ::fstat(folder, &status) == 0;
    }
    ::close(folder);
    if (!isOurs || (status.st_mode & 0022U) != 0) return refused;
    return {};
}

void clearUnfinished(const fs::path& folder, const std::function<bool(const std::string& name)>& isMeant) {
    std::vector<fs::path> left;
    std::error_code error;
    for (const auto& file : fs::directory_iterator(folder, error)) {
        const auto wanted = wantedName(file.path().filename().string());
        if (!wanted.empty() && file.is_regular_file(error) && isMeant(wanted)) left.push_back(file.path());
    }
    for (const auto& path : left) {
        auto database = path.string();
        if (database.ends_with(logEnding)) database.resize(database.size() - logEnding.size());
        if (!isHeld(database)) fs::remove(path, error);
    }
}

}  // namespace twohands::store
