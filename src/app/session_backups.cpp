// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/session_state.h"

#include <algorithm>

namespace twohands::app {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

/// A page's rows in a copy, and what takes their place.
struct Erasure {
    std::optional<store::Record> newest;
    bool hasOthers = false;  ///< another page's words lie under the same id, side by side with these
    std::vector<store::RowId> leftOut;
    void add(const store::Record& record) {
        if (!newest || record.version > newest->version) newest = record;
    }
};

/// Leaves in the copy what erasing leaves in the journal: a tombstone without words, known to the ledger. Rows that the
/// audit of this copy leaves out may hold the words too.
Result<void> eraseIn(const std::filesystem::path& path, const store::Vault& mine, const std::vector<base::Id>& ids, base::Moment now) {
    const auto file = store::JournalFile::open(path, {});
    if (!file) return file.error();
    auto vault = mine.openIn(*file);
    if (!vault) return vault.error();
    std::map<base::Id, Erasure> pages;
    const auto isOne = [&](const base::Id& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    // A page that came of a version edited in two copies lies under the first one's id in what is older than that.
    const auto isMeant = [&](const store::Record& record) {
        return record.author == vault->hand() && (isOne(record.entry) || isOne(idOfTwin(record)));
    };
    for (const auto& record : vault->records())
        if (isMeant(record)) pages[record.entry].add(record);
    for (const auto& record : vault->records())
        if (const auto page = pages.find(record.entry); page != pages.end() && record.author == vault->hand() && !isMeant(record)) page->second.hasOthers = true;
    const auto& audit = vault->visit().audit;
    for (const auto* list : {&audit.foreign, &audit.older})
        for (const auto& record : *list) {
            if (!isMeant(record)) continue;
            pages[record.entry].add(record);
            pages[record.entry].leftOut.push_back(record.row);
        }
    store::Changes changes;
    for (auto& [id, page] : pages) {
        if (page.hasOthers) return Error{ErrorCode::InvalidValue, path.string(), "a page for each version"};
        page.newest->kind = store::RecordKind::Tombstone;
        ++page.newest->version;
        page.newest->body.clear();
        changes.put.push_back(*page.newest);
        changes.remove.insert(changes.remove.end(), page.leftOut.begin(), page.leftOut.end());
    }
    if (const auto done = vault->commit(changes, now); !done) return done.error();
    return {};
}

}  // namespace

BackupsLeft Session::State::eraseFromBackups(const std::vector<base::Id>& ids) const {
    const auto list = backupsOf(path, file.id());
    BackupsLeft left;
    left.closed = list.undecided.size();
    for (const auto& backup : list.ours) {
        const auto done = eraseIn(backup.path, vault, ids, environment.clock.now());
        if (done) continue;
        ++(done.error().code == ErrorCode::AlreadyOpen ? left.busy : left.closed);
    }
    return left;
}

std::vector<Backup> Session::backups() const { return backupsOf(m_state->path, m_state->file.id()).ours; }

Result<Backup> Session::backUp() {
    const auto folder = openBackupFolder(m_state->path);
    if (!folder) return folder.error();
    const auto& id = m_state->file.id();
    clearUnfinished(m_state->path, id);
    nameAll(backupsOf(m_state->path, id), id);
    const auto before = backups();
    Backup made{{}, before.empty() ? 1 : before.back().number + 1, now().date(), 0};
    made.path = *folder / backupName(made.number, made.day, id);
    if (const auto done = m_state->file.backUp(made.path); !done) return done.error();
    std::error_code ignored;
    for (const auto& old : expendable(backups())) {
        std::filesystem::remove(old.path, ignored);
        std::filesystem::remove(old.path.string() + "-journal", ignored);
    }
    made.bytes = std::filesystem::file_size(made.path, ignored);
    return made;
}

void Session::backUpIfDue() {
    const auto before = backups();
    if (isReadOnly() || (!before.empty() && before.back().day == now().date())) return;
    m_state->visit.backupFailed = !backUp();
}

void Session::renewBackup() {
    if (!backups().empty()) m_state->visit.backupFailed = !backUp();
}

Result<Drill> Session::practiseRestoring(const Passphrase& passphrase) const {
    const auto all = backups();
    if (all.empty()) return Error{ErrorCode::NotFound, backupFolderOf(m_state->path).string(), {}};
    auto file = store::JournalFile::open(all.back().path, {});
    if (!file) return file.error();
    if (file->id() != m_state->file.id()) return Error{ErrorCode::Damaged, all.back().path.string(), {}};
    const auto vault = file->tryUnlock(me(), passphrase);
    if (!vault && vault.error().code == ErrorCode::WrongPassphrase) {
        // It may be right for the journal and not for this backup. Where it is wrong for both it counts, as at unlocking: else
        // this would be a way to guess that leaves no trace.
        if (const auto right = confirmPassphrase(passphrase); !right) return right.error();
    }
    if (!vault) return vault.error();
    return Drill{all.back(), contentsOf(*vault, file->enrolled()).entries.size(), entries().size()};
}

}  // namespace twohands::app
