// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault.h"

#include "crypto/in_parts.h"
#include "crypto/words.h"
#include "store/shared.h"

#include <algorithm>
#include <limits>

namespace twohands::store {
namespace {

using base::Error;
using base::ErrorCode;

bool isCoupleSetting(const Record& record) { return record.scope == Scope::Couple && record.kind == RecordKind::Settings; }

}  // namespace

base::Result<std::unique_ptr<Vault::State>> Vault::State::make(std::shared_ptr<Shared> shared, journal::Hand hand, Keys keys) {
    auto state = std::make_unique<State>();
    state->shared = std::move(shared);
    state->hand = hand;
    state->keys = std::move(keys);
    if (auto loaded = state->load(); !loaded) return loaded.error();
    state->visit.lastHere = state->ledger.visited;
    state->visit.wrongSince = state->folder().wrongTries();
    return state;
}

void Vault::State::noteVisit(base::Moment now) {
    folder().forgetWrongTries();
    // While the ledger is gone or old, a mere look writes none: what is in the file stays for its owner to judge.
    if (shared->database->isReadOnly() || ownsAlarm()) return;
    std::vector<Record> none;
    Ledger addition = ledger.next();
    addition.visited = now;
    // A full disk must not keep anybody from reading: then this visit is just not noted.
    (void)write(none, {}, std::move(addition), now);
}

base::Result<std::vector<std::optional<Record>>> Vault::State::openAll() const {
    const auto rows = shared->database->query("SELECT id, b FROM sealed");
    if (!rows) return rows.error();
    std::vector<std::optional<Record>> opened(rows->size());
    crypto::inParts(rows->size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const auto* id = std::get_if<std::int64_t>(&(*rows)[i][0]);
            const auto* blob = std::get_if<std::string>(&(*rows)[i][1]);
            if (id != nullptr && blob != nullptr) opened[i] = openRow(shared->journal, keys, *id, *blob);
        }
    });
    return opened;
}

base::Result<void> Vault::State::load() {
    auto rows = openAll();
    if (!rows) return rows.error();
    std::vector<Record> opened;
    std::vector<Ledger> ledgers;
    ledgerRows.clear();
    otherRows = newestTurn = 0;
    for (auto& record : *rows) {
        if (!record) {
            ++otherRows;
        } else if (record->kind == RecordKind::Ledger) {
            ledgerRows.insert(record->row);
            if (auto found = record->scope == Scope::Own ? Ledger::fromRecord(*record) : std::nullopt) ledgers.push_back(std::move(*found));
        } else {
            newestTurn = std::max(newestTurn, record->turn);
            opened.push_back(std::move(*record));
        }
    }
    seenWrites = shared->writes;
    if (!owns()) std::erase_if(opened, [&](const Record& record) { return leftOut.contains(record.row); });
    const auto united = uniteAll(std::move(ledgers));
    auto sorted = sortOut(std::move(opened), united, hand);
    records = std::move(sorted.records);
    stale = std::move(sorted.stale);
    if (!owns()) return {};  // no ledger to compare with; what unlocking found stays as it was
    ledger = united.value_or(Ledger{});
    ledger.welcomeBack(records, hand);
    const auto anchor = folder().anchor(keys.anchor).value_or(0);
    sorted.audit.rolledBack = anchor > ledger.number || ledger.wasRolledBack;
    // A save renews the list and the anchor, and would end the alarm unseen: so the list carries it on.
    ledger.wasMissing = sorted.audit.ledgerMissing;
    ledger.wasRolledBack = sorted.audit.rolledBack;
    ledger.number = std::max(ledger.number, anchor);
    if (!united)
        for (const auto& record : records)
            if (isAudited(record, hand)) ledger.items[record.entry].newest.insert(recordDigest(record));
    visit.audit = std::move(sorted.audit);
    leftOut.clear();
    for (const auto* list : {&visit.audit.foreign, &visit.audit.older})
        for (const auto& record : *list) leftOut.insert(record.row);
    return {};
}

const Record* Vault::State::findLeftOut(RowId row) const {
    for (const auto* list : {&visit.audit.foreign, &visit.audit.older})
        for (const auto& record : *list)
            if (record.row == row) return &record;
    return nullptr;
}

base::Result<std::optional<Record>> Vault::State::alreadyStored(const Record& record) const {
    if (record.kind == RecordKind::Ledger) return Error{ErrorCode::InvalidValue, "kind", "anything but a ledger"};
    if (!owns() && !isCoupleSetting(record)) return Error{ErrorCode::NotYours, {}, "the own key"};
    for (const auto& present : records) {
        if (!isSameThing(present, record) || present.version < record.version) continue;
        if (present.sameContent(record)) return std::optional(present);
        return Error{ErrorCode::AlreadyExists, record.entry.toText(), "a version above " + std::to_string(present.version)};
    }
    return std::optional<Record>();
}

