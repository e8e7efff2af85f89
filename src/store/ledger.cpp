// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "crypto/cipher.h"
#include "crypto/in_parts.h"
#include "store/bytes.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace twohands::store {
namespace {

constexpr std::size_t digestSize = 8, markSize = 8;
constexpr std::uint64_t visitFlag = 1, missingFlag = 2, rolledBackFlag = 4;

bool isCoupleSetting(const Record& record) { return record.scope == Scope::Couple && record.kind == RecordKind::Settings; }

auto thingOf(const Record& record) {
    return std::tuple(record.entry, isCoupleSetting(record) ? 2 : static_cast<int>(record.author));
}

enum class Standing { Counts, Older, Foreign };

/// Nobody else can have written it: it is under the own key, or its digest is in the list.
bool isRemembered(const LedgerItem& item, const Record& record) {
    const auto& superseded = item.superseded;
    return record.scope == Scope::Own || std::find(superseded.begin(), superseded.end(), recordDigest(record)) != superseded.end();
}

/// By its digest; and by its version where that is among those that are remembered no more.
bool isReplaced(const LedgerItem& item, const std::string& digest, std::uint32_t version) {
    const auto& superseded = item.superseded;
    const bool isForgotten = superseded.size() >= Ledger::rememberedVersions && version + Ledger::rememberedVersions <= item.version;
    return isForgotten || std::find(superseded.begin(), superseded.end(), digest) != superseded.end();
}

using Items = std::map<base::Id, LedgerItem>;

/// Of records and items that are both in the order of the ids, so that the item of the next record is close to `item`.
Standing standingOf(const Record& record, const Items& items, Items::const_iterator& item, journal::Hand me) {
    if (!isAudited(record, me)) return Standing::Counts;
    while (item != items.end() && item->first < record.entry) ++item;
    if (item == items.end() || item->first != record.entry) return Standing::Foreign;
    const auto digest = recordDigest(record);
    if (item->second.newest.contains(digest) || item->second.lost.contains(digest)) return Standing::Counts;
    return isReplaced(item->second, digest, record.version) ? Standing::Older : Standing::Foreign;
}

std::vector<Standing> standingsOf(const std::vector<Record>& records, const Ledger& ledger, journal::Hand me) {
    std::vector<Standing> standings(records.size());
    crypto::inParts(records.size(), [&](std::size_t begin, std::size_t end) {
        auto item = begin < end ? ledger.items.lower_bound(records[begin].entry) : ledger.items.end();
        for (std::size_t i = begin; i < end; ++i) standings[i] = standingOf(records[i], ledger.items, item, me);
    });
    return standings;
}

/// By the thing, the highest version first.
std::vector<Record> inOrder(std::vector<Record> records) {
    std::vector<std::size_t> order(records.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto &one = records[a], &other = records[b];
        return std::tuple(thingOf(one), other.version, one.row) < std::tuple(thingOf(other), one.version, other.row);
    });
    std::vector<Record> sorted;
    sorted.reserve(records.size());
    for (const auto place : order) sorted.push_back(std::move(records[place]));
    return sorted;
}

/// What counts of each thing: of my own every row that the ledger has as newest, of others the highest version, one row for
/// each different text. Of the partner's rows nothing is a leftover: only their own ledger knows what replaced what. Without one's
/// own ledger, nothing is.
void keepNewest(std::vector<Record>& counting, bool hasLedger, journal::Hand me, Sorted& sorted) {
    std::size_t first = 0;  // where the things already kept begin to be the present one's
    for (auto& record : counting) {
        const bool isNew = sorted.records.empty() || !isSameThing(sorted.records.back(), record);
        if (isNew) first = sorted.records.size();
        const bool isListed = hasLedger && isAudited(record, me);
        const bool isOlder = !isNew && !isListed && record.version < sorted.records[first].version;
        const auto present = sorted.records.begin() + static_cast<std::ptrdiff_t>(first);
        const bool isCopy = !isListed && std::any_of(present, sorted.records.end(),
                                                     [&](const Record& kept) { return kept.sameContent(record); });
        if (!isOlder && (isNew || !isCopy))
            sorted.records.push_back(std::move(record));
        else if (hasLedger && (record.author == me || isCoupleSetting(record)))
            sorted.stale.insert(record.row);
    }
}

/// Whether all that counts of an entry is there. What is among the pages was found by its digest, so one of one is enough.
bool isWhole(const LedgerItem& item, const std::vector<const Record*>& present) {
    if (item.newest.size() < 2 && item.lost.empty()) return present.size() >= item.newest.size();
    std::set<std::string> digests;
    for (const auto* record : present) digests.insert(recordDigest(*record));
    return std::includes(digests.begin(), digests.end(), item.newest.begin(), item.newest.end());
}

