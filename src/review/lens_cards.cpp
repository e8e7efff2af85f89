// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/visible.h"

#include <algorithm>
#include <set>

namespace twohands::review {
namespace {

using journal::Audience;
using journal::Entry;
using journal::MarkerId;
using Entries = std::vector<const Entry*>;

template <typename Keep>
Entries filtered(const Entries& entries, Keep keep) {
    Entries kept;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(kept), [&](const Entry* entry) { return keep(*entry); });
    return kept;
}

/// Moves that read as verdicts are counted for their writer alone, in their own entries.
std::optional<Statement> ownStatement(const Visible& visible, MarkerId marker, std::optional<journal::Hand> viewer) {
    if (!viewer) return std::nullopt;
    const auto own = filtered(visible.readable, [&](const Entry& entry) { return entry.fields().author == *viewer; });
    const auto with = filtered(own, [&](const Entry& entry) { return countsMarker(entry, marker, {journal::About::Writer}); });
    if (!reachesFloor(with, fewestEntries)) return std::nullopt;
    Statement statement{marker, with.size(), own.size(), daysOf(with), viewer, {}};
    for (const auto* entry : with) statement.evidence.push_back(entry->fields().id);
    return statement;
}

std::optional<Statement> coupleStatement(const Visible& visible, MarkerId marker, std::optional<journal::Hand> viewer,
                                         std::vector<NotEnough>& notEnough) {
    const bool onlyIfShared = lenses::factsOf(marker).coupleView == lenses::CoupleView::OnlyIfShared;
    const auto mayCount = [&](const Entry& entry) {
        const bool own = viewer && entry.fields().author == *viewer;
        return countsMarker(entry, marker) && (!onlyIfShared || own || entry.fields().audience == Audience::Shared);
    };
    const auto readable = filtered(visible.readable, mayCount);
    auto all = readable;
    // With one hidden entry a count is that entry. Each writer has a floor of their own, because each can subtract
    // what they wrote; below it, it is as if the entries were not there.
    for (const auto hand : {journal::Hand::Left, journal::Hand::Right}) {
        const auto hidden = filtered(visible.counted, [&](const Entry& entry) { return entry.fields().author == hand && mayCount(entry); });
        if (reachesFloor(hidden, isTender(marker) ? fewestOfTender : fewestEntries)) all.insert(all.end(), hidden.begin(), hidden.end());
    }
    if (!reachesFloor(all, fewestEntries)) {
        if (!all.empty()) notEnough.push_back({"marker:" + std::string(toText(marker)), all.size(), fewestEntries});
        return std::nullopt;
    }
    Statement statement{marker, all.size(), visible.readable.size() + visible.counted.size(), daysOf(all), {}, {}};
    for (const auto* entry : readable) statement.evidence.push_back(entry->fields().id);
    return statement;
}

int order(lenses::Pole pole) {
    switch (pole) {
        case lenses::Pole::Resource: return 0;
        case lenses::Pole::Longing: return 1;
        case lenses::Pole::Reactive: return 2;
    }
    return 2;
}

bool strengthsFirst(const Statement& a, const Statement& b) {
    const auto placeA = order(lenses::factsOf(a.marker).pole);
    const auto placeB = order(lenses::factsOf(b.marker).pole);
    return placeA != placeB ? placeA < placeB : a.count > b.count;
}

}  // namespace

bool isTender(MarkerId marker) {
    return marker == MarkerId::Desire || marker == MarkerId::DistanceAsPunishment || marker == MarkerId::Blame ||
           marker == MarkerId::AbandonmentFear;
}

bool countsMarker(const Entry& entry, MarkerId marker, std::initializer_list<journal::About> about) {
    const auto& markers = entry.fields().markers;
    return std::any_of(markers.begin(), markers.end(), [&](const journal::Marker& given) {
        const bool counts = std::find(about.begin(), about.end(), given.about) != about.end();
        return given.marker == marker && counts && given.verdict != journal::Verdict::DoesntFit;
    });
}

int daysOf(const Entries& entries) {
    std::set<base::Date> days;
    for (const auto* entry : entries) days.insert(entry->when().date());
    return static_cast<int>(days.size());
}

bool reachesFloor(const Entries& entries, std::size_t fewest) { return entries.size() >= fewest && daysOf(entries) >= fewestDays; }

std::array<LensCard, 4> readLenses(const Visible& visible, std::optional<journal::Hand> viewer, std::vector<NotEnough>& notEnough) {
    std::array<LensCard, 4> cards;
    for (std::size_t i = 0; i < cards.size(); ++i) cards[i].lens = static_cast<lenses::Lens>(i);
    for (const auto marker : journal::allMarkers()) {
        const auto& facts = lenses::factsOf(marker);
        const auto statement = facts.coupleView == lenses::CoupleView::OwnOnly ? ownStatement(visible, marker, viewer)
                                                                              : coupleStatement(visible, marker, viewer, notEnough);
        if (statement) cards[static_cast<std::size_t>(facts.lens)].statements.push_back(*statement);
    }
    for (auto& card : cards) std::stable_sort(card.statements.begin(), card.statements.end(), strengthsFirst);
    return cards;
}

}  // namespace twohands::review
