// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/cipher.h"
#include "store/vault.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace twohands::store {

struct NewJournal {
    std::vector<Enrolment> partners;  ///< one or two, different hands
    std::vector<Record> shared;       ///< Couple settings to begin with (the names): readable by whoever is enrolled
    std::vector<Record> own;          ///< of the first partner alone, to begin with: as they are, with their turn and time
    crypto::KdfCost cost;
};

/// What can be said of the file without any key.
struct FileReport {
    std::size_t rows = 0;
    std::size_t damagedRows = 0;  ///< of a size that no row has
    bool whole = true;            ///< SQLite's full check passed, and no row is damaged
};

struct Merged {
    std::size_t rows = 0;       ///< taken in
    std::size_t different = 0;  ///< here under the same number with other bytes: damaged in one of the two, left as it is here
    std::size_t partners = 0;   ///< who joined in the other copy
    std::size_t rewrapped = 0;  ///< whose passphrase or recovery code is another one there; this journal's stays
};

/// A journal of the format TH1 (docs/file-format.md), held by this process alone while it or a vault of it lives.
class JournalFile {
public:
    /// Writes a new journal, mode 0600, complete or not at all; AlreadyExists rather than over anything. The recovery
    /// codes come back in the order of the partners, empty where none was wanted; they are kept nowhere.
    static base::Result<std::vector<std::optional<std::string>>> create(const std::filesystem::path& path,
                                                                        const NewJournal& journal, base::Moment now);
    /// Looks at the header, and leaves what is no journal of this format untouched: NotFound, NotAJournal, NewerFormat
    /// (`expected` the file's version). Then takes the lock and looks before it trusts: AlreadyOpen, Damaged (`where` the part,
    /// or empty), CannotRead. Anchors and counts of wrong passphrases are kept in stateFolder, or not at all where it is empty:
    /// for copies, whose older state is none of the journal's.
    static base::Result<JournalFile> open(const std::filesystem::path& path, const std::filesystem::path& stateFolder);

    JournalFile(JournalFile&&) noexcept;
    JournalFile& operator=(JournalFile&&) noexcept;
    ~JournalFile();

    const std::string& id() const;  ///< 16 bytes; copies of one journal share it
    std::vector<journal::Hand> enrolled() const;
    bool isReadOnly() const;
    /// WrongPassphrase is counted and is the answer for every cause but damage. Writes the visit into the ledger.
    base::Result<Vault> unlock(journal::Hand hand, const crypto::SecretBytes& passphrase, base::Moment now);
    /// The same without counting and without a visit (Vault::noteVisit): for a name, which is tried on both hands and is
    /// right on one of them at most.
    base::Result<Vault> tryUnlock(journal::Hand hand, const crypto::SecretBytes& passphrase);
    base::Result<Vault> unlockWithRecoveryCode(journal::Hand hand, const crypto::SecretBytes& code, base::Moment now);
    base::Result<FileReport> verify() const;

    /// A new file with the same rows and no trace of deleted ones, opened anew and compared before it counts. AlreadyExists
    /// rather than over anything.
    base::Result<void> backUp(const std::filesystem::path& copy) const;
    /// Takes in every row that another copy of this journal has; needs no key, and opening sorts out what counts. InvalidValue
    /// for another journal; with `where` "newer keys" for a copy with a couple's key that this one has not (take this one into
    /// that), with "other keys" where neither could read all of the other.
    base::Result<Merged> merge(const JournalFile& other);

private:
    friend class Vault;
    explicit JournalFile(std::shared_ptr<Shared> shared);
    base::Result<Vault> unlockBy(journal::Hand hand, const crypto::SecretBytes& secret, bool byCode, bool counts);
    std::shared_ptr<Shared> m_shared;
};

}  // namespace twohands::store
