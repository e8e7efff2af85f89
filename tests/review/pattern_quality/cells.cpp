// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/pattern_quality/cells.h"

#include "review/pattern_quality/first_design.h"
#include "review/patterns.h"

#include <algorithm>
#include <cstdio>

namespace twohands::pattern_quality {
namespace {

using journal::Hand;
using review::Orders;
constexpr int weeks = 24;

base::Date firstMonday() { return base::parseDate("2026-01-05").value(); }

review::Strand strandOf(const std::vector<journal::Entry>& entries, Hand mover) {
    const review::CountedJournal journal({entries, {}, {}, base::plusDays(firstMonday(), weeks * 7 - 1)});
    const review::DayRange all{review::dayNumber(firstMonday()), review::dayNumber(firstMonday()) + weeks * 7 - 1};
    const auto of = [](lenses::Family family) {
        return [family](journal::MarkerId marker) { return lenses::factsOf(marker).family == family; };
    };
    const auto answerer = journal::otherHand(mover);
    return {stampsOf(journal.did(mover, of(lenses::Family::Reach), all)), stampsOf(journal.did(answerer, of(lenses::Family::Retreat), all)),
            journal.wrote(mover, all), journal.wrote(answerer, all)};
}

void lookOnce(const review::Strand& strand, std::uint64_t seed, Cell& cell) {
    constexpr double level = 0.05;
    const int first = review::dayNumber(firstMonday());
    std::vector<review::BlockEvidence> blocks;
    Rate* ours[] = {&cell.one28, &cell.one56, &cell.one84};
    Rate* theirs[] = {&cell.first28, &cell.first56, &cell.first84};
    for (int i = 0; i < 3; ++i) {
        blocks.push_back(review::evidenceOf({&strand, 1}, Orders::Both, first + i * review::blockDays));
        ours[i]->add(review::pooledP(blocks) <= level);
        theirs[i]->add(firstDesignP(strand, first, (i + 1) * review::blockDays, seed) <= level);
    }
}

}  // namespace

std::string Rate::text() const {
    if (couples == 0) return "–";
    char text[16];
    std::snprintf(text, sizeof text, "%.3f", static_cast<double>(hits) / couples);
    return text;
}

Cell measure(const Wanted& wanted) {
    Cell cell;
    const auto week12 = base::plusDays(firstMonday(), 12 * 7 - 1), week24 = base::plusDays(firstMonday(), weeks * 7 - 1);
    for (int i = 0; i < wanted.couples; ++i) {
        const auto seed = wanted.seed + static_cast<std::uint64_t>(i);
        const auto couple = review::simulateCouple(wanted.setting, wanted.scenario, weeks, seed);
        const auto entries = review::entriesOf(couple, wanted.scenario, firstMonday(), seed);
        const auto patterns = review::patternsOf({entries, {}, {}, week24});
        bool by12 = false, by24 = false;
        for (const auto& loop : patterns.loops)
            for (const auto& look : loop.looks) {
                by24 = by24 || look.confirmed;
                by12 = by12 || (look.confirmed && look.on <= week12);
            }
        cell.shownBy12.add(by12);
        cell.shownBy24.add(by24);
        for (const auto& settling : patterns.settling)
            cell.settlingShown += std::any_of(settling.looks.begin(), settling.looks.end(), [](const auto& look) { return look.confirmed; }) ? 1 : 0;
        if (!wanted.withFirstDesign) continue;
        const std::vector<review::Strand> both{strandOf(entries, Hand::Left), strandOf(entries, Hand::Right)};
        const int shown = firstDesignShownAfter(both, review::dayNumber(firstMonday()), weeks, seed);
        cell.firstShownBy12.add(shown > 0 && shown <= 12);
        cell.firstShownBy24.add(shown > 0);
        lookOnce(both.front(), seed, cell);
    }
    return cell;
}

}  // namespace twohands::pattern_quality
