// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/session_state.h"

#include <sys/stat.h>

namespace twohands::app {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<std::filesystem::path> nextPath(const std::filesystem::path& journal, std::uint64_t number, base::Date day) {
    const auto folder = backupFolderOf(journal);
    std::error_code error;
    if (::mkdir(folder.c_str(), 0700) != 0 && !std::filesystem::is_directory(folder, error)) return Error{ErrorCode::CannotWrite, folder.string(), {}};
    auto digits = std::to_string(number);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return folder / (digits + " " + base::toText(day) + ".twohands");
}

/// Leaves in the copy what erasing leaves in the journal: a tombstone without words, known to the ledger.
Result<void> eraseIn(const std::filesystem::path& path, const store::Vault& mine, const base::Id& id, base::Moment now) {
    const auto file = store::JournalFile::open(path, {});
    if (!file) return file.error();
    auto vault = mine.openIn(*file);
    if (!vault) return vault.error();
    std::optional<store::Record> newest;
    for (const auto& record : vault->records())
        if (record.entry == id && record.author == vault->hand() && (!newest || record.version > newest->version)) newest = record;
    if (!newest || (newest->kind == store::RecordKind::Tombstone && newest->body.empty())) return {};
    newest->kind = store::RecordKind::Tombstone;
    ++newest->version;
    newest->body.clear();
    if (const auto done = vault->commit({{*newest}, {}}, now); !done) return done.error();
    return {};
}

}  // namespace

std::size_t Session::eraseFromBackups(const base::Id& id) {
    std::size_t left = 0;
    for (const auto& backup : backups())
        if (!eraseIn(backup.path, m_state->vault, id, now())) ++left;
    return left;
}

std::vector<Backup> Session::backups() const { return backupsOf(m_state->path); }

Result<Backup> Session::backUp() {
    const auto before = backups();
    Backup made{{}, before.empty() ? 1 : before.back().number + 1, now().date(), 0};
    const auto path = nextPath(m_state->path, made.number, made.day);
    if (!path) return path.error();
    made.path = *path;
    if (const auto done = m_state->file.backUp(made.path); !done) return done.error();
    std::error_code ignored;
    for (const auto& old : expendable(backups())) std::filesystem::remove(old.path, ignored);
    made.bytes = std::filesystem::file_size(made.path, ignored);
    return made;
}

void Session::backUpIfDue() {
    const auto before = backups();
    if (isReadOnly() || (!before.empty() && before.back().day == now().date())) return;
    m_state->visit.backupFailed = !backUp();
}

Result<Drill> Session::practiseRestoring(const Passphrase& passphrase) const {
    const auto all = backups();
    if (all.empty()) return Error{ErrorCode::NotFound, backupFolderOf(m_state->path).string(), {}};
    auto file = store::JournalFile::open(all.back().path, m_state->environment.stateFolder);
    if (!file) return file.error();
    const auto vault = file->tryUnlock(me(), passphrase);
    if (!vault) return vault.error();
    return Drill{all.back(), contentsOf(*vault, file->enrolled()).entries.size(), entries().size()};
}

}  // namespace twohands::app
