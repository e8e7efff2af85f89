// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/patterns.h"
#include "review/simulated_couple.h"

#include <sstream>
#include <string>

namespace twohands::support {

inline base::Date simulatedMonday() { return base::parseDate("2026-01-05").value(); }
inline base::Date simulatedDay(int weeks) { return base::plusDays(simulatedMonday(), weeks * 7 - 1); }

inline std::vector<journal::Entry> simulated(const char* scenario, std::uint64_t seed, int weeks = 24, const char* setting = "typical") {
    const auto how = *review::scenarioNamed(scenario);
    return review::entriesOf(review::simulateCouple(*review::settingNamed(setting), how, weeks, seed), how, simulatedMonday(), seed);
}

/// A check-in now and then, so that practices and linkage have something too.
inline std::vector<journal::Entry> withCheckIns(std::vector<journal::Entry> entries) {
    std::vector<journal::Entry> more;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto fields = entries[i].fields();
        const int arousal = static_cast<int>(fields.id.bytes()[15] % 11);
        if (i % 3 == 0) {
            journal::CheckInBody body;
            body.arousal = arousal;
            if (i % 9 == 0) body.practice = journal::PracticeUse{i % 2 == 0 ? "walk" : "long_sigh", arousal, arousal / 2, 3};
            fields.body = body;
        }
        if (i % 5 == 0) fields.markers.push_back({journal::MarkerId::Settled, journal::About::Writer, {}, journal::MarkerSource::Writer, {}, {}});
        more.push_back(journal::Entry::from(std::move(fields)).value());
    }
    return more;
}

inline review::Patterns patternsOf(const std::vector<journal::Entry>& entries, int weeks = 24, std::optional<journal::Hand> viewer = {}) {
    return review::patternsOf({entries, {{{"mara", "Mara", journal::Hand::Left}, {"jo", "Jo", journal::Hand::Right}}}, viewer, simulatedDay(weeks)});
}

/// All that is said, byte by byte, with the hands named as given; families that stand by hand in one order.
inline std::string told(const review::Patterns& patterns, const std::string& left = "left", const std::string& right = "right", bool withEvidence = true) {
    std::array<std::string, 2> loops;
    const auto looks = [](std::ostream& out, const auto& tie) {
        out << static_cast<int>(tie.state) << ' ' << tie.base.moves << ' ' << tie.base.answers << ' ' << tie.base.pairings << ' ' << tie.base.moverDays << ' '
            << tie.base.answererDays << '\n';
        for (const auto& look : tie.looks) out << base::toText(look.on) << ' ' << std::hexfloat << look.p << look.isEnough << look.discovered << look.confirmed << '\n';
    };
    const auto ids = [withEvidence](std::ostream& out, const std::vector<base::Id>& all) {
        if (withEvidence)
            for (const auto& id : all) out << id.toText() << '\n';
    };
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& loop = patterns.loops[i];
        std::ostringstream out;
        out << (loop.reaches == journal::Hand::Left ? left : right) << " reaches " << loop.holdsOnHardDays << '\n';
        looks(out, loop);
        ids(out, loop.evidence);
        loops[i] = out.str();
    }
    std::sort(loops.begin(), loops.end());
    std::ostringstream out;
    out << loops[0] << loops[1];
    for (const auto& settling : patterns.settling) {
        out << toText(settling.act) << '\n';
        looks(out, settling);
        ids(out, settling.evidence);
    }
    for (const auto& practice : patterns.practices.list)
        out << practice.name << ' ' << practice.uses << ' ' << practice.fell << ' ' << practice.median << ' ' << practice.p << '\n';
    for (const auto& pair : patterns.practices.pairs) out << pair.first << pair.second << pair.lower << ' ' << pair.upper << '\n';
    out << patterns.linkage.days << ' ' << patterns.linkage.r << ' ' << patterns.linkage.p << patterns.linkage.isShown << '\n';
    ids(out, patterns.linkage.evidence);
    return out.str();
}

}  // namespace twohands::support
