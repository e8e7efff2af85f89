// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/patterns_text.h"

#include "cli/context.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

using review::TieState;

class PatternsText {
public:
    PatternsText(const review::Patterns& patterns, const journal::Partners& partners, const lenses::Engine& engine)
        : m_patterns(patterns), m_partners(partners), m_engine(engine) {}

    std::string write() {
        line(fmt::format("On {}, the last 24 weeks.", base::toText(m_patterns.on)));
        for (const auto& loop : m_patterns.loops) say(loop);
        for (const auto& settling : m_patterns.settling) say(settling);
        for (const auto& practice : m_patterns.practices.list) say(practice);
        for (const auto& pair : m_patterns.practices.pairs) say(pair);
        if (!m_patterns.practices.list.empty()) line("Some of that would have happened anyway: whoever runs high mostly comes down again.");
        for (const auto& practice : m_patterns.practices.tooFew)
            line(fmt::format("{}: {} of {} uses with a before and an after. Too early to say.", practice.name, practice.uses, review::fewestUses));
        say(m_patterns.linkage);
        return m_text;
    }

private:
    void line(const std::string& text) { m_text += shown(text) + "\n"; }
    std::string name(journal::Hand hand) const {
        const auto* partner = m_partners.byHand(hand);
        return partner ? partner->name : std::string(toText(hand));
    }

    /// What there is, and what would be enough for a look.
    static std::string baseOf(const review::TieBase& base, std::size_t looks) {
        if (base.isEnough() && looks > 0) return "Whether that goes together, we can't tell.";
        return fmt::format("Too early to say: a look needs four weeks, {} days of writing from each ({} and {} now), {} of each and {} within a day of each other.",
                           review::fewestDaysWritten, base.moverDays, base.answererDays, review::fewestMoves, review::fewestPairings);
    }

    void say(const review::LoopPattern& loop) {
        const auto counts = fmt::format("{} reaching, {} pulling away: {} and {}; {} times within a day of each other.", name(loop.reaches),
                                        name(loop.retreats), loop.base.moves, loop.base.answers, loop.base.pairings);
        switch (loop.state) {
            case TieState::Confirmed:
                line(fmt::format("Reaching ({}) and pulling away ({}) have tended to fall within a day of each other: {} of {} times, and again in the weeks "
                                 "after that was first noticed. We can't tell which comes first, or why: a hard week can bring both.{} Does it fit?",
                                 name(loop.reaches), name(loop.retreats), loop.base.pairings, loop.base.moves,
                                 loop.holdsOnHardDays ? " It is so also among days that were as hard." : ""));
                return;
            case TieState::Quiet:
                line(counts);
                line("The reaching-and-pulling-away card hasn't come up in the last two looks.");
                return;
            case TieState::None:
            case TieState::Discovered: line(counts + " " + baseOf(loop.base, loop.looks.size())); return;
        }
    }

    void say(const review::SettlingPattern& settling) {
        const auto counts = fmt::format("{}: {} times; within a day after {} of them the other one wrote of being settled.",
                                        m_engine.info(settling.act).name, settling.base.moves, settling.base.pairings);
        switch (settling.state) {
            case TieState::Confirmed:
                line(counts + " That is closer than their days alone would bring, and it was so again in the weeks after. Some of that would have happened anyway.");
                return;
            case TieState::None:
            case TieState::Discovered:
            case TieState::Quiet:
                if (settling.base.moves > 0) line(counts);
                return;
        }
    }

    void say(const review::Practice& practice) {
        line(fmt::format("{}: ran lower after {} of {} uses, higher after {}; by {} in the middle.", practice.name, practice.fell, practice.uses,
                         practice.rose, practice.median));
    }

    void say(const review::PracticePair& pair) {
        if (!pair.isClear()) return line(fmt::format("{} and {}: no clear difference.", pair.first, pair.second));
        line(fmt::format("After {} it fell by more than after {}, as far as these uses tell.", pair.lower > 0.0 ? pair.first : pair.second,
                         pair.lower > 0.0 ? pair.second : pair.first));
    }

    void say(const review::Linkage& linkage) {
        if (linkage.days < review::fewestLinkedDays)
            return line(fmt::format("Both told how high they ran on {} days; {} would be enough to look whether that goes together.", linkage.days,
                                    review::fewestLinkedDays));
        if (!linkage.isShown) return line(fmt::format("How high the two ran went together no more than by chance, on {} days.", linkage.days));
        line(fmt::format("On {} days the two ran {}. That is neither good nor bad by itself.", linkage.days,
                         linkage.r > 0.0 ? "high and low together" : "high and low in turns"));
    }

    const review::Patterns& m_patterns;
    const journal::Partners& m_partners;
    const lenses::Engine& m_engine;
    std::string m_text;
};

}  // namespace

std::string patternsText(const review::Patterns& patterns, const journal::Partners& partners, const lenses::Engine& engine) {
    return PatternsText(patterns, partners, engine).write();
}

}  // namespace twohands::cli
