// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/session_state.h"
#include "codec/entry_json.h"

#include <algorithm>

namespace twohands::app {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using store::Record;
using store::RecordKind;
using store::Scope;

/// A shared entry as a page of one's own: the words, the writer and the time stay. Nothing where it holds no entry.
std::optional<Record> asOwn(const Record& record) {
    Record own = record;
    own.scope = Scope::Own;
    if (record.scope == Scope::Own || record.body.empty()) return own;
    const auto entry = entryOf(record);
    if (!entry) return std::nullopt;
    auto fields = entry->fields();
    fields.audience = journal::Audience::Private;
    auto closed = journal::Entry::from(std::move(fields));
    if (!closed) return std::nullopt;
    own.body = codec::encodeEntry(*closed);
    return own;
}

/// The new journal opens and shows as many entries as were put.
Result<void> checkHolds(const std::filesystem::path& file, journal::Hand me, const Passphrase& passphrase, std::size_t entries,
                        const Environment& environment) {
    const auto session = Session::unlock(file, me, passphrase, environment);
    if (!session) return session.error();
    if ((*session)->entries().size() != entries) return Error{ErrorCode::Internal, file.string(), {}};
    return {};
}

}  // namespace

bool Session::State::goesAlong(const Record& record) const {
    if (record.scope == Scope::Own || (record.kind == RecordKind::Tombstone && record.author == vault.hand())) return true;
    // What the couple's key seals may hold anything, or stand under the id of an own page: what is shown goes along.
    const auto isIt = [&](const journal::Entry& entry) { return entry.fields().id == record.entry && entry.fields().author == record.author; };
    return record.kind == RecordKind::Entry && std::any_of(entries.begin(), entries.end(), isIt);
}

Result<std::size_t> Session::leave(const std::filesystem::path& file, const Passphrase& passphrase) {
    if (const auto mine = confirmPassphrase(passphrase); !mine) return mine.error();
    if (const auto settled = m_state->hasTwins ? m_state->settleTwins() : Result<void>(); !settled) return settled.error();
    store::NewJournal journal;
    journal.cost = m_state->environment.cost;
    journal.partners.push_back({me(), passphrase.copy(), false, {}});
    std::size_t entries = 0;
    const auto take = [&](const Record& record) {
        auto own = asOwn(record);
        if (!own) return;
        if (own->kind == RecordKind::Entry) ++entries;
        journal.own.push_back(*std::move(own));
    };
    for (const auto& record : m_state->vault.records()) {
        if (isPage(record, Page::Names, me())) journal.shared.push_back(record);
        if (m_state->goesAlong(record)) take(record);
    }
    for (const auto& back : m_state->leftOutOwn()) take(back.record);
    const auto created = store::JournalFile::create(file, journal, now());
    if (!created) return created.error();
    if (const auto holds = checkHolds(file, me(), passphrase, entries, m_state->environment); !holds) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        return holds.error();
    }
    return entries;
}

Result<void> Session::removeOwnPages(const Passphrase& passphrase) {
    if (const auto mine = confirmPassphrase(passphrase); !mine) return mine;
    std::vector<store::RowId> rows;
    for (const auto& record : m_state->vault.records())
        if (record.scope == Scope::Own && record.kind != RecordKind::Settings) rows.push_back(record.row);
    const auto& audit = m_state->vault.visit().audit;
    for (const auto* list : {&audit.older, &audit.foreign})
        for (const auto& record : *list)
            if (record.scope == Scope::Own) rows.push_back(record.row);
    if (const auto done = m_state->commit({}, std::move(rows)); !done) return done;
    m_state->load();
    return {};
}

}  // namespace twohands::app
