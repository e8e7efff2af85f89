// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys.h"

#include "crypto/words.h"
#include "store/bytes.h"

namespace twohands::store {
namespace {

using base::Error;
using base::ErrorCode;
using crypto::SecretBytes;

constexpr std::size_t wrapSize = crypto::sealedSize(crypto::keySize);
constexpr std::size_t ringIdSize = 16;
constexpr std::uint16_t formatFloor = 1;
constexpr std::uint64_t ownKeyNumber = 1, anchorKeyNumber = 2;

crypto::Bytes asBytes(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

std::string wrapBound(const std::string& journal, const Person& person, Way way) {
    std::string bound = "TwoHands/1|wrap|" + journal;
    putNumber(bound, static_cast<std::uint64_t>(person.hand), 1);
    bound += way == Way::Passphrase ? "pw" : "rec";
    putNumber(bound, person.cost.ops, 8);
    putNumber(bound, person.cost.memoryBytes, 8);
    return bound + person.salt;
}

std::string ringBound(const std::string& journal, journal::Hand hand, std::string_view ids) {
    std::string bound = "TwoHands/1|ring|" + journal;
    putNumber(bound, static_cast<std::uint64_t>(hand), 1);
    return bound.append(ids);
}

/// The ids stand before the sealed keys in the clear, so that two copies can be compared without a passphrase.
std::string sealRing(const std::string& journal, journal::Hand hand, const SecretBytes& own,
                     const std::vector<CoupleKey>& couple) {
    std::string ids, plain;
    putNumber(ids, couple.size(), 1);
    putNumber(plain, formatFloor, 2);
    for (const auto& key : couple) {
        ids += key.id;
        plain.append(key.key.text()) += static_cast<char>(key.isCurrent);
    }
    auto sealed = crypto::seal(own, plain, ringBound(journal, hand, ids));
    crypto::wipe(plain);
    return ids + sealed;
}

base::Result<std::vector<CoupleKey>> openRing(const std::string& journal, const Person& person, const SecretBytes& own) {
    const Error damaged{ErrorCode::Damaged, "person", "this partner's key ring"};
    const auto ids = readRingIds(person.ring);
    const std::size_t head = 1 + ids.size() * ringIdSize;
    if (ids.empty()) return damaged;
    auto plain = crypto::open(own, std::string_view(person.ring).substr(head), ringBound(journal, person.hand, person.ring.substr(0, head)));
    if (!plain) return damaged;
    Reader reader(*plain);
    // A ring that knows a later format is proof that the file's version was put back.
    const bool isOurs = reader.number(2) == formatFloor;
    std::vector<CoupleKey> couple;
    for (const auto& id : ids) {
        CoupleKey key;
        key.id = id;
        key.key = SecretBytes::fromBytes(asBytes(reader.bytes(crypto::keySize)));
        key.isCurrent = reader.number(1) == 1;
        couple.push_back(std::move(key));
    }
    const bool isWhole = isOurs && reader.ok() && reader.rest().empty();
    crypto::wipe(*plain);
    if (!isWhole) return damaged;
    return couple;
}

Keys keysOf(SecretBytes root) {
    Keys keys;
    keys.own = crypto::childKey(root, ownKeyNumber);
    keys.anchor = crypto::childKey(root, anchorKeyNumber);
    keys.root = std::move(root);
    return keys;
}

base::Result<std::string> wrap(const std::string& journal, const Person& person, const Keys& keys, const SecretBytes& secret,
                               Way way) {
    const auto wrapper = crypto::deriveKey(secret.bytes(), asBytes(person.salt), person.cost);
    if (!wrapper) return wrapper.error();
    return crypto::seal(*wrapper, keys.root.text(), wrapBound(journal, person, way));
}

std::string rowBound(const std::string& journal, RowId row, Scope scope) {
    std::string bound = "TwoHands/1|row|" + journal;
    putNumber(bound, static_cast<std::uint64_t>(row), 8);
    return bound + (scope == Scope::Own ? 'P' : 'C');
}

RowId randomRowId() {
    const std::string random = crypto::randomBytes(8);
    return static_cast<RowId>(Reader(random).number(8) >> 1);
}

std::string bytesOf(const Value& value) {
    const auto* bytes = std::get_if<std::string>(&value);
    return bytes == nullptr ? std::string() : *bytes;
}

std::uint64_t numberOf(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number == nullptr ? 0 : static_cast<std::uint64_t>(*number);
}

}  // namespace

const SecretBytes* Keys::currentCoupleKey() const {
    for (const auto& key : couple)
        if (key.isCurrent) return &key.key;
    return nullptr;
}

CoupleKey newCoupleKey() { return {crypto::randomBytes(ringIdSize), SecretBytes::random(crypto::keySize), true}; }

base::Result<NewPerson> makePerson(const std::string& journal, const Enrolment& enrolment, const crypto::KdfCost& cost,
                                   const std::vector<CoupleKey>& couple) {
    auto phrase = crypto::acceptNewPassphrase(enrolment.passphrase, enrolment.near);
    if (!phrase) return phrase.error();
    NewPerson made;
    made.person.hand = enrolment.hand;
    made.person.cost = cost;
    made.person.salt = crypto::randomBytes(crypto::saltSize);
    made.keys = keysOf(SecretBytes::random(crypto::keySize));
    for (const auto& key : couple) made.keys.couple.push_back({key.id, key.key.copy(), key.isCurrent});
    if (auto wrapped = wrapPassphrase(journal, made.person, made.keys, *phrase); !wrapped) return wrapped.error();
    dropRecoveryCode(made.person);
    if (enrolment.wantsRecoveryCode) {
        auto code = wrapRecoveryCode(journal, made.person, made.keys);
        if (!code) return code.error();
        made.recoveryCode = std::move(*code);
    }
    renewRing(journal, made.person, made.keys);
    return made;
}

base::Result<Keys> openPerson(const std::string& journal, const Person& person, const SecretBytes& secret, Way way) {
    if (!person.cost.isAcceptable()) return Error{ErrorCode::Damaged, "person", "3 to 10 passes, 64 MiB to 1 GiB"};
    const auto wrapper = crypto::deriveKey(secret.bytes(), asBytes(person.salt), person.cost);
    if (!wrapper) return wrapper.error();
    const auto& wrapped = way == Way::Passphrase ? person.passphraseWrap : person.recoveryWrap;
    auto root = crypto::open(*wrapper, wrapped, wrapBound(journal, person, way));
    if (!root) return Error{ErrorCode::WrongPassphrase, {}, {}};
    const auto opened = SecretBytes::fromText(*root);
    crypto::wipe(*root);
    return openByRoot(journal, person, opened);
}

base::Result<Keys> openByRoot(const std::string& journal, const Person& person, const SecretBytes& root) {
    Keys keys = keysOf(root.copy());
    auto couple = openRing(journal, person, keys.own);
    if (!couple) return couple.error();
    keys.couple = std::move(*couple);
    return keys;
}

base::Result<void> wrapPassphrase(const std::string& journal, Person& person, const Keys& keys, const SecretBytes& passphrase) {
    auto wrapped = wrap(journal, person, keys, passphrase, Way::Passphrase);
    if (!wrapped) return wrapped.error();
    person.passphraseWrap = std::move(*wrapped);
    return {};
}

base::Result<std::string> wrapRecoveryCode(const std::string& journal, Person& person, const Keys& keys) {
    const auto code = crypto::newRecoveryCode();
    auto wrapped = wrap(journal, person, keys, code, Way::RecoveryCode);
    if (!wrapped) return wrapped.error();
    person.recoveryWrap = std::move(*wrapped);
    return std::string(code.text());
}

// Looks the same with and without a code, so that the file sends nobody looking for a piece of paper.
void dropRecoveryCode(Person& person) { person.recoveryWrap = crypto::randomBytes(wrapSize); }

std::vector<std::string> readRingIds(std::string_view ring) {
    Reader reader(ring);
    std::vector<std::string> ids;
    for (auto left = reader.number(1); left > 0 && reader.ok(); --left) ids.emplace_back(reader.bytes(ringIdSize));
    return reader.ok() ? ids : std::vector<std::string>();
}

void renewRing(const std::string& journal, Person& person, const Keys& keys) {
    person.ring = sealRing(journal, person.hand, keys.own, keys.couple);
}

base::Result<void> updatePerson(Database& database, const Person& person) {
    return database.run("UPDATE person SET ops = ?, mem = ?, salt = ?, pw = ?, rec = ?, ring = ? WHERE slot = ?",
                        {static_cast<std::int64_t>(person.cost.ops), static_cast<std::int64_t>(person.cost.memoryBytes), person.salt,
                         person.passphraseWrap, person.recoveryWrap, person.ring, static_cast<std::int64_t>(person.hand)});
}

base::Result<void> insertPerson(Database& database, const Person& person) {
    return database.run("INSERT INTO person(slot, ops, mem, salt, pw, rec, ring) VALUES(?, ?, ?, ?, ?, ?, ?)",
                        {static_cast<std::int64_t>(person.hand), static_cast<std::int64_t>(person.cost.ops),
                         static_cast<std::int64_t>(person.cost.memoryBytes), person.salt, person.passphraseWrap,
                         person.recoveryWrap, person.ring});
}

base::Result<Person> readPerson(Database& database, journal::Hand hand) {
    auto rows =
        database.query("SELECT ops, mem, salt, pw, rec, ring FROM person WHERE slot = ?", {static_cast<std::int64_t>(hand)});
    if (!rows) return rows.error();
    if (rows->empty()) return Error{ErrorCode::NotFound, "person", "an enrolled partner"};
    const Row& row = rows->front();
    Person person{hand, {numberOf(row[0]), numberOf(row[1])}, bytesOf(row[2]), bytesOf(row[3]), bytesOf(row[4]), bytesOf(row[5])};
    const bool fits = person.salt.size() == crypto::saltSize && person.passphraseWrap.size() == wrapSize &&
                      person.recoveryWrap.size() == wrapSize;
    if (!fits) return Error{ErrorCode::Damaged, "person", "salt and wraps of their sizes"};
    return person;
}

base::Result<SealedRow> sealRecord(const std::string& journal, const Keys& keys, const Record& record) {
    auto plain = encodeRecord(record);
    if (!plain) return plain.error();
    const SecretBytes* key = record.scope == Scope::Own ? &keys.own : keys.currentCoupleKey();
    if (key == nullptr || key->empty()) return Error{ErrorCode::NotYours, {}, "the key of this scope"};
    const RowId row = randomRowId();
    SealedRow sealed{row, crypto::seal(*key, *plain, rowBound(journal, row, record.scope))};
    crypto::wipe(*plain);
    return sealed;
}

base::Result<void> insertRow(Database& database, const SealedRow& row) {
    return database.run("INSERT INTO sealed(id, b) VALUES(?, ?)", {row.row, row.blob});
}

std::optional<Record> openRow(const std::string& journal, const Keys& keys, RowId row, std::string_view blob) {
    std::optional<std::string> plain;
    Scope scope = Scope::Own;
    if (!isBlobSize(blob.size())) return std::nullopt;
    if (!keys.own.empty()) plain = crypto::open(keys.own, blob, rowBound(journal, row, scope));
    for (std::size_t i = 0; !plain && i < keys.couple.size(); ++i) {
        scope = Scope::Couple;
        plain = crypto::open(keys.couple[i].key, blob, rowBound(journal, row, scope));
    }
    if (!plain) return std::nullopt;
    auto record = decodeRecord(*plain);
    crypto::wipe(*plain);
    if (!record) return std::nullopt;
    record->row = row;
    record->scope = scope;
    return record;
}

}  // namespace twohands::store
