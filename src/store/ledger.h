// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/audit.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace twohands::store {

struct LedgerItem {
    std::uint32_t version = 0;
    std::set<std::string> digests;  ///< more than one where honest copies of one version were merged
};

/// What I wrote and still keep, sealed with my own key and renewed with each of my saves.
struct Ledger {
    std::uint64_t number = 0;  ///< grows with each writing; the anchor outside the file holds the last one seen
    std::optional<base::Moment> visited;
    bool wasMissing = false;     ///< a list before this one was gone, and its owner has not accepted that yet
    bool wasRolledBack = false;  ///< the same for an older state of the file
    std::map<base::Id, LedgerItem> items;

    void keep(const Record& record);
    void drop(const Record& record);
    Record toRecord(journal::Hand hand) const;
    /// What one row holds of it, for an Error.
    static std::string longest();
    static std::optional<Ledger> fromRecord(const Record& record);
};

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
