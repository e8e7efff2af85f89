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
    const auto entry = codec::decodeEntry(record.body);
    if (!entry) return std::nullopt;
    auto fields = entry->fields();
    fields.audience = journal::Audience::Private;
    auto closed = journal::Entry::from(std::move(fields));
    if (!closed) return std::nullopt;
    own.body = codec::encodeEntry(*closed);
    return own;
}

bool isShownEntry(const Record& record, journal::Hand me) {
    return record.kind == RecordKind::Entry || (record.kind == RecordKind::Tombstone && record.author == me);
}

}  // namespace

Result<std::size_t> Session::leave(const std::filesystem::path& file, const Passphrase& passphrase) {
    if (const auto mine = confirmPassphrase(passphrase); !mine) return mine.error();
    store::NewJournal journal;
    journal.cost = m_state->environment.cost;
    journal.partners.push_back({me(), passphrase.copy(), false, {}});
    std::size_t entries = 0;
    for (const auto& record : m_state->vault.records()) {
        if (isPage(record, Page::Names, me())) journal.shared.push_back(record);
        if (record.scope == Scope::Couple && !isShownEntry(record, me())) continue;
        auto own = asOwn(record);
        if (!own) continue;
        if (own->kind == RecordKind::Entry) ++entries;
        journal.own.push_back(*std::move(own));
    }
    const auto created = store::JournalFile::create(file, journal, now());
    if (!created) return created.error();
    const auto session = Session::unlock(file, me(), passphrase, m_state->environment);
    if (!session) return session.error();
    if ((*session)->entries().size() != this->entries().size()) return Error{ErrorCode::Internal, file.string(), {}};
    return entries;
}

Result<void> Session::removeOwnPages(const Passphrase& passphrase) {
    if (const auto mine = confirmPassphrase(passphrase); !mine) return mine;
    std::vector<store::RowId> rows;
    for (const auto& record : m_state->vault.records())
        if (record.scope == Scope::Own && record.kind != RecordKind::Settings) rows.push_back(record.row);
    if (const auto done = m_state->commit({}, std::move(rows)); !done) return done;
    m_state->load();
    return {};
}

}  // namespace twohands::app