void compare(const Ledger& ledger, const std::vector<Record>& others, journal::Hand me, Sorted& sorted) {
    std::set<base::Id> elsewhere;
    for (const auto& record : others) elsewhere.insert(record.entry);
    auto next = sorted.records.begin();  // both are in the order of the ids
    for (const auto& [entry, item] : ledger.items) {
        std::vector<const Record*> rows;
        while (next != sorted.records.end() && next->entry < entry) ++next;
        for (; next != sorted.records.end() && next->entry == entry; ++next)
            if (isAudited(*next, me)) rows.push_back(&*next);
        if (isWhole(item, rows)) continue;
        auto& list = !rows.empty() || elsewhere.contains(entry) ? sorted.audit.changed : sorted.audit.missing;
        list.push_back({entry, item.version});
    }
}

void forgetOldest(LedgerItem& item) {
    const auto& all = item.superseded;
    if (all.size() > Ledger::rememberedVersions)
        item.superseded.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(Ledger::rememberedVersions));
}

void replaceNewest(LedgerItem& item) {
    item.superseded.insert(item.superseded.end(), item.newest.begin(), item.newest.end());
    item.newest.clear();
    forgetOldest(item);
}

/// What counts in either and was replaced or given up in neither.
void uniteItem(LedgerItem& mine, const LedgerItem& theirs) {
    mine.version = std::max(mine.version, theirs.version);
    mine.newest.insert(theirs.newest.begin(), theirs.newest.end());
    mine.lost.insert(theirs.lost.begin(), theirs.lost.end());
    for (const auto& digest : theirs.superseded)
        if (std::find(mine.superseded.begin(), mine.superseded.end(), digest) == mine.superseded.end())
            mine.superseded.push_back(digest);
    for (const auto& digest : mine.superseded) mine.lost.erase(digest);
    for (const auto& digest : mine.superseded) mine.newest.erase(digest);
    for (const auto& digest : mine.lost) mine.newest.erase(digest);
    forgetOldest(mine);
}

/// An older row is a leftover where a newer one counts, and where its owner took the entry away; where the newer one is gone, it
/// is all there is left of the words.
void takeOlder(std::vector<Record>& others, const std::optional<Ledger>& ledger, journal::Hand me, Sorted& sorted) {
    const auto wasTakenAway = [&](const base::Id& entry) {
        const auto item = ledger->items.find(entry);
        return item->second.newest.empty() && item->second.lost.empty();
    };
    if (others.empty()) return;
    std::set<RowId> known;
    for (const auto& record : sorted.audit.foreign) known.insert(record.row);
    std::set<base::Id> counting;
    for (const auto& record : sorted.records)
        if (isAudited(record, me)) counting.insert(record.entry);
    for (auto& record : others) {
        if (known.contains(record.row)) continue;
        if (counting.contains(record.entry) || wasTakenAway(record.entry))
            sorted.stale.insert(record.row);
        else if (isRemembered(ledger->items.at(record.entry), record))
            sorted.audit.older.push_back(std::move(record));
        else
            sorted.audit.foreign.push_back(std::move(record));
    }
}

}  // namespace

Ledger Ledger::first() {
    Ledger ledger;
    ledger.mark = crypto::randomBytes(markSize);
    ledger.before = std::string(markSize, '\0');
    return ledger;
}

Ledger Ledger::next() const {
    Ledger row = first();
    row.before = mark;
    row.number = number + 1;
    row.visited = visited;
    row.wasMissing = wasMissing;
    row.wasRolledBack = wasRolledBack;
    return row;
}

void Ledger::drop(const base::Id& entry, const Ledger& known) {
    const auto item = known.items.find(entry);
    if (item == known.items.end()) return;
    auto& mine = items[entry] = item->second;
    mine.newest.merge(mine.lost);
    mine.lost.clear();
    replaceNewest(mine);
}

void Ledger::giveUp(const base::Id& entry, const Ledger& known, const std::set<std::string>& present) {
    const auto item = known.items.find(entry);
    if (item == known.items.end()) return;
    auto& mine = items[entry] = item->second;
    for (const auto& digest : item->second.newest)
        if (!present.contains(digest)) mine.lost.insert(digest);
    for (const auto& digest : mine.lost) mine.newest.erase(digest);
}

void Ledger::welcomeBack(const std::vector<Record>& records, journal::Hand me) {
    if (std::none_of(items.begin(), items.end(), [](const auto& item) { return !item.second.lost.empty(); })) return;
    for (const auto& record : records) {
        const auto item = isAudited(record, me) ? items.find(record.entry) : items.end();
        if (item == items.end() || item->second.lost.empty()) continue;
        if (auto digest = recordDigest(record); item->second.lost.erase(digest) > 0) item->second.newest.insert(std::move(digest));
    }
}

