// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/keys.h"
#include "store/ledger.h"
#include "store/state_folder.h"
#include "store/vault.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace twohands::store {

/// The open file, held together by JournalFile and its vaults.
struct Shared {
    std::unique_ptr<Database> database;
    std::string journal;  ///< its id, 16 bytes
    std::filesystem::path stateFolder;
    std::uint64_t writes = 0;  ///< so that one vault notices what another one wrote
};

struct Vault::State {
    std::shared_ptr<Shared> shared;
    journal::Hand hand;
    Keys keys;
    Ledger ledger;
    std::set<RowId> ledgerRows, stale;
    std::set<RowId> leftOut;  ///< what the audit keeps out of the records; remembered past dropOwnKey(), where nothing can be compared any more
    std::vector<Record> records;
    Visit visit;
    std::size_t otherRows = 0;
    std::uint64_t newestTurn = 0, seenWrites = 0;

    static base::Result<std::unique_ptr<State>> make(std::shared_ptr<Shared> shared, journal::Hand hand, Keys keys);
    void noteVisit(base::Moment now);
    StateFolder folder() const { return {shared->stateFolder, shared->journal, hand}; }
    bool owns() const { return !keys.own.empty(); }
    bool ownsAlarm() const { return visit.audit.ledgerMissing || visit.audit.rolledBack; }
    /// Every row, opened where it opens.
    base::Result<std::vector<std::optional<Record>>> openAll() const;
    base::Result<void> load();
    /// A row that is here but not among the records. Nothing where there is none.
    const Record* findLeftOut(RowId row) const;
    /// Nothing where the record is there already; NotYours and AlreadyExists as Vault::commit says.
    base::Result<std::optional<Record>> alreadyStored(const Record& record) const;
    /// The rows that a change takes away; those that nothing comes for are dropped from the ledger by `addition`.
    base::Result<std::set<RowId>> rowsToGo(const Changes& changes, const std::vector<Record>& put, Ledger& addition) const;
    /// One transaction: what `before` does, rows in, rows out, leftovers out, and a ledger row that adds `addition`. Memory
    /// follows only when it is on disk.
    base::Result<void> write(std::vector<Record>& put, const std::set<RowId>& remove, Ledger addition, base::Moment now,
                             const std::function<base::Result<void>()>& before = {});
    bool isTimeToJoinLedger() const;
    /// The row that adds to the ledger, or the one that takes the place of all of them.
    base::Result<SealedRow> sealLedger(const Ledger& addition, std::set<RowId>& gone, std::set<RowId>& rowsAfter) const;
    void apply(const std::vector<Record>& put, const std::set<RowId>& remove, const Ledger& addition);
};

}  // namespace twohands::store