base::Result<std::set<RowId>> Vault::State::rowsToGo(const Changes& changes, const std::vector<Record>& put, Ledger& addition) const {
    std::set<RowId> rows;
    for (const auto& record : records)
        if (std::any_of(put.begin(), put.end(), [&](const Record& newer) { return isSameThing(record, newer); }))
            rows.insert(record.row);
    for (const RowId row : changes.remove) {
        const auto isIt = [&](const Record& record) { return record.row == row; };
        const auto found = std::find_if(records.begin(), records.end(), isIt);
        const bool counts = found != records.end();
        const auto* record = counts ? &*found : findLeftOut(row);
        if (record == nullptr || (!owns() && !isCoupleSetting(*record))) return Error{ErrorCode::NotYours, {}, "a row of this vault"};
        if (counts && isAudited(*record, hand)) addition.drop(record->entry, ledger);
        rows.insert(row);
    }
    return rows;
}

/// A ledger that was rebuilt stands alone; of one with two ends, the end that no row names could be taken away unseen; and one
/// of many rows is cheaper to read as one.
bool Vault::State::isTimeToJoinLedger() const {
    constexpr std::size_t manyRows = 64;
    return ledger.mark.empty() || ledger.isForked || ledgerRows.size() >= manyRows;
}

base::Result<void> Vault::State::write(std::vector<Record>& put, const std::set<RowId>& remove, Ledger addition, base::Moment now,
                                       const std::function<base::Result<void>()>& before) {
    std::vector<SealedRow> sealed;
    std::uint64_t turn = newestTurn;
    for (auto& record : put) {
        if (turn < std::numeric_limits<std::uint64_t>::max()) ++turn;  // the partner's row may hold the highest there is
        record.turn = turn;
        record.written = now;
        if (isAudited(record, hand)) addition.keep(record, ledger);
        auto row = sealRecord(shared->journal, keys, record);
        if (!row) return row.error();
        record.row = row->row;
        sealed.push_back(std::move(*row));
    }
    std::set<RowId> gone = remove;
    gone.insert(stale.begin(), stale.end());
    auto rowsAfter = ledgerRows;
    if (owns()) {
        auto row = sealLedger(addition, gone, rowsAfter);
        if (!row) return row.error();
        sealed.push_back(std::move(*row));
    }
    auto done = shared->database->transaction([&]() -> base::Result<void> {
        if (before)
            if (auto first = before(); !first) return first;
        for (const auto& row : sealed)
            if (auto inserted = insertRow(*shared->database, row); !inserted) return inserted;
        for (const RowId row : gone)
            if (auto deleted = shared->database->run("DELETE FROM sealed WHERE id = ?", {row}); !deleted) return deleted;
        return {};
    });
    if (!done) {
        ++shared->writes;  // it may have reached the disk all the same: whoever writes next looks first
        return done;
    }
    ledgerRows = std::move(rowsAfter);
    apply(put, remove, addition);
    return {};
}

base::Result<SealedRow> Vault::State::sealLedger(const Ledger& addition, std::set<RowId>& gone, std::set<RowId>& rowsAfter) const {
    if (isTimeToJoinLedger()) {
        Ledger whole = ledger;
        whole.unite(addition);
        whole.before = Ledger::first().before;
        auto row = sealRecord(shared->journal, keys, whole.toRecord(hand));
        if (row) {
            gone.insert(ledgerRows.begin(), ledgerRows.end());
            rowsAfter = {row->row};
            return row;
        }
        if (row.error().code != ErrorCode::TooLong || ledger.mark.empty()) return row.error();
    }
    auto row = sealRecord(shared->journal, keys, addition.toRecord(hand));
    if (!row && row.error().code == ErrorCode::TooLong) return Error{ErrorCode::TooLong, "the own list of entries", Ledger::longest()};
    if (row) rowsAfter.insert(row->row);
    return row;
}

void Vault::State::apply(const std::vector<Record>& put, const std::set<RowId>& remove, const Ledger& addition) {
    const auto isGone = [&](const Record& record) { return remove.contains(record.row); };
    std::erase_if(records, isGone);
    std::erase_if(visit.audit.foreign, isGone);
    std::erase_if(visit.audit.older, isGone);
    records.insert(records.end(), put.begin(), put.end());
    if (!put.empty()) newestTurn = put.back().turn;
    stale.clear();
    seenWrites = ++shared->writes;
    if (!owns()) return;
    ledger.unite(addition);
    ledger.isForked = ledger.isForked && ledgerRows.size() > 1;
    folder().setAnchor(keys.anchor, ledger.number);
}

