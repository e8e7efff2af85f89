// SPDX-License-Identifier: GPL-3.0-or-later
// Two copies of a journal that were edited apart and then joined hold several newest versions of one page. All of them are
// the writer's words, so each becomes a page of its own.
#include "app/session_state.h"
#include "codec/entry_json.h"
#include "crypto/cipher.h"

#include <algorithm>
#include <tuple>

namespace twohands::app {
namespace {

using store::Record;
using store::RecordKind;
using store::Scope;

/// The same on every computer, so that joining once more makes no third page. The time in the id stays the page's.
base::Id idOfTwin(const Record& record) {
    auto bytes = record.entry.bytes();
    const auto digest = crypto::digest(record.body, 10);
    for (std::size_t i = 0; i < digest.size(); ++i) bytes[6 + i] = static_cast<std::uint8_t>(digest[i]);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
    return base::Id::fromBytes(bytes);
}

/// The record with another id and version, in its body too. Nothing where it holds no entry.
std::optional<Record> renamed(const Record& record, const base::Id& id, std::uint32_t version) {
    Record next = record;
    next.entry = id;
    next.version = version;
    if (record.body.empty()) return next;
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
        if (twin != twins.front() && (isCopy || twin->kind != RecordKind::Entry)) continue;
        auto made = twin == twins.front() ? renamed(*twin, twin->entry, highest + 1) : renamed(*twin, idOfTwin(*twin), 1);
        if (!made) return {};
        put.push_back(*std::move(made));
    }
    return put;
}

/// Pages of words: what stands in the newer one counts; what differs in an older one stays under a name of its own.
Record settledWords(std::vector<const Record*> twins) {
    std::sort(twins.begin(), twins.end(), comesFirst);
    Record page = *twins.front();
    auto words = decodeWords(page.body);
    for (std::size_t i = 1; i < twins.size(); ++i) {
        for (const auto& [key, text] : decodeWords(twins[i]->body)) {
            const auto [place, isNew] = words.emplace(key, text);
            if (!isNew && place->second != text && page.kind == RecordKind::Draft) words.emplace(key + "/" + std::to_string(i + 1), text);
        }
        page.version = std::max(page.version, twins[i]->version);
    }
    ++page.version;
    page.body = encodeWords(words);
    return page;
}

}  // namespace

base::Result<void> Session::State::settleTwins() {
    std::map<base::Id, std::vector<const Record*>> pages;
    for (const auto& record : vault.records())
        if (record.author == vault.hand() && !isPage(record, Page::Names, vault.hand())) pages[record.entry].push_back(&record);
    std::vector<Record> put;
    for (const auto& [id, twins] : pages) {
        if (twins.size() < 2) continue;
        if (isPageId(id)) {
            put.push_back(settledWords(twins));
        } else {
            const auto made = settled(twins);
            put.insert(put.end(), made.begin(), made.end());
        }
    }
    if (put.empty()) return {};
    const auto done = commit(std::move(put));
    if (done) load();
    return done;
}

}  // namespace twohands::app
