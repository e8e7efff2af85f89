// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/recording_vfs.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace twohands::proof::vfs {
namespace {

using Kind = Operation::Kind;

struct File {
    sqlite3_file base;  // first: SQLite knows no more of it
    const char* path;
    bool needsFolderSync;  // as SQLite's own: the first sync of a rollback journal syncs its folder too
    sqlite3_file* real;
};

sqlite3_vfs* system_ = nullptr;
sqlite3_vfs ours{};
bool isRecording = false;
int depth = 0;  // of SQLite's own calls
std::filesystem::path folder_;
std::vector<Operation> log_;

bool isFailing = false, isStickyFault = false, hasFailed = false;
Fault fault_ = Fault::WriteError;
int left = 0, lastError = 0;

File* of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* realOf(sqlite3_file* file) { return of(file)->real; }

/// Whether this operation, which `kinds` can hit, is the one to fail.
bool fails(std::initializer_list<Fault> kinds, int error) {
    bool isMeant = false;
    for (const auto kind : kinds) isMeant = isMeant || kind == fault_;
    if (!isFailing || !isMeant) return false;
    if (left-- > 0) return false;
    if (left < -1 && !isStickyFault) return false;
    hasFailed = true;
    lastError = error;
    return true;
}

/// SQLite at work, whose calls of the system are written down here and not there.
struct AtWork {
    AtWork() { ++depth; }
    ~AtWork() { --depth; }
    AtWork(const AtWork&) = delete;
    AtWork& operator=(const AtWork&) = delete;
};

void record(const char* path, Operation operation) {
    if (!isRecording || path == nullptr || std::filesystem::path(path).parent_path() != folder_) return;
    operation.file = std::filesystem::path(path).filename().string();
    log_.push_back(std::move(operation));
}

int close(sqlite3_file* file) { return realOf(file)->pMethods->xClose(realOf(file)); }

int read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
    if (fails({Fault::ReadError}, EIO)) return SQLITE_IOERR_READ;
    return realOf(file)->pMethods->xRead(realOf(file), bytes, size, offset);
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    const AtWork atWork;
    if (fails({Fault::WriteError}, EIO)) return SQLITE_IOERR_WRITE;
    if (fails({Fault::NoSpace}, ENOSPC)) return SQLITE_FULL;
    const bool isShort = fails({Fault::ShortWrite}, 0);
    const int written = isShort ? size / 2 : size;
    const int code = realOf(file)->pMethods->xWrite(realOf(file), bytes, written, offset);
    // Only then: an exception of ours must not go through SQLite, and a string may throw one.
    if (code == SQLITE_OK && isRecording)
        record(of(file)->path, {Kind::Write, {}, offset, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(written)), false, {}});
    return isShort && code == SQLITE_OK ? SQLITE_FULL : code;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    const AtWork atWork;
    if (fails({Fault::WriteError}, EIO)) return SQLITE_IOERR_TRUNCATE;
    const int code = realOf(file)->pMethods->xTruncate(realOf(file), size);
    if (code == SQLITE_OK) record(of(file)->path, {Kind::Truncate, {}, size, {}, false, {}});
    return code;
}

int sync(sqlite3_file* file, int flags) {
    const AtWork atWork;
    if (fails({Fault::SyncError}, EIO)) return SQLITE_IOERR_FSYNC;
    const int code = realOf(file)->pMethods->xSync(realOf(file), flags);
    if (code == SQLITE_OK) record(of(file)->path, {Kind::Sync, {}, 0, {}, std::exchange(of(file)->needsFolderSync, false), {}});
    return code;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) { return realOf(file)->pMethods->xFileSize(realOf(file), size); }
int lock(sqlite3_file* file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); }
int unlock(sqlite3_file* file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); }
int checkReserved(sqlite3_file* file, int* out) { return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out); }
int fileControl(sqlite3_file* file, int what, void* value) {
    return realOf(file)->pMethods->xFileControl(realOf(file), what, value);
}
int sectorSize(sqlite3_file* file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
int characteristics(sqlite3_file* file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); }

// Version 1: neither shared memory nor mapping, neither of which the store asks for.
constexpr sqlite3_io_methods methods = {
    1,          close,           read,    write,   truncate, sync,    fileSize, lock,   unlock, checkReserved, fileControl,
    sectorSize, characteristics, nullptr, nullptr, nullptr,  nullptr, nullptr,  nullptr};

bool exists(const char* path) {
    int there = 0;
    return path != nullptr && system_->xAccess(system_, path, SQLITE_ACCESS_EXISTS, &there) == SQLITE_OK && there != 0;
}

int open(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* outFlags) {
    const AtWork atWork;
    File* made = of(file);
    made->base.pMethods = nullptr;
    const bool isNew = (flags & SQLITE_OPEN_CREATE) != 0 && !exists(path);
    if (isNew && fails({Fault::WriteError}, EIO)) return SQLITE_CANTOPEN;
    if (isNew && fails({Fault::NoSpace}, ENOSPC)) return SQLITE_CANTOPEN;
    made->real = reinterpret_cast<sqlite3_file*>(made + 1);
    const int code = system_->xOpen(system_, path, made->real, flags, outFlags);
    if (made->real->pMethods == nullptr) return code;
    made->base.pMethods = &methods;
    made->path = path;
    made->needsFolderSync = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
    if (code == SQLITE_OK && isNew) record(path, {Kind::Create, {}, 0, {}, false, {}});
    return code;
}

int remove(sqlite3_vfs*, const char* path, int syncsFolder) {
    const AtWork atWork;
    if (fails({Fault::WriteError}, EIO)) return SQLITE_IOERR_DELETE;
    const int code = system_->xDelete(system_, path, syncsFolder);
    if (code == SQLITE_OK) record(path, {Kind::Delete, {}, 0, {}, syncsFolder != 0, {}});
    return code;
}

int getLastError(sqlite3_vfs*, int size, char* text) {
    return lastError != 0 ? lastError : system_->xGetLastError(system_, size, text);
}

}  // namespace

void install() {
    if (system_ != nullptr) return;
    system_ = sqlite3_vfs_find(nullptr);
    if (system_ == nullptr) std::abort();
    ours = *system_;  // what is not replaced goes to the system's: its functions ask nothing of the structure but its data
    ours.pNext = nullptr;
    ours.zName = "proof";
    ours.szOsFile = static_cast<int>(sizeof(File)) + system_->szOsFile;
    ours.xOpen = open;
    ours.xDelete = remove;
    ours.xGetLastError = getLastError;
    if (sqlite3_vfs_register(&ours, 1) != SQLITE_OK) std::abort();
}

void startRecording(const std::filesystem::path& folder) {
    log_.clear();
    folder_ = folder;
    isRecording = true;
}

void recordCall(const std::string& path, Operation operation) {
    if (depth > 0) return;
    if (path == folder_.string()) {
        if (isRecording) log_.push_back(std::move(operation));
    } else {
        record(path.c_str(), std::move(operation));
    }
}

std::size_t recorded() { return log_.size(); }

std::vector<Operation> stopRecording() {
    isRecording = false;
    return std::exchange(log_, {});
}

void failAt(Fault fault, int number, bool isSticky) {
    fault_ = fault;
    left = number;
    isStickyFault = isSticky;
    hasFailed = false;
    lastError = 0;
    isFailing = true;
}

bool stopFailing() {
    isFailing = false;
    lastError = 0;
    return hasFailed;
}

}  // namespace twohands::proof::vfs
