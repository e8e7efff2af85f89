// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/told.h"

#include "review/visible.h"

#include <algorithm>
#include <map>

namespace twohands::review {
namespace {

using journal::About;
using journal::Entry;
using lenses::Family;

struct Told {
    std::size_t begin;
    Family family;
    bool isOwn;
};

/// Moves of the two families that stand in the words, in the order of the words. A marker without words has no place there.
std::vector<Told> movesIn(const Entry& entry) {
    std::vector<Told> moves;
    for (const auto& marker : entry.fields().markers) {
        const auto family = lenses::factsOf(marker.marker).family;
        const bool isOfTheTwo = marker.about == About::Writer || marker.about == About::Partner;
        if (family == Family::None || !isOfTheTwo || !marker.span || marker.verdict == journal::Verdict::DoesntFit) continue;
        moves.push_back({marker.span->begin, family, marker.about == About::Writer});
    }
    std::stable_sort(moves.begin(), moves.end(), [](const Told& a, const Told& b) { return a.begin < b.begin; });
    return moves;
}

using Key = std::pair<ToldOrder, bool>;

std::vector<Key> sequencesIn(const Entry& entry) {
    std::vector<Key> keys;
    const auto moves = movesIn(entry);
    for (std::size_t i = 1; i < moves.size(); ++i) {
        const auto &first = moves[i - 1], &second = moves[i];
        if (first.isOwn == second.isOwn || first.family == second.family) continue;
        const bool reachFirst = first.family == Family::Reach;
        keys.emplace_back(reachFirst ? ToldOrder::ReachedThenQuiet : ToldOrder::QuietThenReached, reachFirst ? first.isOwn : second.isOwn);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

}  // namespace

std::vector<ToldSequence> toldBy(journal::Hand writer, std::span<const Entry> entries, DayRange days) {
    std::map<Key, std::vector<const Entry*>> found;
    for (const auto& entry : entries)
        if (entry.fields().author == writer && days.contains(dayNumber(entry.when().date())))
            for (const auto& key : sequencesIn(entry)) found[key].push_back(&entry);
    std::vector<ToldSequence> told;
    for (auto& [key, behind] : found) {
        if (!reachesFloor(behind, fewestTold)) continue;
        std::sort(behind.begin(), behind.end(), [](const Entry* a, const Entry* b) {
            return a->when() != b->when() ? a->when() < b->when() : a->fields().id < b->fields().id;
        });
        ToldSequence sequence{key.first, key.second, {}};
        for (const auto* entry : behind) sequence.evidence.push_back(entry->fields().id);
        told.push_back(std::move(sequence));
    }
    return told;
}

}  // namespace twohands::review
