// SPDX-License-Identifier: GPL-3.0-or-later
// What changes keys. Each is one transaction, and what it wraps is opened again before it counts: a wrap that nobody can open
// would close the journal for good.
#include "crypto/words.h"
#include "journal/partner.h"
#include "store/journal_file.h"
#include "store/shared.h"
#include "store/vault.h"

namespace twohands::store {
namespace {

using base::Error;
using base::ErrorCode;
using crypto::SecretBytes;

struct Opened {
    Person person;
    Keys keys;
};

/// A partner's own keys by their passphrase; a wrong one is told to them.
base::Result<Opened> openBy(const Shared& shared, journal::Hand hand, const SecretBytes& passphrase) {
    auto person = readPerson(*shared.database, hand);
    if (!person) return person.error();
    auto phrase = crypto::normalisePassphrase(passphrase);
    auto keys = openPerson(shared.journal, *person, phrase ? std::move(*phrase) : SecretBytes(1), Way::Passphrase);
    if (!keys && keys.error().code == ErrorCode::WrongPassphrase)
        StateFolder(shared.stateFolder, shared.journal, hand).countWrongTry();
    if (!keys) return keys.error();
    return Opened{std::move(*person), std::move(*keys)};
}

base::Result<void> checkOpens(const Shared& shared, const Person& person, const SecretBytes& secret, Way way) {
    if (auto opened = openPerson(shared.journal, person, secret, way); !opened)
        return Error{ErrorCode::Internal, "person", "a wrap that opens"};
    return {};
}

/// Both ways into what was made.
base::Result<void> checkOpens(const Shared& shared, const NewPerson& made, const SecretBytes& passphrase) {
    const auto phrase = crypto::normalisePassphrase(passphrase);
    if (!phrase) return phrase.error();
    if (auto opens = checkOpens(shared, made.person, *phrase, Way::Passphrase); !opens || !made.recoveryCode) return opens;
    return checkOpens(shared, made.person, SecretBytes::fromText(*made.recoveryCode), Way::RecoveryCode);
}

base::Result<void> store(const Shared& shared, const Person& person) {
    return shared.database->transaction([&] { return updatePerson(*shared.database, person); });
}

/// The rows of one scope, opened with the keys of before and sealed with those of after.
struct Resealed {
    std::vector<SealedRow> rows;
    std::vector<RowId> gone;
};

base::Result<Resealed> resealAll(const Shared& shared, const Keys& before, const Keys& after, Scope scope) {
    auto rows = shared.database->query("SELECT id, b FROM sealed");
    if (!rows) return rows.error();
    Resealed resealed;
    for (const auto& row : *rows) {
        const auto* id = std::get_if<std::int64_t>(&row[0]);
        const auto* blob = std::get_if<std::string>(&row[1]);
        const auto record = id != nullptr && blob != nullptr ? openRow(shared.journal, before, *id, *blob) : std::nullopt;
        if (!record || record->scope != scope) continue;
        auto sealed = sealRecord(shared.journal, after, *record);
        if (!sealed) return sealed.error();
        const auto again = openRow(shared.journal, after, sealed->row, sealed->blob);
        if (!again || !again->sameContent(*record)) return Error{ErrorCode::Internal, "row", "a row that opens"};
        resealed.rows.push_back(std::move(*sealed));
        resealed.gone.push_back(*id);
    }
    return resealed;
}

base::Result<void> replace(Database& database, const Resealed& resealed) {
    for (const auto& row : resealed.rows)
        if (auto inserted = insertRow(database, row); !inserted) return inserted;
    for (const RowId row : resealed.gone)
        if (auto deleted = database.run("DELETE FROM sealed WHERE id = ?", {row}); !deleted) return deleted;
    return {};
}

std::vector<CoupleKey> withNewest(const std::vector<CoupleKey>& known, const CoupleKey& newest) {
    std::vector<CoupleKey> ring;
    ring.push_back({newest.id, newest.key.copy(), true});
    for (const auto& key : known) ring.push_back({key.id, key.key.copy(), false});
    return ring;
}

}  // namespace

base::Result<Vault> Vault::openIn(const JournalFile& copy) const {
    if (!hasOwnKey()) return Error{ErrorCode::NotYours, {}, "the own key"};
    if (copy.m_shared->journal != m_state->shared->journal) return Error{ErrorCode::InvalidValue, {}, "a copy of the same journal"};
    auto person = readPerson(*copy.m_shared->database, m_state->hand);
    if (!person) return person.error();
    auto keys = openByRoot(copy.m_shared->journal, *person, m_state->keys.root);
    if (!keys) return Error{ErrorCode::WrongPassphrase, {}, {}};
    auto state = State::make(copy.m_shared, m_state->hand, std::move(*keys));
    if (!state) return state.error();
    return Vault(std::move(*state));
}

base::Result<void> Vault::changePassphrase(const SecretBytes& old, const NewPassphrase& wanted) {
    auto opened = openBy(*m_state->shared, m_state->hand, old);
    if (!opened) return opened.error();
    auto phrase = crypto::acceptNewPassphrase(wanted.passphrase, wanted.near);
    if (!phrase) return phrase.error();
    if (auto done = wrapPassphrase(m_state->shared->journal, opened->person, opened->keys, *phrase); !done) return done;
    if (auto opens = checkOpens(*m_state->shared, opened->person, *phrase, Way::Passphrase); !opens) return opens;
    return store(*m_state->shared, opened->person);
}

base::Result<std::string> Vault::renewRecoveryCode(const SecretBytes& passphrase) {
    auto opened = openBy(*m_state->shared, m_state->hand, passphrase);
    if (!opened) return opened.error();
    auto code = wrapRecoveryCode(m_state->shared->journal, opened->person, opened->keys);
    if (!code) return code.error();
    if (auto opens = checkOpens(*m_state->shared, opened->person, SecretBytes::fromText(*code), Way::RecoveryCode); !opens) return opens.error();
    if (auto stored = store(*m_state->shared, opened->person); !stored) return stored.error();
    return code;
}

base::Result<void> Vault::removeRecoveryCode(const SecretBytes& passphrase) {
    auto opened = openBy(*m_state->shared, m_state->hand, passphrase);
    if (!opened) return opened.error();
    dropRecoveryCode(opened->person);
    return store(*m_state->shared, opened->person);
}

base::Result<std::optional<std::string>> Vault::renewKeys(const SecretBytes& old, const NewPassphrase& wanted, bool wantsRecoveryCode,
                                                          base::Moment now) {
    auto& shared = *m_state->shared;
    auto opened = openBy(shared, m_state->hand, old);
    if (!opened) return opened.error();
    if (!hasOwnKey()) return Error{ErrorCode::NotYours, {}, "the own key"};
    // An alarm that stands is not sealed away: its rows go along as they are, and so do the ledger rows.
    const Enrolment enrolment{m_state->hand, wanted.passphrase.copy(), wantsRecoveryCode, wanted.near};
    auto made = makePerson(shared.journal, enrolment, opened->person.cost, opened->keys.couple);
    if (!made) return made.error();
    if (auto opens = checkOpens(shared, *made, wanted.passphrase); !opens) return opens.error();
    const auto resealed = resealAll(shared, opened->keys, made->keys, Scope::Own);
    if (!resealed) return resealed.error();
    const auto done = shared.database->transaction([&]() -> base::Result<void> {
        if (auto updated = updatePerson(*shared.database, made->person); !updated) return updated;
        return replace(*shared.database, *resealed);
    });
    if (!done) return done.error();
    ++shared.writes;
    m_state->keys = std::move(made->keys);
    m_state->folder().setAnchor(m_state->keys.anchor, m_state->ledger.number);
    if (auto loaded = m_state->load(); !loaded) return loaded.error();
    m_state->noteVisit(now);
    return std::move(made->recoveryCode);
}

base::Result<void> Vault::renewCoupleKey(const SecretBytes& mine, const SecretBytes& partners) {
    auto& shared = *m_state->shared;
    if (!hasOwnKey()) return Error{ErrorCode::NotYours, {}, "the own key"};
    std::vector<Opened> both;
    for (const auto hand : {m_state->hand, journal::otherHand(m_state->hand)}) {
        auto opened = openBy(shared, hand, hand == m_state->hand ? mine : partners);
        if (!opened && opened.error().code == ErrorCode::NotFound && hand != m_state->hand) continue;  // nobody has joined yet
        if (!opened) return opened.error();
        both.push_back(std::move(*opened));
    }
    const auto newest = newCoupleKey();
    Keys before;
    for (const auto& key : both.front().keys.couple) before.couple.push_back({key.id, key.key.copy(), key.isCurrent});
    for (auto& one : both) {
        one.keys.couple = withNewest(one.keys.couple, newest);
        renewRing(shared.journal, one.person, one.keys);
        if (auto opens = openByRoot(shared.journal, one.person, one.keys.root); !opens) return opens.error();
    }
    const auto resealed = resealAll(shared, before, both.front().keys, Scope::Couple);
    if (!resealed) return resealed.error();
    const auto done = shared.database->transaction([&]() -> base::Result<void> {
        for (const auto& one : both)
            if (auto updated = updatePerson(*shared.database, one.person); !updated) return updated;
        return replace(*shared.database, *resealed);
    });
    if (!done) return done;
    ++shared.writes;
    m_state->keys = std::move(both.front().keys);
    return m_state->load();
}

}  // namespace twohands::store
