// SPDX-License-Identifier: GPL-3.0-or-later
// Stands before the calls by which the program, and not SQLite, makes, fills, syncs and names a new file. Each does what it always
// does, and is written down for the replay; what SQLite asks of the system is written down by its own layer.
#include "proof/recording_vfs.h"

#include <array>
#include <cstdarg>
#include <cstdlib>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using twohands::proof::Operation;
using Kind = Operation::Kind;
using twohands::proof::vfs::recordCall;

template <typename Function>
Function* realOf(const char* name) {
    auto* const found = reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
    if (found == nullptr) std::abort();
    return found;
}

std::string pathOf(int file) {
    std::array<char, 4096> path{};
    const auto size = readlink(("/proc/self/fd/" + std::to_string(file)).c_str(), path.data(), path.size());
    return size < 0 ? std::string() : std::string(path.data(), static_cast<std::size_t>(size));
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    static auto* const real = realOf<int(const char*, int, ...)>("open");
    va_list rest;
    va_start(rest, flags);
    const auto mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : mode_t{0};
    va_end(rest);
    const int file = real(path, flags, mode);
    if (file >= 0 && (flags & O_CREAT) != 0 && (flags & O_EXCL) != 0) recordCall(path, {Kind::Create, {}, 0, {}, false, {}});
    return file;
}

ssize_t write(int file, const void* bytes, size_t size) {
    static auto* const real = realOf<ssize_t(int, const void*, size_t)>("write");
    const auto offset = lseek(file, 0, SEEK_CUR);
    const auto done = real(file, bytes, size);
    if (done > 0 && offset >= 0)
        recordCall(pathOf(file), {Kind::Write, {}, offset, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(done)), false, {}});
    return done;
}

int fsync(int file) {
    static auto* const real = realOf<int(int)>("fsync");
    const int done = real(file);
    struct stat status {};
    if (done == 0 && fstat(file, &status) == 0) recordCall(pathOf(file), {Kind::Sync, {}, 0, {}, S_ISDIR(status.st_mode), {}});
    return done;
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) {
    static auto* const real = realOf<int(int, const char*, int, const char*, unsigned)>("renameat2");
    const int done = real(fromFolder, from, toFolder, to, flags);
    if (done == 0) recordCall(from, {Kind::Rename, {}, 0, {}, false, std::filesystem::path(to).filename().string()});
    return done;
}
}
