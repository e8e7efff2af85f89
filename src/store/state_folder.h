// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"
#include "journal/vocabulary.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace twohands::store {

/// What this computer remembers of one partner's use of one journal, outside of it. Losing it loses no words; the folder
/// and its files are for this user alone.
class StateFolder {
public:
    /// An empty folder remembers nothing.
    StateFolder(const std::filesystem::path& folder, const std::string& journal, journal::Hand hand);

    /// The newest ledger seen here. Empty where there is no anchor, or one that K_anchor did not make.
    std::optional<std::uint64_t> anchor(const crypto::SecretBytes& key) const;
    void setAnchor(const crypto::SecretBytes& key, std::uint64_t number) const;
    int wrongTries() const;
    void countWrongTry() const;
    void forgetWrongTries() const;

private:
    std::string anchorMac(const crypto::SecretBytes& key, std::uint64_t number) const;
    void write(const std::string& ending, const std::string& bytes) const;
    std::string read(const std::string& ending) const;
    std::filesystem::path m_folder;
    std::string m_name, m_bound;
};

/// Syncs a file or a folder to the disk; false where the system would not.
bool syncPath(const std::filesystem::path& path);

}  // namespace twohands::store
