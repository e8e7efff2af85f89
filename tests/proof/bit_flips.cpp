// SPDX-License-Identifier: GPL-3.0-or-later
// Flips bits of a journal, cuts it short and swaps its pages, and looks for content that changed without a word.
// usage: proof_bit_flips [RANDOM_FLIPS] [SEED] [STEP]
// STEP: of the small tables' bits and of the page pairs only every so many; 1, all of them, unless told otherwise.
#include "proof/quick_sodium.h"
#include "proof/raw.h"

#include <algorithm>

namespace {

using namespace twohands;
using namespace twohands::proof;
using store::Scope;

constexpr std::size_t pageSize = 4096, headerSize = 100;

/// What one hand reads in a file that opens.
struct Reading {
    View view;
    std::size_t others = 0;
    bool isClean = true;
};

struct Counts {
    std::size_t tried = 0, refused = 0, alarmed = 0, same = 0, unseen = 0, poorer = 0;
    bool isGood() const { return tried > 0 && unseen + poorer == 0; }
};

class Subject {
public:
    explicit Subject(const std::string& words) {
        m_place.begin({Hand::Left, Hand::Right});
        write(words);
        bytes = readBytes(m_place.path());
        m_state = m_place.stateFiles();
        for (const auto hand : {Hand::Left, Hand::Right}) {
            auto found = read(hand);
            require(found && found->isClean, "the journal to be damaged is not clean");
            m_whole.push_back(std::move(*found));
        }
    }

    /// Judges a file that differs from the whole one. Where one row may be hit and no more, the others have to be there.
    void judge(const std::string& changed, bool hitsOneRow, Counts& counts) {
        m_place.setFiles({{m_place.path().filename().string(), changed}});
        m_place.setStateFiles(m_state);
        for (std::size_t i = 0; i < m_whole.size(); ++i) {
            ++counts.tried;
            const auto found = read(i == 0 ? Hand::Left : Hand::Right);
            if (!found) {
                ++counts.refused;
                continue;
            }
            const bool isSame = found->view == m_whole[i].view;
            const bool isSilent = found->isClean && found->others == m_whole[i].others;
            ++(!isSilent ? counts.alarmed : isSame ? counts.same : counts.unseen);
            counts.poorer += hitsOneRow && missing(*found, m_whole[i]) > 1;
        }
    }

    /// Where the first page of a table begins.
    std::size_t pageOf(const std::string& table) const {
        m_place.setFiles({{m_place.path().filename().string(), bytes}});
        const auto rows = Raw(m_place.path()).query("SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'");
        return static_cast<std::size_t>(std::get<std::int64_t>(rows.at(0).at(0)) - 1) * pageSize;
    }

    std::string bytes;

private:
    void write(const std::string& words) {
        auto file = m_place.open();
        require(file.has_value(), "a new journal does not open");
        for (const auto hand : {Hand::Left, Hand::Right}) {
            auto vault = file->unlock(hand, phraseOf(hand), at(1));
            require(vault.has_value(), "a new journal does not unlock");
            for (int i = 1; i <= 12; ++i) {
                const auto body =
                    words + std::to_string(i) + std::string(static_cast<std::size_t>(i) * (i % 4 == 0 ? 900 : 30), 'w');
                auto page = record(i, body, i % 3 == 0 ? Scope::Couple : Scope::Own, hand);
                require(vault->commit({{page}, {}}, at(i)).has_value(), "a page could not be saved");
                // Some of the file is what deleted rows left: free pages and gaps.
                if (i % 4 == 1) page = edited(page, body + " edited");
                require(vault->commit({{page}, {}}, at(i)).has_value(), "a page could not be edited");
            }
        }
    }

    std::optional<Reading> read(Hand hand) const {
        auto vault = m_place.look(hand);
        if (!vault) return std::nullopt;
        return Reading{viewOf(vault->records()), vault->otherRows(), vault->visit().audit.isClean()};
    }

    static std::size_t missing(const Reading& found, const Reading& whole) {
        return static_cast<std::size_t>(std::count_if(whole.view.begin(), whole.view.end(), [&](const auto& record) {
            return !std::binary_search(found.view.begin(), found.view.end(), record);
        }));
    }

