// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/session_state.h"
#include "base/text.h"

#include <algorithm>

namespace twohands::app {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using journal::Entry;

}  // namespace

Session::Session(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Session::~Session() = default;

journal::Hand Session::me() const { return m_state->vault.hand(); }
const journal::Partners& Session::partners() const { return m_state->partners; }
bool Session::hasPartner() const { return m_state->file.enrolled().size() == 2; }
const VisitLine& Session::visit() const { return m_state->visit; }
const lenses::Engine& Session::engine() const { return m_state->engine; }
bool Session::isReadOnly() const { return m_state->vault.isReadOnly(); }
base::Moment Session::now() const { return m_state->environment.clock.now(); }
Seat Session::seat() const { return m_state->seat; }
const std::vector<Entry>& Session::entries() const { return m_state->entries; }
const std::vector<Entry>& Session::bin() const { return m_state->bin; }

Result<void> Session::goTogether() {
    m_state->vault.dropOwnKey();
    m_state->seat = Seat::Together;
    m_state->load();
    return {};
}

const Entry* Session::find(const base::Id& id) const {
    const auto& entries = m_state->entries;
    const auto found = std::find_if(entries.begin(), entries.end(), [&id](const Entry& entry) { return entry.fields().id == id; });
    return found == entries.end() ? nullptr : &*found;
}

Result<Entry> Session::save(journal::EntryFields fields) {
    std::vector<journal::EntryFields> one;
    one.push_back(std::move(fields));
    auto saved = saveAll(std::move(one));
    if (!saved) return saved.error();
    return std::move(saved->front());
}

Result<std::vector<Entry>> Session::saveAll(std::vector<journal::EntryFields> all) {
    std::vector<Entry> saved;
    std::vector<store::Record> put;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto& fields = all[i];
        const auto* before = find(fields.id);
        if (before && before->fields().author != me()) return Error{ErrorCode::NotYours, {}, {}};
        // The first moment of 1970 is a moment like any other where an id says that the entry was made elsewhere.
        if (fields.at == base::Moment{} && (fields.id.isNull() || before)) fields.at = before ? before->fields().at : now();
        if (fields.id.isNull()) fields.id = base::Id::generate(now(), m_state->environment.random);
        // Before it is read: spans are places in the text that is kept.
        auto text = base::acceptText(fields.text, journal::maximumTextBytes);
        if (!text) return Error{text.error().code, "/text", text.error().expected};
        fields.text = *std::move(text);
        if (before) fields.writtenAt = now();
        if (isPageId(fields.id)) return Error{ErrorCode::InvalidValue, "/id", "another id"};
        const auto* record = m_state->ownRecord(fields.id);
        fields.version = record ? static_cast<int>(record->version) + 1 : 1;
        fields.author = me();
        const auto readings = isSensitive(fields.text) ? std::vector<lenses::Reading>{} : read(fields.text);
        fields.markers = mergeMarkers(fields.markers, readings, fields.text.size());
        auto entry = Entry::from(std::move(fields));
        if (!entry) return entry.error();
        put.push_back(m_state->recordOf(*entry, store::RecordKind::Entry));
        saved.push_back(*std::move(entry));
    }
    if (const auto done = m_state->commit(std::move(put)); !done) return done.error();
    m_state->placeAll(saved);
    return saved;
}

namespace {

/// Saves the entry's fields after `change`, without reading the words again.
template <typename State, typename Change>
Result<void> changeMarkers(State& state, const Entry* entry, journal::Hand me, Change change) {
    if (!entry) return Error{ErrorCode::NotFound, {}, {}};
    if (entry->fields().author != me) return Error{ErrorCode::NotYours, {}, {}};
    auto fields = entry->fields();
    if (!change(fields.markers)) return Error{ErrorCode::NotFound, {}, {}};
    ++fields.version;
    auto changed = Entry::from(std::move(fields));
    if (!changed) return changed.error();
    if (const auto done = state.commit({state.recordOf(*changed, store::RecordKind::Entry)}); !done) return done;
    state.place(*std::move(changed));
    return {};
}

}  // namespace

Result<void> Session::judge(const base::Id& id, std::size_t markerIndex, journal::Verdict verdict) {
    return changeMarkers(*m_state, find(id), me(), [=](std::vector<journal::Marker>& markers) {
        if (markerIndex >= markers.size()) return false;
        markers[markerIndex].verdict = verdict;
        return true;
    });
}

Result<void> Session::addMarker(const base::Id& id, journal::MarkerId marker) {
    return changeMarkers(*m_state, find(id), me(), [=](std::vector<journal::Marker>& markers) {
        markers.push_back({marker, journal::About::Writer, {}, journal::MarkerSource::Writer, journal::Verdict::Fits, {}});
        return true;
    });
}

Result<void> Session::saveDraft(const std::string& form, const std::string& content) {
    auto drafts = m_state->drafts;
    drafts[form] = content;
    if (const auto done = m_state->putPage(Page::Drafts, drafts); !done) return done;
    m_state->drafts = std::move(drafts);
    return {};
}

Result<void> Session::dropDraft(const std::string& form) {
    if (!m_state->drafts.contains(form)) return {};
    auto drafts = m_state->drafts;
    drafts.erase(form);
    // What a second copy had begun in the same form comes up when the form is opened next.
    const auto next = drafts.lower_bound(form + '/');
    if (next != drafts.end() && next->first.starts_with(form + '/')) {
        drafts[form] = next->second;
        drafts.erase(next);
    }
    if (const auto done = m_state->putPage(Page::Drafts, drafts); !done) return done;
    m_state->drafts = std::move(drafts);
    return {};
}

std::optional<std::string> Session::draft(const std::string& form) const {
    const auto found = m_state->drafts.find(form);
    if (found == m_state->drafts.end()) return std::nullopt;
    return found->second;
}

Result<void> Session::setSetting(const std::string& key, const std::string& value) {
    auto settings = m_state->settings;
    settings[key] = value;
    if (const auto done = m_state->putPage(Page::Settings, settings); !done) return done;
    m_state->settings = std::move(settings);
    return {};
}

std::string Session::setting(const std::string& key, const std::string& fallback) const {
    const auto found = m_state->settings.find(key);
    return found == m_state->settings.end() ? fallback : found->second;
}

std::vector<lenses::Reading> Session::read(std::string_view text) const {
    return m_state->engine.read(text, lenses::ReadContext{m_state->partnerNames()});
}

bool Session::isSensitive(std::string_view text) const { return m_state->engine.isSensitive(text); }

Result<void> Session::confirmPassphrase(const Passphrase& passphrase) const { return m_state->vault.confirmPassphrase(me(), passphrase); }

Result<void> Session::confirmPartnersConsent(const Passphrase& consent) const {
    if (!hasPartner()) return Error{ErrorCode::NotFound, {}, "a second partner"};
    return m_state->vault.confirmPassphrase(journal::otherHand(me()), consent);
}

}  // namespace twohands::app
