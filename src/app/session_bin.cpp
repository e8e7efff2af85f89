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
using journal::Entry;

Result<Entry> nextVersion(const Entry& entry) {
    auto fields = entry.fields();
    ++fields.version;
    return Entry::from(std::move(fields));
}

const Entry* findIn(const std::vector<Entry>& list, const base::Id& id) {
    const auto found = std::find_if(list.begin(), list.end(), [&id](const Entry& entry) { return entry.fields().id == id; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

// A tombstone that still holds the words is the bin; one without them is final. Both outlive older copies in a merge.
Result<void> Session::moveToBin(const base::Id& id) {
    const auto* entry = find(id);
    if (!entry) return Error{ErrorCode::NotFound, {}, {}};
    if (entry->fields().author != me()) return Error{ErrorCode::NotYours, {}, {}};
    auto gone = nextVersion(*entry);
    if (!gone) return gone.error();
    if (const auto done = m_state->commit({m_state->recordOf(*gone, store::RecordKind::Tombstone)}); !done) return done;
    m_state->forget(id);
    m_state->bin.insert(m_state->bin.begin(), *std::move(gone));
    m_state->visit.entries = m_state->entries.size();
    return {};
}

Result<void> Session::restoreFromBin(const base::Id& id) {
    const auto* entry = findIn(m_state->bin, id);
    if (!entry) return Error{ErrorCode::NotFound, {}, {}};
    auto back = nextVersion(*entry);
    if (!back) return back.error();
    if (const auto done = m_state->commit({m_state->recordOf(*back, store::RecordKind::Entry)}); !done) return done;
    m_state->place(*std::move(back));
    return {};
}

Result<void> Session::State::eraseHere(const std::vector<base::Id>& ids) {
    std::vector<store::Record> put;
    for (const auto& id : ids) {
        const auto* entry = findIn(bin, id);
        if (!entry) entry = findIn(entries, id);
        if (!entry) return Error{ErrorCode::NotFound, {}, {}};
        auto gone = nextVersion(*entry);
        if (!gone) return gone.error();
        put.push_back(recordOf(*gone, store::RecordKind::Tombstone));
        put.back().body.clear();
    }
    if (const auto done = commit(std::move(put)); !done) return done;
    for (const auto& id : ids) forget(id);
    visit.entries = entries.size();
    return {};
}

Result<std::size_t> Session::eraseNow(const base::Id& id) {
    const auto* entry = findIn(m_state->bin, id);
    if (!entry) entry = find(id);
    if (!entry) return Error{ErrorCode::NotFound, {}, {}};
    if (entry->fields().author != me()) return Error{ErrorCode::NotYours, {}, {}};
    if (isReadOnly()) return Error{ErrorCode::ReadOnly, {}, {}};
    const auto left = m_state->eraseFromBackups({id});
    if (const auto done = m_state->eraseHere({id}); !done) return done.error();
    return left.closed + left.busy;
}

}  // namespace twohands::app
