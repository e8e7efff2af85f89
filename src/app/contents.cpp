// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contents.h"

#include "codec/entry_json.h"
#include "codec/json_text.h"
#include "crypto/in_parts.h"
#include "lenses/codebook.h"

#include <algorithm>
#include <unordered_set>

namespace twohands::app {
namespace {

using journal::Entry;
using journal::Hand;
using store::Record;
using store::RecordKind;
using store::Scope;

/// Whoever is enrolled is a partner, named or not: the names are one row of many, and may be the one that is damaged.
void takeNames(const std::map<std::string, std::string>& names, const std::vector<Hand>& enrolled, Contents& contents) {
    for (const auto hand : {Hand::Left, Hand::Right}) {
        const std::string word(toText(hand));
        const auto named = names.find(word);
        const bool isEnrolled = std::find(enrolled.begin(), enrolled.end(), hand) != enrolled.end();
        if (named == names.end() && !isEnrolled) continue;
        contents.namesGone = contents.namesGone || named == names.end();
        const auto& name = named == names.end() ? word : named->second;
        contents.partners.list.push_back({journal::exportIdFor(name, contents.partners), name, hand});
    }
}

/// The ledger answers for a row by its envelope, and the couple's key seals any body: one that names another author, id,
/// version or audience than its row would be words in a mouth that never said them, past every alarm.
bool isAsItsRowSays(const Entry& entry, const Record& record) {
    const auto& fields = entry.fields();
    const bool isShared = fields.audience == journal::Audience::Shared;
    return fields.author == record.author && fields.id == record.entry && static_cast<std::uint32_t>(fields.version) == record.version &&
           isShared == (record.scope == Scope::Couple);
}

/// What a reader who is not the writer gets (codebook A.0.3, A.6): no moves that read as verdicts, no view of the partner,
/// nothing that the writer refused, and not how the writer judged the rest. Listed by person, they would be a charge sheet.
Entry asOthersRead(Entry entry) {
    auto fields = entry.fields();
    std::erase_if(fields.markers, [](const journal::Marker& marker) {
        const bool isOfSelf = marker.about == journal::About::Writer || marker.about == journal::About::Both;
        return !isOfSelf || lenses::factsOf(marker.marker).coupleView == lenses::CoupleView::OwnOnly ||
               marker.verdict == journal::Verdict::DoesntFit;
    });
    for (auto& marker : fields.markers) marker.verdict = journal::Verdict::Unjudged;
    if (fields == entry.fields()) return entry;
    auto read = Entry::from(std::move(fields));
    return *std::move(read);  // with fewer markers than before it is as valid
}

bool isInBin(const Record& record, Hand me) { return record.kind == RecordKind::Tombstone && !record.body.empty() && record.author == me; }

/// The entries that the records hold as this vault may read them, each at its record's place. At the Together seat, two read what one wrote.
std::vector<std::optional<Entry>> readEntries(const store::Vault& vault) {
    const auto& records = vault.records();
    std::vector<std::optional<Entry>> entries(records.size());
    crypto::inParts(records.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const bool isWritersView = vault.hasOwnKey() && records[i].author == vault.hand();
            if (records[i].kind == RecordKind::Entry || isInBin(records[i], vault.hand())) entries[i] = entryOf(records[i]);
            if (entries[i] && !isWritersView) entries[i] = asOthersRead(*std::move(entries[i]));
        }
    });
    return entries;
}

/// Newest first. An entry is large: each is moved once.
std::vector<Entry> inOrder(std::vector<Entry*> entries) {
    std::sort(entries.begin(), entries.end(), [](const Entry* a, const Entry* b) { return newerFirst(*a, *b); });
    std::vector<Entry> sorted;
    sorted.reserve(entries.size());
    for (auto* entry : entries) sorted.push_back(std::move(*entry));
    return sorted;
}

/// An id stands for one entry. Under the id of an own one, the partner's row can only be there to be taken for it.
void dropOthersUnderOwnIds(Hand me, Contents& contents) {
    const auto isOthers = [me](const Entry& entry) { return entry.fields().author != me; };
    if (std::none_of(contents.entries.begin(), contents.entries.end(), isOthers)) return;
    std::unordered_set<base::Id, base::IdHash> own;
    for (const auto* list : {&contents.entries, &contents.bin})
        for (const auto& entry : *list)
            if (entry.fields().author == me) own.insert(entry.fields().id);
    contents.unreadable +=
        std::erase_if(contents.entries, [&](const Entry& entry) { return isOthers(entry) && own.contains(entry.fields().id); });
}

}  // namespace

base::Id idOf(Page page) {
    std::array<std::uint8_t, 16> bytes{};
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    bytes[15] = static_cast<std::uint8_t>(page);
    return base::Id::fromBytes(bytes);
}

bool isPage(const Record& record, Page page, Hand me) {
    if (record.entry != idOf(page) || record.kind != (page == Page::Drafts ? RecordKind::Draft : RecordKind::Settings)) return false;
    // Not by kind alone: with the couple's key the partner can write rows of any kind and author.
    return page == Page::Names ? record.scope == Scope::Couple : record.scope == Scope::Own && record.author == me;
}

bool isPageId(const base::Id& id) { return id == idOf(Page::Names) || id == idOf(Page::Settings) || id == idOf(Page::Drafts); }

std::string encodeWords(const std::map<std::string, std::string>& words) { return codec::writeJson(words); }

std::map<std::string, std::string> decodeWords(std::string_view bytes) {
    const auto value = codec::parseJson(bytes);
    if (!value || !value->is_object()) return {};
    std::map<std::string, std::string> words;
    for (const auto& [key, text] : value->items())
        if (text.is_string()) words[key] = text.get<std::string>();
    return words;
}

std::optional<Entry> entryOf(const Record& record) {
    auto entry = codec::decodeEntry(record.body);
    if (!entry || !isAsItsRowSays(*entry, record)) return std::nullopt;
    return *std::move(entry);
}

bool newerFirst(const Entry& a, const Entry& b) {
    if (a.when() != b.when()) return a.when() > b.when();
    return a.fields().id > b.fields().id;
}

Contents contentsOf(const store::Vault& vault, const std::vector<Hand>& enrolled) {
    Contents contents;
    std::map<std::string, std::string> names;
    const auto me = vault.hand();
    auto read = readEntries(vault);
    std::vector<Entry*> entries, bin;
    entries.reserve(read.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
        const auto& record = vault.records()[i];
        if (isPage(record, Page::Names, me)) names = decodeWords(record.body);
        else if (isPage(record, Page::Settings, me)) contents.settings = decodeWords(record.body);
        else if (isPage(record, Page::Drafts, me)) contents.drafts = decodeWords(record.body);
        else if (record.kind == RecordKind::Settings || record.kind == RecordKind::Draft) ++contents.unreadable;
        else if (read[i]) (record.kind == RecordKind::Entry ? entries : bin).push_back(&*read[i]);
        else if (record.kind == RecordKind::Entry || isInBin(record, me)) ++contents.unreadable;
    }
    takeNames(names, enrolled, contents);
    contents.entries = inOrder(std::move(entries));
    contents.bin = inOrder(std::move(bin));
    dropOthersUnderOwnIds(me, contents);
    return contents;
}

}  // namespace twohands::app
