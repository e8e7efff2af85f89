// SPDX-License-Identifier: GPL-3.0-or-later
// A journal in the hands of somebody else: opened, checked, unlocked as both, read, and joined with the whole one. The first
// letter says what the rest of the input is:
//   F  a whole file                       P  bytes to change in the whole journal
//   R  rows that the partner sealed       S  values to put into the table person
//   D  the record inside of a row, and a ledger's body
// A small letter for the first four: the changed file is not opened for itself but joined with the whole journal.
#include "app/contents.h"
#include "fuzz/steady_random.h"
#include "fuzz/target.h"
#include "proof/quick_sodium.h"
#include "proof/raw.h"
#include "store/bytes.h"
#include "store/ledger.h"

#include <algorithm>

namespace {

using namespace twohands;
using namespace twohands::proof;
using fuzz::check;
using store::Record;
using store::Scope;

const std::vector<Hand> both{Hand::Left, Hand::Right};

/// What counts of one hand's own, without the couple's settings, which either may renew.
View ownView(const store::Vault& vault, Hand hand) {
    std::vector<Record> own;
    for (const auto& record : vault.records())
        if (store::isAudited(record, hand)) own.push_back(record);
    auto view = viewOf(own);
    view.erase(std::unique(view.begin(), view.end()), view.end());
    return view;
}

class Whole {
public:
    Whole() {
        useHashForKdf();
        fuzz::beginRandomSeries(1);
        place.begin(both);
        for (const auto hand : both) {
            auto vault = place.unlock(hand);
            require(vault.has_value(), "the journal does not unlock");
            for (int i = 1; i <= 3; ++i) {
                auto page = record(i, "words " + std::to_string(i), i == 3 ? Scope::Couple : Scope::Own, hand);
                require(vault->commit({{page}, {}}, at(i)).has_value(), "a page is not saved");
                if (i == 2) require(vault->commit({{edited(page, "other words")}, {}}, at(i)).has_value(), "a page is not edited");
            }
            own.push_back(ownView(*vault, hand));
        }
        bytes = readBytes(place.path());
    }
    /// The whole journal again, or another file in its place.
    void lay(const std::string& file) const { place.setFiles({{place.path().filename().string(), file}}); }

