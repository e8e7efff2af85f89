// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "journal/entry.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace twohands::review {

/// How much a simulated couple lives through and writes, and how well the lenses read it. Rates are per person and day.
struct SimulatedSetting {
    double reach = 0.30, retreat = 0.30, others = 0.22;
    double written = 0.70;      ///< chance that an event is written by its actor
    double sensitivity = 0.80;  ///< chance that its marker is found
    double falseMarker = 0.03;  ///< chance of each other marker in each entry
    double neutral = 0.80;      ///< entries without an event
};
/// "sparse", "typical" or "keen".
std::optional<SimulatedSetting> settingNamed(std::string_view name);

/// What ties the two together, or seems to. In a loop the left one reaches and the right one retreats.
struct SimulatedScenario {
    double reachMakesRetreat = 0.0, retreatMakesReach = 0.0;  ///< chances
    double hardDays = 0.0;       ///< how far a day that is hard for both raises every rate (log scale)
    double writingDays = 0.0;    ///< and how far it raises what is written
    bool drift = false;          ///< reactive rates fall from 1.5 times to half, at the middle
    bool isOneWriting = false;   ///< the right one writes nothing
    bool isPartnerText = false;  ///< every marker is about the partner
    bool isBlameReaching = false;  ///< blame stands as the codebook's blame, which is in the reach family, though nothing answers it
    double retreatDelayHours = 5.0, reachDelayHours = 8.0;  ///< means
    double otherOffsetHours = 0.0;  ///< of the right one's clock from the left one's
    double lateWriting = 0.0;       ///< share of entries written up to a day later, with the time it happened left out
};
/// "none", "hard-days", "writing-days", "drift", "loop", "strong-loop", "one-writes", "time-zones", "late-entries",
/// "partner-text".
std::optional<SimulatedScenario> scenarioNamed(std::string_view name);
std::vector<std::string_view> scenarioNames();

/// The six markers of the recipe, in its order.
inline constexpr std::array<journal::MarkerId, 6> simulatedMarkers{
    journal::MarkerId::Pursuit,         journal::MarkerId::Withdrawal,   journal::MarkerId::EmotionalOutsourcing,
    journal::MarkerId::ReactiveDefence, journal::MarkerId::Hyperarousal, journal::MarkerId::Repair};

struct SimulatedEntry {
    journal::Hand hand = journal::Hand::Left;
    int minute = 0;             ///< since the first day's midnight by the left one's clock
    std::uint8_t markers = 0;   ///< bit i: simulatedMarkers[i]
    bool isAboutPartner = false;
};

/// One couple by the recipe of docs/pattern-quality.md, in order of time: the same seed gives the same couple.
std::vector<SimulatedEntry> simulateCouple(const SimulatedSetting& setting, const SimulatedScenario& scenario, int weeks, std::uint64_t seed);

/// The same as notes without words, shared, with their markers as if their writers had given them. The left one's clock is an
/// hour ahead of UTC. `seed` makes the ids.
std::vector<journal::Entry> entriesOf(const std::vector<SimulatedEntry>& couple, const SimulatedScenario& scenario, base::Date firstMonday,
                                      std::uint64_t seed);

}  // namespace twohands::review
