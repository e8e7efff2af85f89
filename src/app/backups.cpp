// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <set>
#include <string>

namespace twohands::app {
namespace {

namespace fs = std::filesystem;

/// "0012 2026-11-24.twohands"
std::optional<Backup> readName(const fs::directory_entry& file) {
    const auto name = file.path().stem().string();
    const auto space = name.find(' ');
    Backup backup;
    backup.path = file.path();
    if (file.path().extension() != ".twohands" || space == std::string::npos) return std::nullopt;
    const auto [end, error] = std::from_chars(name.data(), name.data() + space, backup.number);
    const auto day = base::parseDate(name.substr(space + 1));
    if (error != std::errc{} || end != name.data() + space || !day) return std::nullopt;
    backup.day = *day;
    std::error_code ignored;
    backup.bytes = file.file_size(ignored);
    return backup;
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

std::vector<Backup> backupsOf(const fs::path& journal) {
    std::vector<Backup> backups;
    std::error_code error;
    for (const auto& file : fs::directory_iterator(backupFolderOf(journal), error))
        if (auto backup = readName(file)) backups.push_back(*std::move(backup));
    std::sort(backups.begin(), backups.end(), [](const Backup& a, const Backup& b) { return a.number < b.number; });
    return backups;
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