    Place place;
    std::string bytes;
    std::vector<View> own;  ///< by hand
};

const Whole& whole() {
    static const Whole made;
    return made;
}

std::string patched(store::Reader input) {
    auto bytes = whole().bytes;
    while (!input.rest().empty()) {
        const auto place = input.number(3) % bytes.size();
        const auto change = input.bytes(std::min<std::size_t>(input.number(1) % 16 + 1, input.rest().size()));
        for (std::size_t i = 0; i < change.size() && place + i < bytes.size(); ++i) bytes[place + i] = change[i];
    }
    return bytes;
}

Record recordFrom(store::Reader& input) {
    const auto flags = input.number(1);
    auto made = record(static_cast<int>(input.number(1) % 5), {}, (flags & 1U) != 0 ? Scope::Couple : Scope::Own,
                       (flags & 2U) != 0 ? Hand::Left : Hand::Right);
    made.kind = static_cast<store::RecordKind>(input.number(1) % 6 + 1);
    made.version = static_cast<std::uint32_t>(input.number((flags & 4U) != 0 ? 4 : 1));
    made.turn = input.number((flags & 8U) != 0 ? 8 : 1);
    if ((flags & 16U) != 0) made.entry = app::idOf(static_cast<app::Page>(input.number(1) % 4));
    if ((flags & 32U) != 0) made.entry = {};
    made.written = at(static_cast<int>(input.number(1)));
    made.body = input.bytes(std::min<std::size_t>(input.number(2), input.rest().size()));
    return made;
}

/// What the partner, who is the right hand here, can put into the file with their passphrase and a tool.
std::string planted(store::Reader input) {
    whole().lay(whole().bytes);
    {
        Raw raw(whole().place.path());
        raw.run("PRAGMA synchronous = OFF");
        for (int left = 8; left > 0 && !input.rest().empty(); --left) {
            const auto made = recordFrom(input);
            if (store::encodeRecord(made)) raw.plant(Hand::Right, made);
        }
    }
    return readBytes(whole().place.path());
}

std::string withPersons(store::Reader input) {
    static constexpr const char* columns[] = {"slot", "ops", "mem", "salt", "pw", "rec", "ring"};
    whole().lay(whole().bytes);
    {
        Raw raw(whole().place.path());
        raw.run("PRAGMA synchronous = OFF");
        while (!input.rest().empty()) {
            const auto column = input.number(1);
            const auto kind = input.number(1) % 3;
            store::Value value;
            // Only a number can be a row's own; SQLite refuses anything else.
            if (kind == 1 || (column >> 1U) % 7 == 0) value = static_cast<std::int64_t>(input.number(8));
            else if (kind == 2) value = std::string(input.bytes(std::min<std::size_t>(input.number(1), input.rest().size())));
            raw.run(std::string("UPDATE OR IGNORE person SET ") + columns[(column >> 1U) % 7] + " = ? WHERE slot = " + std::to_string(column & 1U), {value});
        }
    }
    return readBytes(whole().place.path());
}

/// Opens what lies there and reads it as both. With `mine`: what the left hand wrote has to be all there, and nothing else.
void read(bool mine) {
    auto file = whole().place.open();
    check(file || !mine, "a journal opens whatever rows the partner adds");
    if (!file) return;
    (void)file->verify();
    for (const auto hand : both) {
        const auto vault = file->tryUnlock(hand, phraseOf(hand));
        check(vault || !mine || hand == Hand::Right, "the owner's passphrase opens what the partner has touched");
        if (!vault) continue;
        (void)app::contentsOf(*vault, file->enrolled());
        if (mine && hand == Hand::Left) check(ownView(*vault, hand) == whole().own[0], "no words are lost, or put in somebody's mouth");
    }
}

void join(const std::string& file, bool mine) {
    static const Place other;
    other.setFiles({{other.path().filename().string(), file}});
    whole().lay(whole().bytes);
    {
        auto journal = whole().place.open();
        check(journal.has_value(), "the whole journal opens");
        const auto copy = other.open();
        if (!copy) return;
        (void)journal->merge(*copy);
    }
    read(mine);
}

void readRecord(std::string_view bytes) {
    const auto read = store::decodeRecord(bytes);
    if (read) {
        const auto written = store::encodeRecord(*read);
        const auto again = written ? store::decodeRecord(*written) : std::nullopt;
        check(!written || (again && again->sameContent(*read)), "a record reads back what it wrote");
    }
    auto ledger = record(0, std::string(bytes));
    ledger.kind = store::RecordKind::Ledger;
    ledger.entry = {};
    if (const auto listed = store::Ledger::fromRecord(read && read->kind == store::RecordKind::Ledger ? *read : ledger)) {
        const auto again = store::Ledger::fromRecord(listed->toRecord(Hand::Left));
        check(again && again->number == listed->number && again->items.size() == listed->items.size(), "a ledger reads back what it wrote");
        (void)store::uniteAll({*listed, *again, listed->next()});
        (void)store::sortOut({}, listed, Hand::Left);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    (void)whole();
    fuzz::beginRandomSeries(2);
    const auto text = fuzz::textOf(data, size);
    const auto rest = text.substr(1);
    const bool joins = text[0] >= 'a';
    const char what = joins ? static_cast<char>(text[0] - 'a' + 'A') : text[0];
    if (what == 'D') {
        readRecord(rest);
        return 0;
    }
    const store::Reader input(rest);
    if (what != 'F' && what != 'P' && what != 'R' && what != 'S') return 0;
    const auto file = what == 'F' ? std::string(rest) : what == 'P' ? patched(input) : what == 'R' ? planted(input) : withPersons(input);
    if (joins) {
        join(file, what != 'F');
    } else {
        whole().lay(file);
        read(what == 'R');
    }
    return 0;
}
