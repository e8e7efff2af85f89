// SPDX-License-Identifier: GPL-3.0-or-later
// "Patterns only": what the other one gets is made once a week, looked at first, and then given by its writer. At each saving, a count
// that moves would tell when something was written, and with few entries what.
#include "app/digest_json.h"
#include "app/session.h"
#include "app/session_state.h"

#include <algorithm>

namespace twohands::app {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using store::Record;

}  // namespace

review::WeekDigest Session::digestOf(const base::IsoWeek& week) const { return review::digestOf(entries(), me(), week); }

Result<void> Session::giveDigest(const base::IsoWeek& week) {
    if (m_state->seat == Seat::Together) return Error{ErrorCode::NotYours, {}, "the own seat"};
    const auto digest = digestOf(week);
    if (digest.isEmpty()) return Error{ErrorCode::InvalidValue, "week", "3 entries for patterns only, on 2 days"};
    Record record;
    record.scope = store::Scope::Couple;
    record.kind = store::RecordKind::Digest;
    record.entry = digestId(me(), week);
    record.author = me();
    record.body = encodeDigest(digest);
    if (const auto* before = m_state->ownRecord(record.entry)) record.version = before->version + 1;
    return m_state->commit({std::move(record)});
}

Result<void> Session::takeBackDigest(const base::IsoWeek& week) {
    if (m_state->seat == Seat::Together) return Error{ErrorCode::NotYours, {}, "the own seat"};
    std::vector<store::RowId> rows;
    for (const auto& record : m_state->vault.records())
        if (record.entry == digestId(me(), week) && record.author == me() && record.kind == store::RecordKind::Digest) rows.push_back(record.row);
    if (rows.empty()) return Error{ErrorCode::NotFound, {}, "a digest that was given"};
    return m_state->commit({}, std::move(rows));
}

std::vector<review::WeekDigest> Session::givenDigests() const {
    std::vector<review::WeekDigest> digests;
    for (const auto& record : m_state->vault.records()) {
        if (record.kind != store::RecordKind::Digest || record.scope != store::Scope::Couple) continue;
        if (auto digest = decodeDigest(record.body, record.author, record.entry)) digests.push_back(*std::move(digest));
    }
    std::sort(digests.begin(), digests.end(), [](const auto& a, const auto& b) { return std::pair(b.week, a.of) < std::pair(a.week, b.of); });
    return digests;
}

}  // namespace twohands::app