Vault::Vault(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;
Vault::~Vault() = default;

journal::Hand Vault::hand() const { return m_state->hand; }
bool Vault::isReadOnly() const { return m_state->shared->database->isReadOnly(); }
const std::vector<Record>& Vault::records() const { return m_state->records; }
const Visit& Vault::visit() const { return m_state->visit; }
std::size_t Vault::otherRows() const { return m_state->otherRows; }
bool Vault::hasOwnKey() const { return m_state->owns(); }
base::Result<void> Vault::reload() { return m_state->load(); }
void Vault::noteVisit(base::Moment now) { m_state->noteVisit(now); }

base::Result<std::vector<Record>> Vault::commit(const Changes& changes, base::Moment now) {
    if (m_state->seenWrites != m_state->shared->writes)
        if (auto loaded = m_state->load(); !loaded) return loaded.error();
    std::vector<Record> stored, put;
    std::vector<std::size_t> places;
    for (const auto& record : changes.put) {
        auto present = m_state->alreadyStored(record);
        if (!present) return present.error();
        if (!*present) {
            places.push_back(stored.size());
            put.push_back(record);
        }
        stored.push_back(present->value_or(record));
    }
    Ledger addition = m_state->ledger.next();
    auto rows = m_state->rowsToGo(changes, put, addition);
    if (!rows) return rows.error();
    if (put.empty() && rows->empty()) return stored;
    if (auto written = m_state->write(put, *rows, std::move(addition), now); !written) return written.error();
    for (std::size_t i = 0; i < places.size(); ++i) stored[places[i]] = put[i];
    return stored;
}

base::Result<void> Vault::acceptAudit(base::Moment now) {
    if (!hasOwnKey()) return Error{ErrorCode::NotYours, {}, "the own key"};
    Ledger addition = m_state->ledger.next();
    std::map<base::Id, std::set<std::string>> present;
    for (const auto& record : m_state->records)
        if (isAudited(record, m_state->hand)) present[record.entry].insert(recordDigest(record));
    for (const auto* list : {&m_state->visit.audit.missing, &m_state->visit.audit.changed})
        for (const auto& item : *list) addition.giveUp(item.entry, m_state->ledger, present[item.entry]);
    addition.wasMissing = addition.wasRolledBack = false;
    std::vector<Record> none;
    if (auto written = m_state->write(none, {}, std::move(addition), now); !written) return written;
    return m_state->load();
}

void Vault::dropOwnKey() {
    for (auto* key : {&m_state->keys.root, &m_state->keys.own, &m_state->keys.anchor}) *key = {};
    const auto isOwn = [](const Record& record) { return record.scope == Scope::Own; };
    m_state->otherRows += static_cast<std::size_t>(std::count_if(m_state->records.begin(), m_state->records.end(), isOwn));
    std::erase_if(m_state->records, isOwn);
    m_state->visit = {};
    m_state->ledger = {};
    m_state->ledgerRows.clear();
    m_state->stale.clear();
}

base::Result<void> Vault::confirmPassphrase(journal::Hand of, const crypto::SecretBytes& passphrase) const {
    auto person = readPerson(*m_state->shared->database, of);
    if (!person) return person.error();
    auto phrase = crypto::normalisePassphrase(passphrase);
    if (!phrase) return Error{ErrorCode::WrongPassphrase, {}, {}};
    if (auto keys = openPerson(m_state->shared->journal, *person, *phrase, Way::Passphrase); !keys) {
        // Told to the one whose passphrase was tried.
        const StateFolder theirs{m_state->shared->stateFolder, m_state->shared->journal, of};
        if (keys.error().code == ErrorCode::WrongPassphrase) theirs.countWrongTry();
        return keys.error();
    }
    return {};
}

base::Result<std::optional<std::string>> Vault::enrol(const Enrolment& second, const Record& names, base::Moment now) {
    if (!hasOwnKey()) return Error{ErrorCode::NotYours, {}, "the own key"};
    if (!isCoupleSetting(names)) return Error{ErrorCode::InvalidValue, "names", "a setting of the couple"};
    if (m_state->seenWrites != m_state->shared->writes)
        if (auto loaded = m_state->load(); !loaded) return loaded.error();
    auto& database = *m_state->shared->database;
    auto mine = readPerson(database, m_state->hand);
    if (!mine) return mine.error();
    if (auto present = readPerson(database, second.hand); present || present.error().code != ErrorCode::NotFound)
        return Error{ErrorCode::AlreadyExists, "person", "a hand that is free"};
    auto made = makePerson(m_state->shared->journal, second, mine->cost, m_state->keys.couple);
    if (!made) return made.error();
    auto first = sealRecord(m_state->shared->journal, made->keys, Ledger::first().toRecord(second.hand));
    if (!first) return first.error();
    std::vector<Record> put{names};
    Ledger addition = m_state->ledger.next();
    auto rows = m_state->rowsToGo({put, {}}, put, addition);
    if (!rows) return rows.error();
    // The person, their ledger and the names stand or fall together: a hand without a name could not be opened by one.
    auto done = m_state->write(put, *rows, std::move(addition), now, [&]() -> base::Result<void> {
        if (auto inserted = insertPerson(database, made->person); !inserted) return inserted;
        return insertRow(database, *first);
    });
    if (!done) return done.error();
    ++m_state->otherRows;
    return std::move(made->recoveryCode);
}

}  // namespace twohands::store
