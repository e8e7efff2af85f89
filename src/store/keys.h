// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/cipher.h"
#include "store/database.h"
#include "store/vault.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twohands::store {

struct CoupleKey {
    std::string id;
    crypto::SecretBytes key;
    bool isCurrent = true;
};

/// What one partner's passphrase opens. root, own and anchor are empty at the Together seat.
struct Keys {
    crypto::SecretBytes root, own, anchor;
    std::vector<CoupleKey> couple;
    const crypto::SecretBytes* currentCoupleKey() const;
};

/// A row of the table person, as it lies in the file.
struct Person {
    journal::Hand hand = journal::Hand::Left;
    crypto::KdfCost cost;
    std::string salt, passphraseWrap, recoveryWrap, ring;
};

struct NewPerson {
    Person person;
    Keys keys;
    std::optional<std::string> recoveryCode;
};

enum class Way { Passphrase, RecoveryCode };

CoupleKey newCoupleKey();
/// A new root under the passphrase (checked by acceptNewPassphrase) and perhaps a recovery code, with these couple keys.
base::Result<NewPerson> makePerson(const std::string& journal, const Enrolment& enrolment, const crypto::KdfCost& cost,
                                   const std::vector<CoupleKey>& couple);
/// WrongPassphrase, or Damaged for a cost out of bounds (before any work) and for a ring that is not this person's.
base::Result<Keys> openPerson(const std::string& journal, const Person& person, const crypto::SecretBytes& secret, Way way);

/// The same for a root that is open already, in another copy of the file. Damaged where the ring is not this root's.
base::Result<Keys> openByRoot(const std::string& journal, const Person& person, const crypto::SecretBytes& root);
/// The same root under another passphrase (checked by acceptNewPassphrase). The salt stays, so that a recovery code does too.
base::Result<void> wrapPassphrase(const std::string& journal, Person& person, const Keys& keys, const crypto::SecretBytes& passphrase);
/// The same root under a new recovery code, in the place of the one before.
base::Result<std::string> wrapRecoveryCode(const std::string& journal, Person& person, const Keys& keys);
/// Takes the recovery code away: what is left looks the same and opens nothing.
void dropRecoveryCode(Person& person);
/// Which of the couple's keys a ring holds, as it says in the clear. Empty for what is no ring.
std::vector<std::string> readRingIds(std::string_view ring);
/// The ring anew, with the couple's keys as they are in `keys`.
void renewRing(const std::string& journal, Person& person, const Keys& keys);

base::Result<void> insertPerson(Database& database, const Person& person);
base::Result<void> updatePerson(Database& database, const Person& person);
/// NotFound where nobody is enrolled there, Damaged where the row has another shape.
base::Result<Person> readPerson(Database& database, journal::Hand hand);

/// A new row id, and the record sealed for that row.
struct SealedRow {
    RowId row = 0;
    std::string blob;
};
base::Result<SealedRow> sealRecord(const std::string& journal, const Keys& keys, const Record& record);
base::Result<void> insertRow(Database& database, const SealedRow& row);
std::optional<Record> openRow(const std::string& journal, const Keys& keys, RowId row, std::string_view blob);

}  // namespace twohands::store