    Place m_place;
    Files m_state;
    std::vector<Reading> m_whole;
};

std::string flipped(std::string bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
    return bytes;
}

bool report(const char* what, const Counts& counts) {
    std::printf("%-24s %6zu readings, %zu refused, %zu alarmed, %zu the same, %zu changed unseen, %zu lost more than the row\n",
                what, counts.tried, counts.refused, counts.alarmed, counts.same, counts.unseen, counts.poorer);
    std::fflush(stdout);
    return counts.isGood();
}

/// The bytes of a table's only page that mean something: header, pointers and cells (https://sqlite.org/fileformat.html, 1.6).
std::vector<std::size_t> usedBytes(const std::string& bytes, std::size_t page) {
    const auto number = [&](std::size_t place) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[page + place])) << 8 |
               static_cast<unsigned char>(bytes[page + place + 1]);
    };
    require(bytes[page] == 13, "a small table is more than a leaf page");
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < 8 + 2 * number(3); ++i) places.push_back(page + i);
    for (std::size_t i = number(5); i < pageSize; ++i) places.push_back(page + i);
    return places;
}

bool everyBit(const char* what, Subject& subject, const std::vector<std::size_t>& places, std::size_t step) {
    Counts counts;
    for (std::size_t i = 0; i < places.size() * 8; i += step)
        subject.judge(flipped(subject.bytes, places[i / 8] * 8 + i % 8), false, counts);
    return report(what, counts);
}

bool randomBits(Subject& subject, std::size_t flips, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    Counts counts;
    for (std::size_t i = 0; i < flips; ++i)
        subject.judge(flipped(subject.bytes, random() % (subject.bytes.size() * 8)), true, counts);
    return report("random bits", counts);
}

bool truncations(Subject& subject) {
    Counts counts;
    for (std::size_t size = 0; size < subject.bytes.size(); size += 512)
        subject.judge(subject.bytes.substr(0, size), false, counts);
    // A file cut short is never taken for one that only lost its last rows.
    return report("cut at 512 bytes", counts) && counts.refused == counts.tried;
}

bool swappedPages(Subject& subject, std::size_t step) {
    Counts counts;
    const std::size_t pages = subject.bytes.size() / pageSize;
    for (std::size_t a = 0; a < pages; ++a) {
        for (std::size_t b = a + 1; b < pages; b += step) {
            auto changed = subject.bytes;
            const auto page = changed.substr(a * pageSize, pageSize);
            changed.replace(a * pageSize, pageSize, changed, b * pageSize, pageSize);
            subject.judge(changed, false, counts);
            subject.judge(changed.replace(b * pageSize, pageSize, page), false, counts);
        }
    }
    return report("pages copied and swapped", counts);
}

/// The same journal written with other words, as if somebody could: that must be counted as unseen, or nothing would be.
bool controlIsCaught(Subject& subject) {
    Counts counts;
    subject.judge(Subject("other words ").bytes, false, counts);
    std::printf("control: other words in a whole file, %zu of %zu readings changed unseen\n", counts.unseen, counts.tried);
    return counts.unseen == counts.tried;
}

std::vector<std::size_t> headerBytes() {
    std::vector<std::size_t> places(headerSize);
    for (std::size_t i = 0; i < headerSize; ++i) places[i] = i;
    return places;
}

}  // namespace

int main(int count, char** words) {
    const std::size_t flips = count > 1 ? std::strtoull(words[1], nullptr, 10) : 500;
    const std::uint64_t seed = count > 2 ? std::strtoull(words[2], nullptr, 10) : 1;
    useHashForKdf();
    Subject subject("words ");
    const std::size_t step = count > 3 ? std::max<std::size_t>(1, std::strtoull(words[3], nullptr, 10)) : 1;
    if (step > 1) std::printf("only every %zuth of the bits of header, meta and person, and of the pairs of pages\n", step);
    bool isGood = everyBit("bits of the header", subject, headerBytes(), step);
    isGood = everyBit("bits of meta", subject, usedBytes(subject.bytes, subject.pageOf("meta")), step) && isGood;
    isGood = everyBit("bits of person", subject, usedBytes(subject.bytes, subject.pageOf("person")), step) && isGood;
    isGood = randomBits(subject, flips, seed) && isGood;
    isGood = truncations(subject) && isGood;
    isGood = swappedPages(subject, step) && isGood;
    return controlIsCaught(subject) && isGood ? 0 : 1;
}
