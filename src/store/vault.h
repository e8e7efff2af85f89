// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_bytes.h"
#include "store/audit.h"
#include "store/record.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace twohands::store {

class JournalFile;
struct Shared;  // the open file, held together by JournalFile and its vaults

struct Enrolment {
    journal::Hand hand = journal::Hand::Left;
    crypto::SecretBytes passphrase;
    bool wantsRecoveryCode = false;
    std::vector<std::string> near;  ///< names and words the passphrase must not be made of
};

struct NewPassphrase {
    crypto::SecretBytes passphrase;
    std::vector<std::string> near;  ///< names and words it must not be made of
};

/// What one save does, all of it or nothing.
struct Changes {
    /// Each put replaces the older versions of its entry. The same entry and version again with the same content does
    /// nothing, so a save whose answer was lost can be repeated; with other content it is AlreadyExists.
    std::vector<Record> put;
    std::vector<RowId> remove;
};

/// A journal as one partner sees it: own rows and shared rows, opened. Several vaults of one file may live at once; each
/// sees the others' writes after reload().
class Vault {
public:
    Vault(Vault&&) noexcept;
    Vault& operator=(Vault&&) noexcept;
    ~Vault();

    journal::Hand hand() const;
    bool isReadOnly() const;
    /// The newest version of everything this key opens, but ledgers and what the audit calls foreign. Two rows of one entry
    /// and version with different words are both here.
    const std::vector<Record>& records() const;
    const Visit& visit() const;
    std::size_t otherRows() const;  ///< rows this vault cannot open: the partner's own, or damaged

    /// On disk before it returns, with the ledger in the same transaction. Gives the rows as stored, in the order of `put`.
    /// NotYours for a row this vault does not hold; TooLong, DiskFull, ReadOnly, CannotWrite: nothing was changed.
    base::Result<std::vector<Record>> commit(const Changes& changes, base::Moment now);
    /// Forgets what is missing or changed and that the list was gone or the file older. Nothing else ends these alarms; rows
    /// in one's name that one did not write stay out, and stay said.
    base::Result<void> acceptAudit(base::Moment now);
    base::Result<void> reload();
    /// Ends the count of wrong passphrases and writes the visit into the ledger. After JournalFile::tryUnlock, once it is
    /// known that the hand was meant.
    void noteVisit(base::Moment now);

    /// The same partner's vault in another copy of this journal, by the keys that are open here. WrongPassphrase where the copy has
    /// other keys for this partner, InvalidValue for another journal.
    base::Result<Vault> openIn(const JournalFile& copy) const;

    /// The Together seat: the own key is wiped and own rows are forgotten. What is left is reading shared rows and putting
    /// shared settings; anything else is NotYours until the file is unlocked again.
    void dropOwnKey();
    bool hasOwnKey() const;
    /// Before an export, a purge, a change of passphrase. WrongPassphrase.
    base::Result<void> confirmPassphrase(journal::Hand of, const crypto::SecretBytes& passphrase) const;
    /// The partner who comes later, both at the laptop, with the couple's names in the same transaction. Gives the recovery
    /// code, if one was wanted. AlreadyExists, WeakPassphrase, InvalidValue where `names` is no setting of the couple.
    base::Result<std::optional<std::string>> enrol(const Enrolment& second, const Record& names, base::Moment now);

    /// Another passphrase for the same keys; the recovery code stays. Old copies of the file open with the old one. All of
    /// these ask for the passphrase: WrongPassphrase, counted. WeakPassphrase.
    base::Result<void> changePassphrase(const crypto::SecretBytes& old, const NewPassphrase& wanted);
    /// A new recovery code in the place of any before; the words are kept nowhere.
    base::Result<std::string> renewRecoveryCode(const crypto::SecretBytes& passphrase);
    base::Result<void> removeRecoveryCode(const crypto::SecretBytes& passphrase);
    /// For when somebody knows the old passphrase: a new root, and every own row sealed anew, in one transaction. A recovery
    /// code of before opens nothing any more; gives a new one where it is wanted. Old copies of the file stay as they are.
    base::Result<std::optional<std::string>> renewKeys(const crypto::SecretBytes& old, const NewPassphrase& wanted, bool wantsRecoveryCode,
                                                       base::Moment now);
    /// A new key for what is shared, both at the laptop: shared rows sealed anew, the key of before kept to read old copies.
    /// Any other vault of this file has to be unlocked again.
    base::Result<void> renewCoupleKey(const crypto::SecretBytes& mine, const crypto::SecretBytes& partners);

private:
    friend class JournalFile;
    struct State;
    explicit Vault(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace twohands::store
