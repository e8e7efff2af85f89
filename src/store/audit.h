// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record.h"

#include <vector>

namespace twohands::store {

/// One of my own records that is not there as I left it.
struct AuditItem {
    base::Id entry;
    std::uint32_t version = 1;
};

/// What the ledger and the anchor say at unlock. None of it tells who did it: a restored backup looks the same.
struct Audit {
    std::vector<AuditItem> missing;  ///< mine, and not here in any version
    std::vector<AuditItem> changed;  ///< mine, and here in another version or with other words
    std::vector<Record> older;       ///< what I had replaced myself, of entries of which nothing newer is here: all that is left
                                     ///< of their words. Left out of Vault::records()
    std::vector<Record> foreign;     ///< in my name, and nothing that I wrote; left out of Vault::records()
    bool ledgerMissing = false;      ///< the list itself is gone, so nothing could be compared
    bool rolledBack = false;         ///< this computer has seen a newer state of this file
    bool isClean() const { return missing.empty() && changed.empty() && older.empty() && foreign.empty() && !ledgerMissing && !rolledBack; }
};

/// For the one line at every unlock.
struct Visit {
    std::optional<base::Moment> lastHere;
    int wrongSince = 0;  ///< wrong passphrases for this hand since then, on this computer
    Audit audit;
};

}  // namespace twohands::store