// What was given up is not replaced by words that were written without it: should it come back, both count.
void Ledger::keep(const Record& record, const Ledger& known) {
    const auto item = known.items.find(record.entry);
    auto& mine = items[record.entry] = item == known.items.end() ? LedgerItem{} : item->second;
    replaceNewest(mine);
    mine.version = record.version;
    mine.newest = {recordDigest(record)};
}

void Ledger::unite(const Ledger& other) {
    for (const auto& [entry, theirs] : other.items) uniteItem(items[entry], theirs);
    visited = std::max(visited, other.visited);
    if (other.number < number) return;
    number = other.number;
    mark = other.mark;
    wasMissing = other.wasMissing;
    wasRolledBack = other.wasRolledBack;
}

std::optional<Ledger> uniteAll(std::vector<Ledger> rows) {
    if (rows.empty()) return std::nullopt;
    std::set<std::string> marks{std::string(markSize, '\0')};
    for (const auto& row : rows) marks.insert(row.mark);
    std::set<std::string> ends;
    for (const auto& row : rows) {
        if (!marks.contains(row.before)) return std::nullopt;
        ends.insert(row.mark);
    }
    for (const auto& row : rows) ends.erase(row.before);
    const auto isAlarmed = [&](bool Ledger::*alarm) {
        return std::any_of(rows.begin(), rows.end(), [&](const Ledger& row) { return row.*alarm && ends.contains(row.mark); });
    };
    const bool wasMissing = isAlarmed(&Ledger::wasMissing), wasRolledBack = isAlarmed(&Ledger::wasRolledBack);
    std::sort(rows.begin(), rows.end(),
              [](const Ledger& a, const Ledger& b) { return std::tie(a.number, a.mark) < std::tie(b.number, b.mark); });
    Ledger whole = std::move(rows.front());
    for (std::size_t i = 1; i < rows.size(); ++i) whole.unite(rows[i]);
    whole.isForked = ends.size() > 1;
    whole.wasMissing = wasMissing;
    whole.wasRolledBack = wasRolledBack;
    return whole;
}

std::string Ledger::longest() {
    constexpr std::size_t head = 8 + 1 + 8 + 2 + 2 * markSize + 4, perItem = 16 + 4 + 1 + digestSize + 2;
    return "at most " + std::to_string((maximumBody - head) / perItem) + " entries of one partner at once";
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
    (record.body += mark) += before;
    putNumber(record.body, items.size(), 4);
    for (const auto& [entry, item] : items) {
        record.body.append(reinterpret_cast<const char*>(entry.bytes().data()), 16);
        putNumber(record.body, item.version, 4);
        putNumber(record.body, item.newest.size(), 1);
        for (const auto& digest : item.newest) record.body += digest;
        putNumber(record.body, item.lost.size(), 1);
        for (const auto& digest : item.lost) record.body += digest;
        putNumber(record.body, item.superseded.size(), 1);
        for (const auto& digest : item.superseded) record.body += digest;
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
    ledger.mark = reader.bytes(markSize);
    ledger.before = reader.bytes(markSize);
    for (auto left = reader.number(4); left > 0 && reader.ok(); --left) {
        std::array<std::uint8_t, 16> id{};
        const auto bytes = reader.bytes(id.size());
        std::copy(bytes.begin(), bytes.end(), id.begin());
        LedgerItem item{static_cast<std::uint32_t>(reader.number(4)), {}, {}, {}};
        for (auto digests = reader.number(1); digests > 0; --digests) item.newest.emplace(reader.bytes(digestSize));
        for (auto digests = reader.number(1); digests > 0; --digests) item.lost.emplace(reader.bytes(digestSize));
        for (auto digests = reader.number(1); digests > 0; --digests) item.superseded.emplace_back(reader.bytes(digestSize));
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
    opened = inOrder(std::move(opened));
    const auto standings = ledger ? standingsOf(opened, *ledger, me) : std::vector<Standing>(opened.size(), Standing::Counts);
    for (std::size_t i = 0; i < opened.size(); ++i) {
        auto& record = opened[i];
        switch (standings[i]) {
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
    keepNewest(counting, ledger.has_value(), me, sorted);
    if (ledger) compare(*ledger, others, me, sorted);
    takeOlder(others, ledger, me, sorted);
    sorted.audit.ledgerMissing = !ledger || ledger->wasMissing;
    return sorted;
}

}  // namespace twohands::store
