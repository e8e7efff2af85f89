// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <fcntl.h>
#include <unistd.h>

namespace twohands::cli {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::size_t longestInput = 64U << 20;

bool writeFully(int descriptor, std::string_view rest) {
    while (!rest.empty()) {
        const auto written = write(descriptor, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(descriptor) == 0;
}

Error writeError(int number) {
    if (number == ENOSPC || number == EDQUOT) return {ErrorCode::DiskFull, {}, {}};
    return {number == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::CannotWrite, {}, {}};
}

/// Never over another file: link and renameat2 both refuse a name that is taken. Some disks know only one of them.
bool giveName(const std::string& temporary, const std::string& file) {
    if (renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE) == 0) return true;
    if (errno != EINVAL && errno != ENOSYS) return false;
    return link(temporary.c_str(), file.c_str()) == 0 && unlink(temporary.c_str()) == 0;
}

/// The name itself is on the disk only after its folder is.
bool syncFolderOf(const std::string& file) {
    const auto folder = std::filesystem::path(file).parent_path();
    const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool done = fsync(descriptor) == 0;
    close(descriptor);
    return done;
}

}  // namespace

Result<std::string> readAll(const std::string& file) {
    std::ifstream stream;
    if (file != "-") {
        stream.open(file, std::ios::binary);
        if (!stream) return Error{ErrorCode::CannotRead, {}, {}};
    }
    std::istream& from = file == "-" ? std::cin : stream;
    std::string content;
    std::string part(1U << 16, '\0');
    while (from.read(part.data(), static_cast<std::streamsize>(part.size())) || from.gcount() > 0) {
        content.append(part, 0, static_cast<std::size_t>(from.gcount()));
        if (content.size() > longestInput) return Error{ErrorCode::TooLong, {}, "at most 64 MiB"};
    }
    if (from.bad()) return Error{ErrorCode::CannotRead, {}, {}};
    return content;
}

Result<void> writeNew(const std::string& file, const std::string& content) {
    if (file == "-") {
        if (std::fwrite(content.data(), 1, content.size(), stdout) != content.size()) return writeError(errno);
        return {};
    }
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, error))) return writeError(EEXIST);
    auto temporary = file + ".XXXXXX";
    const int descriptor = mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0) return writeError(errno);
    const bool done = writeFully(descriptor, content) && giveName(temporary, file) && syncFolderOf(file);
    const auto problem = writeError(errno);
    close(descriptor);  // fsync has said all that this could
    if (done) return {};
    unlink(temporary.c_str());
    return problem;
}

}  // namespace twohands::cli
