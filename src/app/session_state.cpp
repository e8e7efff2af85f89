// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_state.h"

#include "codec/entry_json.h"
#include "codec/json_text.h"

#include <algorithm>

namespace twohands::app {
namespace {

using store::RecordKind;
using store::Scope;

bool newerFirst(const journal::Entry& a, const journal::Entry& b) {
    if (a.when() != b.when()) return a.when() > b.when();
    return a.fields().id > b.fields().id;
}

journal::Partners partnersFrom(const std::map<std::string, std::string>& names) {
    journal::Partners partners;
    for (const auto hand : {journal::Hand::Left, journal::Hand::Right}) {
        const auto name = names.find(std::string(toText(hand)));
        if (name == names.end()) continue;
        partners.list.push_back({journal::exportIdFor(name->second, partners), name->second, hand});
    }
    return partners;
}

}  // namespace

base::Id idOf(Page page) {
    std::array<std::uint8_t, 16> bytes{};
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    bytes[15] = static_cast<std::uint8_t>(page);
    return base::Id::fromBytes(bytes);
}

std::string encodeWords(const std::map<std::string, std::string>& words) { return codec::writeJson(words); }

std::map<std::string, std::string> decodeWords(std::string_view bytes) {
    const auto value = codec::parseJson(bytes);
    if (!value || !value->is_object()) return {};
    std::map<std::string, std::string> words;
    for (const auto& [key, text] : value->items())
        if (text.is_string()) words[key] = text.get<std::string>();
    return words;
}

void Session::State::load() {
    entries.clear();
    bin.clear();
    settings.clear();
    drafts.clear();
    std::size_t unreadable = 0;
    for (const auto& record : vault.records()) {
        if (record.kind == RecordKind::Settings && record.entry == idOf(Page::Names)) partners = partnersFrom(decodeWords(record.body));
        else if (record.kind == RecordKind::Settings) settings = decodeWords(record.body);
        else if (record.kind == RecordKind::Draft) drafts = decodeWords(record.body);
        const bool inBin = record.kind == RecordKind::Tombstone && !record.body.empty() && record.author == vault.hand();
        if (record.kind != RecordKind::Entry && !inBin) continue;
        auto entry = codec::decodeEntry(record.body);
        if (!entry) ++unreadable;
        else (inBin ? bin : entries).push_back(*std::move(entry));
    }
    std::sort(entries.begin(), entries.end(), newerFirst);
    std::sort(bin.begin(), bin.end(), newerFirst);
    const auto& seen = vault.visit();
    visit = {seen.lastHere,     entries.size(), seen.wrongSince, seen.audit.missing.size(), seen.audit.changed.size(), unreadable,
             seen.audit.foreign.size(), seen.audit.ledgerMissing,
             seen.audit.rolledBack && !seen.audit.ledgerMissing};
}

const store::Record* Session::State::newestRecord(const base::Id& id) const {
    const store::Record* newest = nullptr;
    for (const auto& record : vault.records())
        if (record.entry == id && (!newest || record.version > newest->version)) newest = &record;
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
    const auto done = vault.commit({std::move(put), std::move(remove)}, environment.clock.now());
    if (!done) return done.error();
    return {};
}

base::Result<void> Session::State::putPage(Page page, const std::map<std::string, std::string>& words) {
    store::Record record;
    record.scope = page == Page::Names ? Scope::Couple : Scope::Own;
    record.kind = page == Page::Drafts ? RecordKind::Draft : RecordKind::Settings;
    record.entry = idOf(page);
    record.author = vault.hand();
    const auto* before = newestRecord(record.entry);
    record.version = before ? before->version + 1 : 1;
    record.body = encodeWords(words);
    return commit({std::move(record)});
}

void Session::State::place(journal::Entry entry) {
    forget(entry.fields().id);
    const auto place = std::lower_bound(entries.begin(), entries.end(), entry, newerFirst);
    entries.insert(place, std::move(entry));
    visit.entries = entries.size();
}

void Session::State::forget(const base::Id& id) {
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
    for (const auto& reading : readings) {
        auto marker = lenses::toMarker(reading);
        for (const auto& before : kept)
            if (before.source == journal::MarkerSource::Engine && before.marker == marker.marker && before.about == marker.about)
                marker.verdict = before.verdict;
        merged.push_back(marker);
    }
    return merged;
}

}  // namespace twohands::app
