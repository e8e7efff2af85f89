// SPDX-License-Identifier: GPL-3.0-or-later
// The partner with a tool for SQLite, their own passphrase and so the couple's key, against what the other one wrote. Each attack
// so many times on journals and rows drawn by chance; then the owner unlocks with the program's own code.
// usage: proof_attacks [TIMES_EACH] [SEED]
#include "proof/quick_sodium.h"
#include "proof/raw.h"

#include <algorithm>
#include <set>

namespace {

using namespace twohands;
using namespace twohands::proof;
using store::Record;
using store::RecordKind;
using store::RowId;
using store::Scope;

enum class Outcome { Noticed, HasNoEffect, OnlyTheVisitTells };

/// The journal under attack and what the attacker has: an older copy and the keys of the right hand.
class Target {
public:
    explicit Target(std::uint64_t seed) : m_random(seed) {
        m_place.begin({Hand::Left, Hand::Right});
        write(1, 20, 10);
        older = m_place.files();
        everWritten = viewOf(m_place.look(Hand::Left)->records());
        olderPath = m_place.folder() / "older.copy";
        write(21, 30, 100);
        edit(200);
        newer = m_place.files();
        m_state = m_place.stateFiles();
        writeBytes(olderPath, older.begin()->second);
        honest = viewOf(m_place.look(Hand::Left)->records());
        everWritten.insert(everWritten.end(), honest.begin(), honest.end());
        std::sort(everWritten.begin(), everWritten.end());
    }

    void reset() {
        m_place.setFiles({*newer.begin(), {olderPath.filename().string(), older.begin()->second}});
        m_place.setStateFiles(m_state);
    }
    const Place& place() const { return m_place; }
    std::size_t below(std::size_t bound) { return m_random() % bound; }
    template <typename T>
    const T& any(const std::vector<T>& from) {
        require(!from.empty(), "an attack found nothing to attack");
        return from[below(from.size())];
    }

    /// Rows that the right hand cannot open: the left's pages, drafts, settings, list.
    std::vector<RowId> sealedToMe(Raw& raw) const {
        std::set<RowId> mine;
        for (const auto& record : raw.opened(raw.keysOf(Hand::Right))) mine.insert(record.row);
        std::vector<RowId> rows;
        for (const auto& row : raw.query("SELECT id FROM sealed"))
            if (const auto id = std::get<std::int64_t>(row[0]); !mine.contains(id)) rows.push_back(id);
        return rows;
    }
    /// What the left hand shared.
    std::vector<Record> shared(Raw& raw) const {
        auto records = raw.opened(raw.keysOf(Hand::Right));
        std::erase_if(records, [](const Record& r) { return r.author != Hand::Left || r.kind != RecordKind::Entry; });
        return records;
    }

