// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"
#include "journal/partner.h"
#include "lenses/codebook.h"
#include "review/closeness.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace twohands::review {

/// What patterns are made from: entries up to and with a day. The viewer changes only which ids stand as evidence, no figure.
struct PatternsInput {
    std::span<const journal::Entry> entries;
    journal::Partners partners;
    std::optional<journal::Hand> viewer;
    base::Date on;
};

/// An entry that counts for both: shared, or "patterns only" of a writer who has at least 3 of them on 2 days.
struct CountedEntry {
    const journal::Entry* entry = nullptr;
    Stamp stamp;
    bool isHidden = false;  ///< patterns only
};

using WantsMarker = std::function<bool(journal::MarkerId)>;

/// Days first and last included, as in Stamp::day.
struct DayRange {
    int first = 0, last = 0;
    bool contains(int day) const { return day >= first && day <= last; }
};

/// Everything that counts up to a day, by writer and in order of time. "Only me" is never in it. Neither partner comes
/// first: asked with the hands swapped, a mirrored journal gives the same.
class CountedJournal {
public:
    explicit CountedJournal(const PatternsInput& input);

    const std::vector<CountedEntry>& of(journal::Hand hand) const { return m_entries[hand == journal::Hand::Left ? 0 : 1]; }
    bool isEmpty() const { return m_entries[0].empty() && m_entries[1].empty(); }
    /// The Monday before the first entry that counts; from it, blocks of four weeks are told off.
    base::Date firstMonday() const;

    std::vector<Stamp> wrote(journal::Hand hand, DayRange days) const;
    /// Entries in which the writer says they did such a thing, each once. What they received, what they refused as not
    /// fitting and what is about anybody else is not in it. A marker of hidden entries counts only from 3 of them on 2 days
    /// of the range; from 5 where it would shame (week.h).
    std::vector<CountedEntry> did(journal::Hand hand, const WantsMarker& wants, DayRange days) const;

private:
    std::array<std::vector<CountedEntry>, 2> m_entries;
};

std::vector<Stamp> stampsOf(const std::vector<CountedEntry>& entries);
int daysOf(const std::vector<Stamp>& stamps);

/// Moves with an answer within 24 hours after (D = AnswerAfter) or on either side of them.
std::size_t answeredWithinADay(const std::vector<Stamp>& moves, const std::vector<Stamp>& answers, Orders orders);

/// Ids that the viewer may read, in order of time.
std::vector<base::Id> readableIds(std::vector<CountedEntry> entries, std::optional<journal::Hand> viewer);

}  // namespace twohands::review
