// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_bytes.h"
#include "store/keys.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;

namespace twohands::bench {

template <typename Work>
double milliseconds(const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// What a program would need that reads and opens the rows and does nothing else.
struct BareKeys {
    std::string journal;
    store::Keys keys;
};
/// Takes the file's lock for as long as it runs. Empty where the passphrase is not the left hand's.
std::optional<BareKeys> bareKeys(const std::filesystem::path& path, const crypto::SecretBytes& passphrase);

/// Reads every sealed row by SQLite and opens it by libsodium, with the settings of the journal. Gives how many opened.
std::size_t readAndOpen(const std::filesystem::path& path, const BareKeys& keys);

/// The size of the row that lists so many entries (docs/file-format.md, "The ledger").
std::size_t ledgerBlob(std::size_t entries);

/// A database of the journal's kind with random rows: delete mode, synchronous EXTRA, locking mode EXCLUSIVE.
class BareDatabase {
public:
    BareDatabase(const std::filesystem::path& path, std::size_t rows);
    ~BareDatabase();
    BareDatabase(const BareDatabase&) = delete;
    BareDatabase& operator=(const BareDatabase&) = delete;

    void commit(const std::vector<std::size_t>& sizes);
    /// One row of `size`, and one of `renewed` in the place of the one before.
    void commitRenewing(std::size_t size, std::size_t renewed);

private:
    void insert(std::size_t size);
    void run(const std::string& sql);
    sqlite3* m_connection = nullptr;
    std::int64_t m_renewed = 0, m_last = 0;
};

}  // namespace twohands::bench
