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

namespace {

/// Whose words of the file are one's own.
const journal::Partner* writerIn(const exchange::ExportFile& file, const std::string& author, const journal::Partner& self) {
    if (!author.empty()) return file.partners.byId(author);
    const auto* writer = file.partners.byId(self.id);
    return writer ? writer : file.partners.byName(self.name);
}

template <typename WithReceiver>
void turnReceiver(journal::Body& body, journal::Hand to) {
    if (auto* given = std::get_if<WithReceiver>(&body); given && given->to) given->to = to;
}

Result<Entry> asOwn(const Entry& entry, journal::Hand me) {
    auto fields = entry.fields();
    if (isPageId(fields.id)) return Error{ErrorCode::InvalidValue, "/entries", "another id than " + fields.id.toText()};
    fields.author = me;
    fields.version = 1;
    turnReceiver<journal::ReassuranceBody>(fields.body, journal::otherHand(me));
    turnReceiver<journal::AppreciationBody>(fields.body, journal::otherHand(me));
    turnReceiver<journal::IntentionBody>(fields.body, journal::otherHand(me));
    return Entry::from(std::move(fields));
}

}  // namespace

// Markers are taken as they stand: an import changes nothing of what the writer kept.
Result<Imported> Session::importEntries(const exchange::ExportFile& file, const std::string& author) {
    const auto& self = *partners().byHand(me());  // whoever is enrolled is a partner
    const auto* writer = writerIn(file, author, self);
    if (!writer) return Error{ErrorCode::InvalidValue, "/partners", author.empty() ? self.id : author};
    Imported imported;
    std::vector<store::Record> put;
    for (const auto& entry : file.entries) {
        const bool isTheirs = entry.fields().author != writer->hand;
        const bool isHere = !isTheirs && m_state->ownRecord(entry.fields().id);
        imported.others += isTheirs;
        imported.here += isHere;
        if (isTheirs || isHere) continue;
        auto own = asOwn(entry, me());
        if (!own) return own.error();
        put.push_back(m_state->recordOf(*own, store::RecordKind::Entry));
    }
    imported.added = put.size();
    if (put.empty()) return imported;
    if (const auto done = m_state->commit(std::move(put)); !done) return done.error();
    m_state->load();
    return imported;
}

review::WeekSummary Session::week(const base::IsoWeek& week) const {
    std::optional<journal::Hand> viewer;
    if (seat() == Seat::Mine) viewer = me();
    if (!m_state->timeline) m_state->timeline.emplace(entries());
    return review::summarise(*m_state->timeline, partners(), viewer, week);
}

review::Patterns Session::patterns(base::Date on) const {
    std::optional<journal::Hand> viewer;
    if (seat() == Seat::Mine) viewer = me();
    return review::patternsOf({entries(), partners(), viewer, on});
}

}  // namespace twohands::app
