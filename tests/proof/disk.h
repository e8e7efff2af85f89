// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/recording_vfs.h"

#include <map>
#include <random>
#include <string>
#include <vector>

namespace twohands::proof {

using Files = std::map<std::string, std::string>;  ///< name to bytes

/// A disk that keeps what was synced, and of the rest whatever it likes.
class Disk {
public:
    explicit Disk(const Files& files);
    void apply(const Operation& operation);
    /// So many writes, creations and deletions may still be lost.
    std::size_t unsynced() const;
    /// What is found after the power failed now: of the unsynced writes and truncations any are kept, lost or torn at
    /// 512 bytes, later ones perhaps without earlier ones; of the unsynced creations and deletions any are undone.
    Files afterPowerLoss(std::mt19937_64& random) const;

private:
    struct Change {
        std::int64_t offset = 0;
        std::string bytes;
        bool isTruncate = false;
    };
    struct Content {
        std::string synced;
        std::vector<Change> unsynced;
    };
    struct NameChange {
        std::string name;
        std::ptrdiff_t content = -1;  ///< -1: the name goes
        std::string before;           ///< the name it had, which goes with the same change
    };
    void rename(const std::string& name, std::ptrdiff_t content, bool isSynced);
    void syncNames();
    std::vector<Content> m_contents;
    std::map<std::string, std::ptrdiff_t> m_names, m_syncedNames;
    std::vector<NameChange> m_unsyncedNames;
};

}  // namespace twohands::proof
