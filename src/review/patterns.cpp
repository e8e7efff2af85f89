// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/patterns.h"

#include "review/hard_days.h"

#include <algorithm>

namespace twohands::review {
namespace {

using journal::Hand;
using journal::MarkerId;

WantsMarker ofFamily(lenses::Family family) {
    return [family](MarkerId marker) { return lenses::factsOf(marker).family == family; };
}
WantsMarker only(MarkerId wanted) {
    return [wanted](MarkerId marker) { return marker == wanted; };
}

/// What is looked for: one thing of somebody and another of their partner, for some of the two ways.
struct Tie {
    WantsMarker move, answer;
    std::vector<Hand> movers;
    Orders orders;
};

struct Found {
    Strand strand;
    std::vector<CountedEntry> entries;
};

Found find(const CountedJournal& journal, const Tie& tie, Hand mover, DayRange days) {
    const auto answerer = journal::otherHand(mover);
    auto moves = journal.did(mover, tie.move, days);
    const auto answers = journal.did(answerer, tie.answer, days);
    Found found{{stampsOf(moves), stampsOf(answers), journal.wrote(mover, days), journal.wrote(answerer, days)}, std::move(moves)};
    found.entries.insert(found.entries.end(), answers.begin(), answers.end());
    return found;
}

TieBase baseOf(const std::vector<Strand>& strands, Orders orders) {
    TieBase base;
    bool isFirst = true;
    for (const auto& strand : strands) {
        const int mover = daysOf(strand.moverWrote), answerer = daysOf(strand.answererWrote);
        base.moverDays = isFirst ? mover : std::min(base.moverDays, mover);
        base.answererDays = isFirst ? answerer : std::min(base.answererDays, answerer);
        isFirst = false;
        base.moves += strand.moves.size();
        base.answers += strand.answers.size();
        base.pairings += answeredWithinADay(strand.moves, strand.answers, orders);
    }
    return base;
}

std::vector<Strand> strandsOf(const CountedJournal& journal, const Tie& tie, DayRange days) {
    std::vector<Strand> strands;
    for (const auto mover : tie.movers) strands.push_back(find(journal, tie, mover, days).strand);
    return strands;
}

TieEvidence evidenceOf(const CountedJournal& journal, const Tie& tie, int firstDay, int blocks) {
    TieEvidence evidence;
    for (int block = 0; block < blocks; ++block) {
        const int begin = firstDay + block * blockDays, last = begin + blockDays - 1;
        const auto strands = strandsOf(journal, tie, {last - patternDays + 1, last});
        evidence.blocks.push_back(evidenceOf(strands, tie.orders, begin));
        evidence.isEnough.push_back(baseOf(strands, tie.orders).isEnough());
    }
    return evidence;
}

const std::array settlingActs{MarkerId::Repair, MarkerId::Reassurance, MarkerId::SpaceWithReturn, MarkerId::CoRegulation};

/// One family: all its ties, and what became of them.
template <typename Pattern, std::size_t count>
void lookAtFamily(const CountedJournal& journal, const std::array<Tie, count>& ties, base::Date firstMonday, const Patterns& patterns,
                  std::array<Pattern, count>& found) {
    const int blocks = std::max(0, base::daysBetween(firstMonday, patterns.on) + 1) / blockDays;
    const DayRange days{dayNumber(patterns.on) - patternDays + 1, dayNumber(patterns.on)};
    std::vector<TieEvidence> evidence;
    for (const auto& tie : ties) evidence.push_back(evidenceOf(journal, tie, dayNumber(firstMonday), blocks));
    const auto looks = lookAt(evidence, firstMonday);
    for (std::size_t i = 0; i < count; ++i) {
        found[i].looks = looks[i];
        found[i].state = stateAfter(looks[i]);
        found[i].base = baseOf(strandsOf(journal, ties[i], days), ties[i].orders);
        std::vector<CountedEntry> entries;
        for (const auto mover : ties[i].movers) {
            const auto some = find(journal, ties[i], mover, days).entries;
            entries.insert(entries.end(), some.begin(), some.end());
        }
        found[i].evidence = readableIds(std::move(entries), patterns.viewer);
    }
}

void lookAtLoops(const CountedJournal& journal, base::Date firstMonday, Patterns& patterns) {
    const auto reach = ofFamily(lenses::Family::Reach), retreat = ofFamily(lenses::Family::Retreat);
    const std::array<Tie, 2> ties{Tie{reach, retreat, {Hand::Left}, Orders::Both}, Tie{reach, retreat, {Hand::Right}, Orders::Both}};
    lookAtFamily(journal, ties, firstMonday, patterns, patterns.loops);
    for (auto& loop : patterns.loops) {
        if (loop.state != TieState::Confirmed) continue;
        const DayRange days{dayNumber(loop.looks.back().on) - patternDays + 1, dayNumber(loop.looks.back().on)};
        constexpr double holds = 0.10;
        loop.holdsOnHardDays = pAmongHardDays(journal, reach, loop.reaches, retreat, firstMonday, days) <= holds;
    }
}

void lookAtSettling(const CountedJournal& journal, base::Date firstMonday, Patterns& patterns) {
    std::array<Tie, settlingActs.size()> ties;
    for (std::size_t i = 0; i < ties.size(); ++i)
        ties[i] = {only(settlingActs[i]), only(MarkerId::Settled), {Hand::Left, Hand::Right}, Orders::AnswerAfter};
    lookAtFamily(journal, ties, firstMonday, patterns, patterns.settling);
}

}  // namespace

bool TieBase::isEnough() const {
    return moverDays >= fewestDaysWritten && answererDays >= fewestDaysWritten && moves >= fewestMoves && answers >= fewestMoves &&
           pairings >= fewestPairings;
}

Patterns patternsOf(const PatternsInput& input) {
    Patterns patterns;
    patterns.on = input.on;
    patterns.viewer = input.viewer;
    patterns.loops[1].reaches = Hand::Right;
    patterns.loops[1].retreats = Hand::Left;
    for (std::size_t i = 0; i < settlingActs.size(); ++i) patterns.settling[i].act = settlingActs[i];
    const CountedJournal journal(input);
    if (journal.isEmpty()) return patterns;
    lookAtLoops(journal, journal.firstMonday(), patterns);
    lookAtSettling(journal, journal.firstMonday(), patterns);
    const DayRange days{dayNumber(input.on) - patternDays + 1, dayNumber(input.on)};
    patterns.practices = practicesIn(journal, days, input.viewer);
    patterns.linkage = linkageIn(journal, days, input.viewer);
    return patterns;
}

}  // namespace twohands::review