    Files older, newer;
    fs::path olderPath;
    View honest, everWritten;

private:
    std::string words(int number) { return "words " + std::to_string(number) + std::string(m_random() % 3'000, 'w'); }

    void write(int first, int last, int minute) {
        auto left = m_place.unlock(Hand::Left, minute);
        require(left.has_value(), "the journal to be attacked does not unlock");
        for (int i = first; i <= last; ++i) {
            auto page = record(i, words(i), i % 2 == 0 ? Scope::Couple : Scope::Own);
            if (i % 7 == 0) page.kind = RecordKind::Draft, page.scope = Scope::Own;
            require(left->commit({{page}, {}}, at(minute + i)).has_value(), "a page to be attacked could not be saved");
        }
    }
    /// Every page of the older copy but the drafts has a newer version in the newer one.
    void edit(int minute) {
        auto left = m_place.unlock(Hand::Left, minute);
        for (const auto& present : std::vector<Record>(left->records()))
            if (present.author == Hand::Left && present.kind == RecordKind::Entry)
                require(left->commit({{edited(present, words(0))}, {}}, at(minute)).has_value(), "a page could not be edited");
    }

    std::mt19937_64 m_random;
    Place m_place;
    Files m_state;
};

using Attack = void (*)(Target&, Raw&);

std::string text(RowId row) { return std::to_string(row); }

void deleteSealed(Target& target, Raw& raw) { raw.run("DELETE FROM sealed WHERE id = ?", {target.any(target.sealedToMe(raw))}); }

void swapSealed(Target& target, Raw& raw) {
    const auto rows = target.sealedToMe(raw);
    const auto first = target.any(rows);
    auto second = first;
    while (second == first) second = target.any(rows);
    raw.run("UPDATE sealed SET b = (SELECT b FROM sealed AS other WHERE other.id = " + text(first) + " + " + text(second) +
            " - sealed.id) WHERE id IN (" + text(first) + ", " + text(second) + ")");
}

void renumberSealed(Target& target, Raw& raw) {
    raw.run("UPDATE sealed SET id = ? WHERE id = ?",
            {static_cast<RowId>(1 + target.below(1U << 30)), target.any(target.sealedToMe(raw))});
}

void flipInSealed(Target& target, Raw& raw) {
    const auto row = target.any(target.sealedToMe(raw));
    auto blob = std::get<std::string>(raw.query("SELECT b FROM sealed WHERE id = ?", {row}).at(0).at(0));
    const auto bit = target.below(blob.size() * 8);
    blob[bit / 8] = static_cast<char>(blob[bit / 8] ^ (1 << bit % 8));
    raw.run("UPDATE sealed SET b = ? WHERE id = ?", {blob, row});
}

void deleteShared(Target& target, Raw& raw) { raw.run("DELETE FROM sealed WHERE id = ?", {target.any(target.shared(raw)).row}); }

void rewriteShared(Target& target, Raw& raw) {
    auto forged = target.any(target.shared(raw));
    raw.run("DELETE FROM sealed WHERE id = ?", {forged.row});
    forged.body = "words never said";
    raw.plant(Hand::Right, forged);
}

void newerShared(Target& target, Raw& raw) {
    const auto shared = target.any(target.shared(raw));
    raw.plant(Hand::Right, edited(shared, "a change never made"));
    if (target.below(2) == 0) raw.run("DELETE FROM sealed WHERE id = ?", {shared.row});
}

void entryInYourName(Target& target, Raw& raw) {
    raw.plant(Hand::Right, record(1'000 + static_cast<int>(target.below(1'000)), "a page never written", Scope::Couple));
}

void tombstoneInYourName(Target& target, Raw& raw) {
    const auto shared = target.any(target.shared(raw));
    raw.plant(Hand::Right, tombstoneOf(shared));
    if (target.below(2) == 0) raw.run("DELETE FROM sealed WHERE id = ?", {shared.row});
}

void putRowsBack(Target& target, Raw& raw) {
    for (const auto row : target.sealedToMe(raw)) raw.run("DELETE FROM sealed WHERE id = ?", {row});
    for (const auto& record : target.shared(raw)) raw.run("DELETE FROM sealed WHERE id = ?", {record.row});
    raw.run("ATTACH '" + target.olderPath.string() + "' AS older");
    raw.run("INSERT OR IGNORE INTO sealed SELECT id, b FROM older.sealed");
}

void putOldRowBeside(Target& target, Raw& raw) {
    std::vector<Record> old;
    {
        Raw before(target.olderPath);
        old = before.opened(before.keysOf(Hand::Right));
    }
    std::erase_if(old, [](const Record& r) { return r.author != Hand::Left || r.kind != RecordKind::Entry; });
    raw.run("ATTACH '" + target.olderPath.string() + "' AS older");
    raw.run("INSERT INTO sealed SELECT id, b FROM older.sealed WHERE id = ?", {target.any(old).row});
}

void harmTheDoor(Target& target, Raw& raw) {
    static const std::vector<std::string> ways = {
        "UPDATE person SET pw = (SELECT pw FROM person WHERE slot = 1) WHERE slot = 0",
        "UPDATE person SET ring = (SELECT ring FROM person WHERE slot = 1) WHERE slot = 0",
        "UPDATE person SET salt = (SELECT salt FROM person WHERE slot = 1) WHERE slot = 0",
        "REPLACE INTO person SELECT 0, ops, mem, salt, pw, rec, ring FROM person WHERE slot = 1",
        "UPDATE person SET ops = 1",
        "UPDATE person SET ops = 4",
        "UPDATE person SET mem = 8192",
        "UPDATE person SET mem = mem + 1048576",
        "UPDATE person SET mem = 1099511627776",
        "UPDATE person SET salt = randomblob(16)",
        "UPDATE meta SET v = randomblob(16)",
        "CREATE TRIGGER t AFTER INSERT ON sealed BEGIN DELETE FROM sealed WHERE id <> new.id; END",
        "CREATE VIEW v AS SELECT * FROM sealed",
        "ALTER TABLE sealed ADD COLUMN more",
    };
    raw.run(target.any(ways));
}

void putFileBack(Target&, Raw&) {}  // see attackOnce: it is done with the whole file

struct Kind {
    const char* name;
    Attack attack;
    Outcome expected;
};
const std::vector<Kind> kinds = {
    {"delete what I cannot read", deleteSealed, Outcome::Noticed},
    {"swap what I cannot read", swapSealed, Outcome::Noticed},
    {"renumber what I cannot read", renumberSealed, Outcome::Noticed},
    {"flip a bit in what I cannot read", flipInSealed, Outcome::Noticed},
    {"delete what was shared", deleteShared, Outcome::Noticed},
    {"rewrite what was shared", rewriteShared, Outcome::Noticed},
    {"a newer version of what was shared", newerShared, Outcome::Noticed},
    {"an entry in the other's name", entryInYourName, Outcome::Noticed},
    {"a tombstone in the other's name", tombstoneInYourName, Outcome::Noticed},
    {"all of the other's rows put back", putRowsBack, Outcome::Noticed},
    {"the whole file put back", putFileBack, Outcome::Noticed},
    {"the whole file put back, no anchor", putFileBack, Outcome::OnlyTheVisitTells},
    {"an old row beside the new one", putOldRowBeside, Outcome::HasNoEffect},
    {"wraps, rings, costs, salts, schema", harmTheDoor, Outcome::Noticed},
};

struct Counts {
    std::size_t noticed = 0, noEffect = 0, unseen = 0, falseWords = 0;
};

/// Whether everything in the owner's name is something that the owner wrote, now or in the older copy.
bool showsOnlyOwnWords(const View& seen, const View& everWritten) {
    return std::all_of(seen.begin(), seen.end(), [&](const auto& record) {
        return std::get<4>(record) != Hand::Left || std::binary_search(everWritten.begin(), everWritten.end(), record);
    });
}

void attackOnce(Target& target, const Kind& kind, Counts& counts) {
    target.reset();
    if (kind.attack == putFileBack) {
        target.place().setFiles(target.older);
        if (kind.expected == Outcome::OnlyTheVisitTells) fs::remove_all(target.place().state());
    } else {
        Raw raw(target.place().path());
        kind.attack(target, raw);
    }
    const auto left = target.place().look(Hand::Left);
    if (!left) {
        ++counts.noticed;
        return;
    }
    const auto seen = viewOf(left->records());
    if (kind.attack == putFileBack) {
        // The one line at unlock: an older visit than the one its owner remembers.
        const bool isOlder = left->visit().lastHere && *left->visit().lastHere == at(10);
        ++(!left->visit().audit.isClean() ? counts.noticed : isOlder ? counts.noEffect : counts.unseen);
        return;
    }
    counts.falseWords += !showsOnlyOwnWords(seen, target.everWritten);
    ++(!left->visit().audit.isClean() ? counts.noticed : seen == target.honest ? counts.noEffect : counts.unseen);
}

bool report(const Kind& kind, const Counts& counts, std::size_t times) {
    const bool isTold = kind.expected == Outcome::OnlyTheVisitTells;
    std::printf("%-36s %5zu of %zu noticed, %zu %s, %zu unseen, %zu words in a false name\n", kind.name, counts.noticed, times,
                counts.noEffect, isTold ? "told by the last visit alone" : "without effect", counts.unseen, counts.falseWords);
    std::fflush(stdout);
    const auto right = kind.expected == Outcome::Noticed ? counts.noticed : counts.noEffect;
    return right == times && counts.unseen == 0 && counts.falseWords == 0;
}

}  // namespace

int main(int count, char** words) {
    const std::size_t times = count > 1 ? std::strtoull(words[1], nullptr, 10) : 25;
    const std::uint64_t seed = count > 2 ? std::strtoull(words[2], nullptr, 10) : 1;
    constexpr std::size_t perJournal = 25;
    useHashForKdf();
    std::vector<Counts> counts(kinds.size());
    for (std::size_t i = 0; i < times; i += perJournal) {
        Target target(seed + i);
        for (std::size_t k = 0; k < kinds.size(); ++k)
            for (std::size_t n = i; n < std::min(times, i + perJournal); ++n) attackOnce(target, kinds[k], counts[k]);
    }
    bool isGood = times > 0;
    for (std::size_t k = 0; k < kinds.size(); ++k) isGood = report(kinds[k], counts[k], times) && isGood;
    return isGood ? 0 : 1;
}
