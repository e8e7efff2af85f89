// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/audit.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace twohands::store {

/// What the ledger knows of one entry. Digests and not only a version, because two copies of a journal can be edited apart.
struct LedgerItem {
    std::uint32_t version = 0;            ///< the highest that was written
    std::set<std::string> newest;         ///< digests of what counts: several where copies were edited apart and joined
    std::set<std::string> lost;           ///< digests of what its owner accepted as missing: it counts again where it comes back
    std::vector<std::string> superseded;  ///< digests of what was replaced, the last rememberedVersions of them
};

/// What I wrote and still keep, sealed with my own key. Each save adds a small ledger row of what it changed; all of them
/// together are the ledger, and now and then one row takes their place. Ledgers only grow, so those of two copies of a
/// journal unite to the same whichever comes first.
struct Ledger {
    static constexpr std::size_t rememberedVersions = 32;

    std::uint64_t number = 0;  ///< grows with each writing; the anchor outside the file holds the last one seen
    std::string mark;          ///< 8 random bytes, this row's own
    std::string before;        ///< the mark of the row that this one adds to; zeros where it stands alone
    std::optional<base::Moment> visited;
    bool wasMissing = false;     ///< a list before this one was gone, and its owner has not accepted that yet
    bool wasRolledBack = false;  ///< the same for an older state of the file
    bool isForked = false;       ///< of rows from two copies: the next row can name only one of their ends
    std::map<base::Id, LedgerItem> items;

    /// An empty ledger that stands alone.
    static Ledger first();
    /// An empty row that adds to this ledger.
    Ledger next() const;
    /// The record replaces whatever `known` has of its entry.
    void keep(const Record& record, const Ledger& known);
    /// The entry counts no more, in any version that `known` has.
    void drop(const base::Id& entry, const Ledger& known);
    /// What counts of the entry and is not `present` is waited for no more.
    void giveUp(const base::Id& entry, const Ledger& known, const std::set<std::string>& present);
    /// Of what was given up, what is here again.
    void welcomeBack(const std::vector<Record>& records, journal::Hand me);
    /// Takes in what the other one says. Visit, flags and mark are those of the higher number.
    void unite(const Ledger& other);
    Record toRecord(journal::Hand hand) const;
    /// What one row holds of it, for an Error.
    static std::string longest();
    static std::optional<Ledger> fromRecord(const Record& record);
};
/// The ledger that these rows make, with the alarms of all its ends: none was accepted by what another copy went on to write. Nothing where there is none, or where a row is missing that another one adds to.
std::optional<Ledger> uniteAll(std::vector<Ledger> rows);

/// Mine to answer for: everything in my name but settings of the couple, which either partner may renew.
bool isAudited(const Record& record, journal::Hand me);
/// Whether two rows are versions of one thing. Nobody's version replaces another author's, whatever id it carries.
bool isSameThing(const Record& a, const Record& b);

struct Sorted {
    std::vector<Record> records;
    std::set<RowId> stale;  ///< older versions and copies that lie beside the newest; collected at the next write
    Audit audit;
};
/// Splits what a vault opened into what counts, what is left over and what the audit has to say.
Sorted sortOut(std::vector<Record> opened, const std::optional<Ledger>& ledger, journal::Hand me);

}  // namespace twohands::store
