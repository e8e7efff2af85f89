// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"

#include "store/journal_file.h"
#include "store/new_file.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <fcntl.h>

namespace twohands::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".twohands";

/// The first 4 bytes of the id, in hex: enough to tell a few journals apart, and the file itself holds all of it.
std::string shortId(const std::string& journalId) {
    std::string text;
    for (const char c : journalId.substr(0, 4)) {
        text += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
        text += "0123456789abcdef"[static_cast<unsigned char>(c) & 0x0FU];
    }
    return text;
}

struct Name {
    std::uint64_t number = 0;
    base::Date day;
    std::string id;  ///< empty in names that the first versions gave
};

std::optional<Name> readName(std::string_view name) {
    if (!name.ends_with(ending)) return std::nullopt;
    name.remove_suffix(ending.size());
    const auto space = name.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    Name read;
    const auto [end, error] = std::from_chars(name.data(), name.data() + space, read.number);
    if (error != std::errc{} || end != name.data() + space) return std::nullopt;
    name.remove_prefix(space + 1);
    if (const auto second = name.find(' '); second != std::string_view::npos) {
        read.id = name.substr(second + 1);
        name = name.substr(0, second);
    }
    const auto day = base::parseDate(std::string(name));
    if (!day) return std::nullopt;
    read.day = *day;
    return read;
}

/// Keeps the last backup of each of the `most` latest periods that there are.
template <typename PeriodOf>
void keepOneEach(const std::vector<Backup>& backups, std::size_t most, PeriodOf periodOf, std::set<std::uint64_t>& kept) {
    std::set<decltype(periodOf(base::Date{}))> periods;
    for (auto backup = backups.rbegin(); backup != backups.rend() && periods.size() < most; ++backup)
        if (periods.insert(periodOf(backup->day)).second) kept.insert(backup->number);
}

}  // namespace

fs::path backupFolderOf(const fs::path& journal) {
    auto folder = journal;
    folder += ".backups";
    return folder;
}

base::Result<fs::path> openBackupFolder(const fs::path& journal) {
    const auto path = backupFolderOf(journal);
    if (auto made = store::makeOwnFolder(path); !made) return made.error();
    return path;
}

std::string backupName(std::uint64_t number, base::Date day, const std::string& journalId) {
    auto digits = std::to_string(number);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return digits + " " + base::toText(day) + " " + shortId(journalId) + std::string(ending);
}

BackupList backupsOf(const fs::path& journal, const std::string& journalId) {
    BackupList list;
    std::error_code error;
    for (const auto& file : fs::directory_iterator(backupFolderOf(journal), error)) {
        const auto name = readName(file.path().filename().string());
        if (!name || !file.is_regular_file(error) || (!name->id.empty() && name->id != shortId(journalId))) continue;
        if (name->id.empty()) {
            const auto opened = store::JournalFile::open(file.path(), {});
            if (opened && opened->id() != journalId) continue;
            (opened ? list.unnamed : list.undecided).push_back(file.path());
            if (!opened) continue;
        }
        std::error_code ignored;
        list.ours.push_back({file.path(), name->number, name->day, file.file_size(ignored)});
    }
    std::sort(list.ours.begin(), list.ours.end(), [](const Backup& a, const Backup& b) { return a.number < b.number; });
    return list;
}

void nameAll(const BackupList& list, const std::string& journalId) {
    for (const auto& path : list.unnamed) {
        const auto name = readName(path.filename().string());
        if (!name) continue;
        const auto named = path.parent_path() / backupName(name->number, name->day, journalId);
        // Never over another one. Where it fails, the file is opened again next time.
        (void)::renameat2(AT_FDCWD, path.c_str(), AT_FDCWD, named.c_str(), RENAME_NOREPLACE);
    }
}

void clearUnfinished(const fs::path& journal, const std::string& journalId) {
    store::clearUnfinished(backupFolderOf(journal), [&](const std::string& wanted) {
        const auto name = readName(wanted);
        return name && (name->id.empty() || name->id == shortId(journalId));
    });
}

std::vector<Backup> expendable(const std::vector<Backup>& backups) {
    constexpr std::size_t last = 5, days = 7, weeks = 4, months = 12;
    if (backups.size() <= last) return {};
    if (backups.back().bytes * 10 < backups[backups.size() - 2].bytes * 9) return {};
    std::set<std::uint64_t> kept;
    for (auto backup = backups.end() - static_cast<std::ptrdiff_t>(last); backup != backups.end(); ++backup) kept.insert(backup->number);
    keepOneEach(backups, days, [](const base::Date& day) { return base::toText(day); }, kept);
    keepOneEach(backups, weeks, [](const base::Date& day) { return base::IsoWeek::of(day).toText(); }, kept);
    keepOneEach(backups, months, [](const base::Date& day) { return base::toText(day).substr(0, 7); }, kept);
    std::vector<Backup> gone;
    std::copy_if(backups.begin(), backups.end(), std::back_inserter(gone), [&](const Backup& backup) { return !kept.contains(backup.number); });
    return gone;
}

}  // namespace twohands::app
