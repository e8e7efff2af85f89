// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include <cerrno>
#include <cstdio>
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
        std::fwrite(content.data(), 1, content.size(), stdout);
        return {};
    }
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) return Error{errno == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::CannotWrite, {}, {}};
    const bool done = writeFully(descriptor, content);
    const bool isFull = errno == ENOSPC;
    const bool closed = close(descriptor) == 0;
    if (done && closed) return {};
    unlink(file.c_str());
    return Error{isFull ? ErrorCode::DiskFull : ErrorCode::CannotWrite, {}, {}};
}

}  // namespace twohands::cli
