// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/session_state.h"

#include <algorithm>

namespace twohands::app {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using journal::Entry;

}  // namespace

exchange::ExportFile Session::exportFile(const ExportChoice& choice) const {
    exchange::ExportFile file{now(), partners(), {}};
    for (const auto* entry : list(choice.filter)) {
        const bool own = entry->fields().author == me();
        if (own || (choice.partnersShared && entry->fields().audience == journal::Audience::Shared)) file.entries.push_back(*entry);
    }
    std::reverse(file.entries.begin(), file.entries.end());  // a file reads from old to new
    return file;
}

// Markers are taken as they stand: an import changes nothing of what the writer kept.
Result<std::size_t> Session::importEntries(const exchange::ExportFile& file) {
    const auto* self = partners().byHand(me());
    const auto* writer = file.partners.byId(self->id);
    if (!writer) writer = file.partners.byName(self->name);
    if (!writer) return Error{ErrorCode::NotFound, "/partners", self->id};
    for (const auto& partner : file.partners.list)
        if (!partners().byId(partner.id) && !partners().byName(partner.name)) return Error{ErrorCode::NotFound, "/partners", partner.id};
    std::vector<store::Record> put;
    std::vector<Entry> added;
    for (const auto& entry : file.entries) {
        if (entry.fields().author != writer->hand || m_state->ownRecord(entry.fields().id)) continue;
        auto fields = entry.fields();
        if (isPageId(fields.id)) return Error{ErrorCode::InvalidValue, "/entries", "another id than " + fields.id.toText()};
        fields.author = me();
        if (auto* to = std::get_if<journal::ReassuranceBody>(&fields.body); to && to->to) to->to = journal::otherHand(me());
        if (auto* to = std::get_if<journal::AppreciationBody>(&fields.body); to && to->to) to->to = journal::otherHand(me());
        if (auto* to = std::get_if<journal::IntentionBody>(&fields.body); to && to->to) to->to = journal::otherHand(me());
        fields.version = 1;
        auto own = Entry::from(std::move(fields));
        if (!own) return own.error();
        put.push_back(m_state->recordOf(*own, store::RecordKind::Entry));
        added.push_back(*std::move(own));
    }
    if (added.empty()) return std::size_t{0};
    if (const auto done = m_state->commit(std::move(put)); !done) return done.error();
    m_state->load();
    return added.size();
}

review::WeekSummary Session::week(const base::IsoWeek& week) const {
    std::optional<journal::Hand> viewer;
    if (seat() == Seat::Mine) viewer = me();
    return review::summarise({entries(), partners(), viewer, week});
}

}  // namespace twohands::app
