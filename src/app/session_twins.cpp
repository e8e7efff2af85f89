// SPDX-License-Identifier: GPL-3.0-or-later
// Two copies of a journal that were edited apart and then joined hold several newest versions of one page. All of them are
// the writer's words, so each becomes a page of its own.
#include "app/session_state.h"
#include "codec/entry_json.h"
#include "crypto/cipher.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace twohands::app {
namespace {

using store::Record;
using store::RecordKind;
using store::Scope;

/// What can have twins: an entry or its tombstone in one's own name, and the own pages. The couple's key seals rows of any kind in
/// anybody's name, and those must not be taken for one's own.
bool isOwnPage(const Record& record, journal::Hand me) {
    if (isPageId(record.entry)) return isPage(record, Page::Settings, me) || isPage(record, Page::Drafts, me);
    return record.author == me && (record.kind == RecordKind::Entry || record.kind == RecordKind::Tombstone);
}

/// The record with another id and version, in its body too. Nothing where it holds no entry.
std::optional<Record> renamed(const Record& record, const base::Id& id, std::uint32_t version) {
    Record next = record;
    next.entry = id;
    next.version = version;
    if (record.body.empty() || isPageId(id)) return next;
    const auto entry = codec::decodeEntry(record.body);
    if (!entry) return std::nullopt;
    auto fields = entry->fields();
    fields.id = id;
    fields.version = static_cast<int>(version);
    auto made = journal::Entry::from(std::move(fields));
    if (!made) return std::nullopt;
    next.body = codec::encodeEntry(*made);
    return next;
}

/// Kept words before deleted ones, then the newest.
bool comesFirst(const Record* a, const Record* b) {
    const auto rank = [](const Record* record) { return std::tuple(record->kind == RecordKind::Entry, record->version, record->turn, record->row); };
    return rank(a) > rank(b);
}

std::vector<Record> settled(std::vector<const Record*> twins) {
    std::sort(twins.begin(), twins.end(), comesFirst);
    std::uint32_t highest = 0;
    for (const auto* twin : twins) highest = std::max(highest, twin->version);
    std::vector<Record> put;
    for (const auto* twin : twins) {
        const auto isBefore = [twin](const Record* other) { return other != twin && other->body == twin->body && comesFirst(other, twin); };
        const bool isCopy = std::any_of(twins.begin(), twins.end(), isBefore);  // the same words kept in both copies
        if (twin != twins.front() && (isCopy || twin->body.empty())) continue;
        auto made = twin == twins.front() ? renamed(*twin, twin->entry, highest + 1) : renamed(*twin, idOfTwin(*twin), 1);
        if (!made) return {};
        put.push_back(*std::move(made));
    }
    return put;
}

/// Under the form's name and the next free number; there already, it is left.
void keepBeside(std::map<std::string, std::string>& words, const std::string& form, const std::string& text) {
    for (int number = 2;; ++number) {
        const auto [place, isNew] = words.emplace(form + "/" + std::to_string(number), text);
        if (isNew || place->second == text) return;
    }
}

/// Pages of words: what stands in the newer one counts; what differs in an older one stays under a name of its own.
Record settledWords(std::vector<const Record*> twins) {
    std::sort(twins.begin(), twins.end(), comesFirst);
    Record page = *twins.front();
    auto words = decodeWords(page.body);
    for (std::size_t i = 1; i < twins.size(); ++i) {
        for (const auto& [key, text] : decodeWords(twins[i]->body)) {
            const auto [place, isNew] = words.emplace(key, text);
            if (!isNew && place->second != text && page.kind == RecordKind::Draft) keepBeside(words, key, text);
        }
        page.version = std::max(page.version, twins[i]->version);
    }
    ++page.version;
    page.body = encodeWords(words);
    return page;
}

}  // namespace

base::Id idOfTwin(const Record& record) {
    auto bytes = record.entry.bytes();
    const auto digest = crypto::digest(record.body, 10);
    for (std::size_t i = 0; i < digest.size(); ++i) bytes[6 + i] = static_cast<std::uint8_t>(digest[i]);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
    return base::Id::fromBytes(bytes);
}

base::Result<void> Session::State::settleTwins() {
    hasTwins = false;
    std::map<base::Id, std::vector<const Record*>> pages;
    for (const auto& record : vault.records())
        if (isOwnPage(record, vault.hand())) pages[record.entry].push_back(&record);
    // Each for itself: one that cannot be written must not hold up the others. All are made before one is put, which moves the rest.
    std::vector<std::vector<Record>> puts;
    for (const auto& [id, twins] : pages)
        if (twins.size() > 1) puts.push_back(isPageId(id) ? std::vector<Record>{settledWords(twins)} : settled(twins));
    base::Result<void> done;
    for (auto& put : puts)
        if (auto one = commit(std::move(put)); !one) done = one;
    hasTwins = !done;
    if (!puts.empty()) load();
    return done;
}

std::vector<TakenBack> Session::State::leftOutOwn() const {
    std::set<base::Id> taken;
    for (const auto& record : vault.records())
        if (isOwnPage(record, vault.hand())) taken.insert(record.entry);
    auto older = vault.visit().audit.older;
    std::sort(older.begin(), older.end(), [](const Record& a, const Record& b) { return a.version > b.version; });
    std::vector<TakenBack> back;
    const auto take = [&](const Record& record, const base::Id& id) {
        if (!isOwnPage(record, vault.hand()) || record.body.empty()) return;
        auto made = renamed(record, id, record.version + 1);
        if (made && taken.insert(id).second) back.push_back({*std::move(made), record.row});
    };
    for (const auto& record : older) take(record, record.entry);
    for (const auto& record : vault.visit().audit.foreign)
        if (record.scope == Scope::Own) take(record, taken.contains(record.entry) ? idOfTwin(record) : record.entry);
    return back;
}

base::Result<void> Session::State::takeBack() {
    std::vector<Record> put;
    std::vector<store::RowId> gone;
    for (auto& back : leftOutOwn()) {
        put.push_back(std::move(back.record));
        gone.push_back(back.from);
    }
    return put.empty() ? base::Result<void>() : commit(std::move(put), std::move(gone));
}

}  // namespace twohands::app
