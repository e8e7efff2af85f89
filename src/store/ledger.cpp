// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "store/bytes.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace twohands::store {
namespace {

constexpr std::size_t digestSize = 8;
constexpr std::uint64_t visitFlag = 1, missingFlag = 2, rolledBackFlag = 4;

bool isCoupleSetting(const Record& record) { return record.scope == Scope::Couple && record.kind == RecordKind::Settings; }

auto thingOf(const Record& record) {
    return std::tuple(record.entry, isCoupleSetting(record) ? 2 : static_cast<int>(record.author));
}

enum class Standing { Counts, Older, Foreign };

Standing standingOf(const Record& record, const std::optional<Ledger>& ledger, journal::Hand me) {
    if (!ledger || !isAudited(record, me)) return Standing::Counts;
    const auto item = ledger->items.find(record.entry);
    if (item == ledger->items.end()) return Standing::Foreign;
    if (record.version < item->second.version) return Standing::Older;
    return item->second.digests.contains(recordDigest(record)) ? Standing::Counts : Standing::Foreign;
}

/// The newest version of each thing, and one row for each different text of it.
void keepNewest(std::vector<Record>& counting, Sorted& sorted) {
    std::sort(counting.begin(), counting.end(), [](const Record& a, const Record& b) {
        return std::tuple(thingOf(a), b.version, a.row) < std::tuple(thingOf(b), a.version, b.row);
    });
    std::size_t first = 0;  // where the things already kept begin to be the present one's
    for (auto& record : counting) {
        const bool isNew = sorted.records.empty() || !isSameThing(sorted.records.back(), record);
        if (isNew) first = sorted.records.size();
        const bool isOlder = !isNew && record.version < sorted.records[first].version;
        const auto present = sorted.records.begin() + static_cast<std::ptrdiff_t>(first);
        const bool isCopy =
            std::any_of(present, sorted.records.end(), [&](const Record& kept) { return kept.sameContent(record); });
        if (isOlder || (!isNew && isCopy))
            sorted.stale.insert(record.row);
        else
            sorted.records.push_back(std::move(record));
    }
}

void compare(const Ledger& ledger, const std::vector<Record>& others, journal::Hand me, Sorted& sorted) {
    std::set<std::pair<base::Id, std::uint32_t>> present;
    for (const auto& record : sorted.records)
        if (isAudited(record, me)) present.emplace(record.entry, record.version);
    std::set<base::Id> elsewhere;
    for (const auto& record : others) elsewhere.insert(record.entry);
    for (const auto& [entry, item] : ledger.items) {
        if (present.contains({entry, item.version})) continue;
        auto& list = elsewhere.contains(entry) ? sorted.audit.changed : sorted.audit.missing;
        list.push_back({entry, item.version});
    }
}

/// An older row is a leftover where its newest version counts; where that is gone, it is all there is left of the words.
void takeOlder(std::vector<Record>& others, Sorted& sorted) {
    const auto& foreign = sorted.audit.foreign;
    for (auto& record : others) {
        if (std::any_of(foreign.begin(), foreign.end(), [&](const Record& known) { return known.row == record.row; })) continue;
        const auto& changed = sorted.audit.changed;
        const bool isAllThereIs =
            std::any_of(changed.begin(), changed.end(), [&](const auto& item) { return item.entry == record.entry; });
        if (isAllThereIs)
            sorted.audit.foreign.push_back(std::move(record));
        else
            sorted.stale.insert(record.row);
    }
}

}  // namespace

void Ledger::keep(const Record& record) { items[record.entry] = {record.version, {recordDigest(record)}}; }

void Ledger::drop(const Record& record) {
    const auto item = items.find(record.entry);
    if (item != items.end() && item->second.version == record.version) items.erase(item);
}

std::string Ledger::longest() {
    constexpr std::size_t head = 8 + 1 + 8 + 2 + 4, perItem = 16 + 4 + 1 + digestSize;
    return "at most " + std::to_string((maximumBody - head) / perItem) + " entries of one partner";
}

Record Ledger::toRecord(journal::Hand hand) const {
    Record record;
    record.kind = RecordKind::Ledger;
    record.author = hand;
    const base::Moment when = visited.value_or(base::Moment{});
    putNumber(record.body, number, 8);
    putNumber(record.body, (visited ? visitFlag : 0) | (wasMissing ? missingFlag : 0) | (wasRolledBack ? rolledBackFlag : 0), 1);
    putNumber(record.body, static_cast<std::uint64_t>(when.utcMilliseconds()), 8);
    putNumber(record.body, static_cast<std::uint64_t>(when.offsetMinutes()), 2);
    putNumber(record.body, items.size(), 4);
    for (const auto& [entry, item] : items) {
        record.body.append(reinterpret_cast<const char*>(entry.bytes().data()), 16);
        putNumber(record.body, item.version, 4);
        putNumber(record.body, item.digests.size(), 1);
        for (const auto& digest : item.digests) record.body += digest;
    }
    return record;
}

std::optional<Ledger> Ledger::fromRecord(const Record& record) {
    Reader reader(record.body);
    Ledger ledger;
    ledger.number = reader.number(8);
    const auto flags = reader.number(1);
    const auto milliseconds = static_cast<std::int64_t>(reader.number(8));
    const auto when = base::Moment::from(milliseconds, static_cast<std::int16_t>(reader.number(2)));
    if ((flags & visitFlag) != 0 && when) ledger.visited = *when;
    ledger.wasMissing = (flags & missingFlag) != 0;
    ledger.wasRolledBack = (flags & rolledBackFlag) != 0;
    for (auto left = reader.number(4); left > 0 && reader.ok(); --left) {
        std::array<std::uint8_t, 16> id{};
        const auto bytes = reader.bytes(id.size());
        std::copy(bytes.begin(), bytes.end(), id.begin());
        LedgerItem item{static_cast<std::uint32_t>(reader.number(4)), {}};
        for (auto digests = reader.number(1); digests > 0; --digests) item.digests.emplace(reader.bytes(digestSize));
        ledger.items.emplace(base::Id::fromBytes(id), std::move(item));
    }
    if (!reader.ok() || !reader.rest().empty()) return std::nullopt;
    return ledger;
}

bool isAudited(const Record& record, journal::Hand me) {
    return record.author == me && record.kind != RecordKind::Ledger && !isCoupleSetting(record);
}

bool isSameThing(const Record& a, const Record& b) { return thingOf(a) == thingOf(b); }

Sorted sortOut(std::vector<Record> opened, const std::optional<Ledger>& ledger, journal::Hand me) {
    Sorted sorted;
    std::vector<Record> counting, others;
    for (auto& record : opened) {
        switch (standingOf(record, ledger, me)) {
            case Standing::Counts:
                counting.push_back(std::move(record));
                break;
            case Standing::Older:
                others.push_back(std::move(record));
                break;
            case Standing::Foreign:
                others.push_back(record);
                sorted.audit.foreign.push_back(std::move(record));
                break;
        }
    }
    keepNewest(counting, sorted);
    if (ledger) compare(*ledger, others, me, sorted);
    takeOlder(others, sorted);
    sorted.audit.ledgerMissing = !ledger || ledger->wasMissing;
    return sorted;
}

}  // namespace twohands::store
