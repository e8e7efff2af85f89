// SPDX-License-Identifier: GPL-3.0-or-later
// Tries every key that somebody else could have on everything that is one partner's own: the keys of the other partner, and for
// somebody who has the file alone every 32 bytes of it, as they are and hashed.
// usage: proof_foreign_keys [ROWS]
#include "proof/quick_sodium.h"
#include "proof/raw.h"
#include "store/bytes.h"

#include <sodium.h>

#include <algorithm>

namespace {

using namespace twohands;
using namespace twohands::proof;
using crypto::SecretBytes;
using store::Scope;

/// Something sealed, with the data it is bound to (docs/file-format.md, Sealing).
struct Sealed {
    std::string bytes, bound;
};

std::string numbered(std::string text, std::uint64_t number, std::size_t size) {
    store::putNumber(text, number, size);
    return text;
}

void addRow(std::vector<Sealed>& all, const std::string& journal, store::RowId id, const std::string& blob) {
    const auto bound = numbered("TwoHands/1|row|" + journal, static_cast<std::uint64_t>(id), 8);
    for (const char scope : {'P', 'C'}) all.push_back({blob, bound + scope});
}

/// Both wraps and the ring of one hand.
std::vector<Sealed> doorOf(Raw& raw, Hand hand) {
    const auto slot = static_cast<std::uint64_t>(hand);
    const auto row = raw.query("SELECT ops, mem, salt, pw, rec, ring FROM person WHERE slot = " + std::to_string(slot)).at(0);
    const auto bytes = [&](std::size_t place) { return std::get<std::string>(row[place]); };
    const auto number = [&](std::size_t place) { return static_cast<std::uint64_t>(std::get<std::int64_t>(row[place])); };
    const auto wrap = [&](const std::string& way) {
        const auto start = numbered("TwoHands/1|wrap|" + raw.journal(), slot, 1) + way;
        return numbered(numbered(start, number(0), 8), number(1), 8) + bytes(2);
    };
    const auto head = 1 + 16 * store::readRingIds(bytes(5)).size();  // the ids stand in the clear
    const Sealed ring{bytes(5).substr(head), numbered("TwoHands/1|ring|" + raw.journal(), slot, 1) + bytes(5).substr(0, head)};
    return {{bytes(3), wrap("pw")}, {bytes(4), wrap("rec")}, ring};
}

/// The rows that only the left hand opens, in the order of the file, at most so many.
std::vector<Sealed> leftRows(Raw& raw, std::size_t most) {
    std::vector<Sealed> all;
    const auto journal = raw.journal();
    for (const auto& record : raw.opened(raw.keysOf(Hand::Left))) {
        if (record.scope != Scope::Own || all.size() >= 2 * most) continue;
        addRow(all, journal, record.row,
               std::get<std::string>(raw.query("SELECT b FROM sealed WHERE id = ?", {record.row}).at(0).at(0)));
    }
    return all;
}

std::size_t countOpened(const std::vector<SecretBytes>& keys, const std::vector<Sealed>& all) {
    std::size_t opened = 0;
    for (const auto& key : keys)
        for (const auto& sealed : all) opened += crypto::open(key, sealed.bytes, sealed.bound).has_value();
    return opened;
}

/// Everything that a passphrase gives, each part as a key of its own.
std::vector<SecretBytes> flat(const store::Keys& keys) {
    std::vector<SecretBytes> all;
    for (const auto* key : {&keys.root, &keys.own, &keys.anchor}) all.push_back(key->copy());
    for (const auto& couple : keys.couple) all.push_back(couple.key.copy());
    for (std::uint64_t number = 3; number < 16; ++number)
        all.push_back(crypto::childKey(keys.root, number));  // 1 and 2 are above
    return all;
}

/// Writes pages as both, and gives the words of the left hand's own.
void write(const Place& place, int pages) {
    for (const auto hand : {Hand::Left, Hand::Right}) {
        auto vault = place.unlock(hand);
        require(vault.has_value(), "a new journal does not unlock");
        std::vector<store::Record> put;
        for (int i = 1; i <= pages; ++i)
            put.push_back(record(i, "words " + std::to_string(i), i % 4 == 0 ? Scope::Couple : Scope::Own, hand));
        require(vault->commit({put, {}}, at(5)).has_value(), "pages could not be saved");
    }
}

bool partnerReads(const char* when, const Place& place) {
    Raw raw(place.path());
    auto all = leftRows(raw, 1'000'000);
    const auto rows = all.size() / 2;
    for (auto& sealed : doorOf(raw, Hand::Left)) all.push_back(std::move(sealed));
    const auto foreign = flat(raw.keysOf(Hand::Right)), own = flat(raw.keysOf(Hand::Left));
    std::size_t byLibrary = 0;
    for (const auto& record : raw.opened(raw.keysOf(Hand::Right)))
        byLibrary += record.scope == Scope::Own && record.author == Hand::Left;
    const auto opened = countOpened(foreign, all), control = countOpened(own, all);
    std::printf("partner, %-18s %zu keys on %zu rows of the other's own, wraps and ring: %zu opened; control, own keys: %zu\n",
                when, foreign.size(), rows, opened + byLibrary, control);
    return opened + byLibrary == 0 && rows > 0 && control == rows + 1;  // every row and the ring
}

/// What the Together seat still opens of the left hand's own pages.
bool togetherReads(const Place& place) {
    auto file = place.open();
    require(file.has_value(), "the journal does not open");
    auto left = file->unlock(Hand::Left, phraseOf(Hand::Left), at(9));
    require(left.has_value(), "the journal does not unlock");
    const auto isOwn = [](const store::Record& record) { return record.scope == Scope::Own; };
    const auto before = std::count_if(left->records().begin(), left->records().end(), isOwn);
    left->dropOwnKey();
    const auto after = std::count_if(left->records().begin(), left->records().end(), isOwn);
    require(left->reload().has_value(), "a vault does not load at the Together seat");
    const auto reloaded = std::count_if(left->records().begin(), left->records().end(), isOwn);
    std::printf("together: %td own pages before, %td after, %td after reading the file again\n", before, after, reloaded);
    return before > 0 && after == 0 && reloaded == 0;
}

/// Copies the file at the moment when its rollback journal is still there, as a crash leaves it.
void crash(const Place& place, const Place& copy) {
    auto left = place.unlock(Hand::Left);
    require(left && left->commit({{record(500, "the last words")}, {}}, at(7)), "a page could not be saved");
    copy.setFiles(place.files());
}

using Hash = std::string (*)(std::string_view);
std::string asItIs(std::string_view window) { return std::string(window); }
std::string blake2b(std::string_view window) { return crypto::digest(window, 32); }
std::string sha256(std::string_view window) {
    std::string made(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(made.data()), reinterpret_cast<const unsigned char*>(window.data()),
                       window.size());
    return made;
}
constexpr std::array<Hash, 3> hashes = {asItIs, blake2b, sha256};

struct Search {
    std::size_t tries = 0, opened = 0;
};

Search searchFile(const std::string& file, const std::vector<Sealed>& all) {
    Search found;
    for (std::size_t i = 0; i + crypto::keySize <= file.size(); ++i) {
        const auto window = std::string_view(file).substr(i, crypto::keySize);
        if (window.find_first_not_of('\0') == std::string_view::npos) continue;  // unused space
        for (const auto hash : hashes) {
            const auto key = SecretBytes::fromText(hash(window));
            found.tries += all.size();
            for (const auto& sealed : all) found.opened += crypto::open(key, sealed.bytes, sealed.bound).has_value();
        }
    }
    return found;
}

bool strangerReads(const Place& place, std::size_t rows) {
    const auto bytes = readBytes(place.path());
    std::vector<Sealed> all, controls;
    Raw raw(place.path());
    for (const auto hand : {Hand::Left, Hand::Right})
        for (auto& sealed : doorOf(raw, hand)) all.push_back(std::move(sealed));
    for (auto& sealed : leftRows(raw, rows)) all.push_back(std::move(sealed));
    const auto found = searchFile(bytes, all);
    // The control: a key that lies in the file, and two that are hashes of what lies there.
    auto planted = bytes.substr(0, 40'000) + std::string(raw.keysOf(Hand::Left).own.text());
    const auto window = std::string_view(planted).substr(20'000, crypto::keySize);
    require(window.find_first_not_of('\0') != std::string_view::npos, "the control's window is unused space");
    controls = {doorOf(raw, Hand::Left).at(2)};
    for (const auto hash : {blake2b, sha256})
        controls.push_back({crypto::seal(SecretBytes::fromText(hash(window)), "R", "b"), "b"});
    const auto control = searchFile(planted, controls);
    std::printf(
        "stranger with the file alone: %zu tries of its 32 bytes and their hashes on 6 of the door and %zu rows, %zu opened; "
        "control: %zu of 3 found\n",
        found.tries, rows, found.opened, control.opened);
    return found.tries > 0 && found.opened == 0 && control.opened == 3;
}

}  // namespace

int main(int count, char** words) {
    const std::size_t rows = count > 1 ? std::strtoull(words[1], nullptr, 10) : 1;
    useHashForKdf();
    const Place place, crashed, alone;
    place.begin({Hand::Left, Hand::Right});
    write(place, 160);
    bool isGood = partnerReads("both from the start", place);
    isGood = togetherReads(place) && isGood;
    crash(place, crashed);
    isGood = partnerReads("after a crash", crashed) && isGood;
    alone.begin({Hand::Left});
    {
        auto left = alone.unlock(Hand::Left);
        require(left && left->commit({{record(1, "alone"), record(2, "for both", Scope::Couple)}, {}}, at(3)) &&
                    left->enrol(enrolment(Hand::Right), names(2, "names: Alex, Sam"), at(4)),
                "a second partner could not be enrolled");
    }
    isGood = partnerReads("who came later", alone) && isGood;
    return strangerReads(place, rows) && isGood ? 0 : 1;
}
