// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_state.h"

#include "codec/entry_json.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace twohands::app {
namespace {

using store::RecordKind;
using store::Scope;

/// The program's own readings must not make a text too much to keep: an entry holds 10,000 markers and one row their bytes.
constexpr std::size_t mostReadings = 2000;

/// The surest ones, in the order of the text.
std::vector<lenses::Reading> surest(std::vector<lenses::Reading> readings, std::size_t most) {
    if (readings.size() <= most) return readings;
    std::stable_sort(readings.begin(), readings.end(), [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
    readings.resize(most);
    std::stable_sort(readings.begin(), readings.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return readings;
}

}  // namespace

void Session::State::load() {
    folded.reset();
    timeline.reset();
    static_cast<Contents&>(*this) = contentsOf(vault, file.enrolled());
    const auto& seen = vault.visit();
    const bool backupFailed = visit.backupFailed;
    visit = {seen.lastHere,     entries.size(), seen.wrongSince, seen.audit.missing.size(), seen.audit.changed.size(), unreadable,
             seen.audit.older.size(), seen.audit.foreign.size(), seen.audit.ledgerMissing,
             seen.audit.rolledBack && !seen.audit.ledgerMissing, namesGone, backupFailed};
}

const store::Record* Session::State::ownRecord(const base::Id& id) const {
    const store::Record* newest = nullptr;
    for (const auto& record : vault.records())
        if (record.entry == id && record.author == vault.hand() && (!newest || record.version > newest->version)) newest = &record;
    return newest;
}

store::Record Session::State::recordOf(const journal::Entry& entry, RecordKind kind) const {
    store::Record record;
    record.scope = entry.fields().audience == journal::Audience::Shared ? Scope::Couple : Scope::Own;
    record.kind = kind;
    record.entry = entry.fields().id;
    record.version = static_cast<std::uint32_t>(entry.fields().version);
    record.author = entry.fields().author;
    record.body = codec::encodeEntry(entry);
    return record;
}

base::Result<void> Session::State::commit(std::vector<store::Record> put, std::vector<store::RowId> remove) {
    if (hasTwins) {
        if (const auto settled = settleTwins(); !settled) return settled;
        return base::Error{base::ErrorCode::AlreadyExists, {}, "a version above the one that is here now"};
    }
    const auto done = vault.commit({std::move(put), std::move(remove)}, environment.clock.now());
    if (!done) return done.error();
    return {};
}

store::Record Session::State::pageRecord(Page page, const std::map<std::string, std::string>& words) const {
    store::Record record;
    record.scope = page == Page::Names ? Scope::Couple : Scope::Own;
    record.kind = page == Page::Drafts ? RecordKind::Draft : RecordKind::Settings;
    record.entry = idOf(page);
    record.author = vault.hand();
    for (const auto& before : vault.records())
        if (isPage(before, page, vault.hand())) record.version = std::max(record.version, before.version + 1);
    record.body = encodeWords(words);
    return record;
}

base::Result<void> Session::State::putPage(Page page, const std::map<std::string, std::string>& words) {
    return commit({pageRecord(page, words)});
}

void Session::State::place(journal::Entry entry) {
    forget(entry.fields().id);
    const auto place = std::lower_bound(entries.begin(), entries.end(), entry, newerFirst);
    entries.insert(place, std::move(entry));
    visit.entries = entries.size();
}

void Session::State::placeAll(const std::vector<journal::Entry>& all) {
    if (all.size() == 1) return place(all.front());
    folded.reset();
    timeline.reset();
    std::unordered_set<base::Id, base::IdHash> ids;
    std::vector<journal::Entry> newest;  // the last one of an id is what counts
    for (auto entry = all.rbegin(); entry != all.rend(); ++entry)
        if (ids.insert(entry->fields().id).second) newest.push_back(*entry);
    const auto isOlder = [&ids](const journal::Entry& entry) { return ids.contains(entry.fields().id); };
    std::erase_if(entries, isOlder);
    std::erase_if(bin, isOlder);
    const auto added = static_cast<std::ptrdiff_t>(entries.size());
    entries.insert(entries.end(), std::make_move_iterator(newest.begin()), std::make_move_iterator(newest.end()));
    std::sort(entries.begin() + added, entries.end(), newerFirst);
    std::inplace_merge(entries.begin(), entries.begin() + added, entries.end(), newerFirst);
    visit.entries = entries.size();
}

void Session::State::forget(const base::Id& id) {
    folded.reset();
    timeline.reset();
    const auto same = [&id](const journal::Entry& entry) { return entry.fields().id == id; };
    std::erase_if(entries, same);
    std::erase_if(bin, same);
}

std::vector<std::string> Session::State::partnerNames() const {
    std::vector<std::string> names;
    for (const auto& partner : partners.list)
        if (partner.hand != vault.hand()) names.push_back(partner.name);
    return names;
}

std::vector<journal::Marker> mergeMarkers(const std::vector<journal::Marker>& kept, const std::vector<lenses::Reading>& readings,
                                          std::size_t textSize) {
    std::vector<journal::Marker> merged;
    for (const auto& marker : kept) {
        if (marker.source != journal::MarkerSource::Writer) continue;
        merged.push_back(marker);
        if (marker.span && marker.span->end > textSize) merged.back().span.reset();
    }
    for (const auto& reading : surest(readings, mostReadings)) {
        auto marker = lenses::toMarker(reading);
        for (const auto& before : kept)
            if (before.source == journal::MarkerSource::Engine && before.marker == marker.marker && before.about == marker.about)
                marker.verdict = before.verdict;
        merged.push_back(marker);
    }
    return merged;
}

}  // namespace twohands::app
