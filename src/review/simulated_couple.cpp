// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/simulated_couple.h"

#include "review/draws.h"

#include <algorithm>
#include <cmath>

namespace twohands::review {
namespace {

using journal::Hand;

constexpr std::size_t reachIndex = 0, retreatIndex = 1, blameIndex = 2, repairIndex = 5;

struct Named {
    std::string_view name;
    SimulatedScenario scenario;
};

SimulatedScenario loop(double reachMakesRetreat, double retreatMakesReach) {
    SimulatedScenario scenario;
    scenario.reachMakesRetreat = reachMakesRetreat;
    scenario.retreatMakesReach = retreatMakesReach;
    scenario.hardDays = scenario.writingDays = 0.3;
    return scenario;
}

template <typename Change>
SimulatedScenario with(SimulatedScenario scenario, Change change) {
    change(scenario);
    return scenario;
}

const std::vector<Named>& named() {
    static const std::vector<Named> all{
        {"none", {}},
        {"hard-days", with({}, [](auto& s) { s.hardDays = 0.6; })},
        {"writing-days", with({}, [](auto& s) { s.writingDays = 0.5; })},
        {"drift", with({}, [](auto& s) { s.drift = true; })},
        {"loop", loop(0.5, 0.3)},
        {"strong-loop", loop(0.7, 0.4)},
        {"one-writes", with(loop(0.5, 0.3), [](auto& s) { s.isOneWriting = true; })},
        {"time-zones", with(loop(0.5, 0.3), [](auto& s) { s.otherOffsetHours = 8.0; })},
        {"late-entries", with(loop(0.5, 0.3), [](auto& s) { s.lateWriting = 0.3; })},
        {"partner-text", with(loop(0.7, 0.4), [](auto& s) { s.isPartnerText = true; })},
    };
    return all;
}

/// Times are in days since the first midnight.
class Life {
public:
    Life(const SimulatedSetting& setting, const SimulatedScenario& scenario, int days, std::uint64_t seed)
        : m_setting(setting), m_scenario(scenario), m_days(days), m_draws(seed) {}

    std::vector<SimulatedEntry> live() {
        const std::array<double, 2> vigour{std::exp(0.3 * m_draws.normal()), std::exp(0.3 * m_draws.normal())};
        double hardness = m_draws.normal();
        for (int day = 0; day < m_days; ++day) {
            m_hardness.push_back(hardness);
            for (const auto hand : {Hand::Left, Hand::Right}) liveDay(hand, day, vigour[hand == Hand::Left ? 0 : 1]);
            hardness = 0.6 * hardness + 0.8 * m_draws.normal();
        }
        followUp();
        for (const auto& event : m_events) write(event);
        std::sort(m_entries.begin(), m_entries.end(), [](const auto& a, const auto& b) {
            return a.minute != b.minute ? a.minute < b.minute : a.hand < b.hand;
        });
        return std::move(m_entries);
    }

private:
    struct Event {
        Hand hand;
        double time;
        int marker;  ///< -1: neutral
    };

    double hour(Hand hand) { return (m_draws.chance(0.7) ? 19.5 + 2.0 * m_draws.normal() : 7.0 + 16.0 * m_draws.unit()) - offset(hand); }
    double offset(Hand hand) const { return hand == Hand::Right ? m_scenario.otherOffsetHours : 0.0; }

    void liveDay(Hand hand, int day, double vigour) {
        const double beta = m_scenario.hardDays;
        const double strain = vigour * std::exp(beta * m_hardness.back() - beta * beta / 2.0);
        const double drift = !m_scenario.drift ? 1.0 : (2 * day < m_days ? 1.5 : 0.5);
        for (std::size_t i = 0; i < simulatedMarkers.size(); ++i) {
            const double rate = i == reachIndex ? m_setting.reach : (i == retreatIndex ? m_setting.retreat : m_setting.others);
            add(hand, day, rate * strain * (i == repairIndex ? 1.0 : drift), static_cast<int>(i));
        }
        add(hand, day, m_setting.neutral, -1);
    }

    void add(Hand hand, int day, double rate, int marker) {
        for (int left = m_draws.poisson(rate); left > 0; --left) m_events.push_back({hand, day + hour(hand) / 24.0, marker});
    }

    /// The loop. Each move that follows is looked at in its turn.
    void followUp() {
        for (std::size_t i = 0; i < m_events.size(); ++i) {
            const auto event = m_events[i];
            if (event.hand == Hand::Left && event.marker == reachIndex && m_draws.chance(m_scenario.reachMakesRetreat))
                m_events.push_back({Hand::Right, later(event.time, m_scenario.retreatDelayHours, Hand::Right), retreatIndex});
            if (event.hand == Hand::Right && event.marker == retreatIndex && m_draws.chance(m_scenario.retreatMakesReach))
                m_events.push_back({Hand::Left, later(event.time, m_scenario.reachDelayHours, Hand::Left), reachIndex});
        }
    }

    /// Nobody moves in the night: it waits for the morning.
    double later(double time, double meanHours, Hand hand) {
        double delay = 25.0;
        while (delay > 24.0) delay = m_draws.exponential(meanHours);
        const double local = time + (delay + offset(hand)) / 24.0;
        const double midnight = std::floor(local);
        const bool isNight = local - midnight < 6.0 / 24.0;
        return (isNight ? midnight + (7.0 + 2.0 * m_draws.unit()) / 24.0 : local) - offset(hand) / 24.0;
    }

    double chanceOfWriting(double time) const {
        const auto day = std::clamp(static_cast<int>(std::floor(time)), 0, m_days - 1);
        return std::min(0.98, m_setting.written * std::exp(m_scenario.writingDays * m_hardness[static_cast<std::size_t>(day)]));
    }

    void write(const Event& event) {
        if (event.marker >= 0 && !m_draws.chance(chanceOfWriting(event.time))) return;
        double late = m_draws.chance(0.5) ? m_draws.unit() : m_draws.exponential(3.0);
        if (m_draws.chance(m_scenario.lateWriting)) late += 24.0 * m_draws.unit();
        SimulatedEntry entry;
        entry.hand = event.hand;
        entry.minute = static_cast<int>(std::floor((event.time + late / 24.0) * 1440.0));
        entry.isAboutPartner = m_scenario.isPartnerText;
        for (std::size_t i = 0; i < simulatedMarkers.size(); ++i) {
            const bool isTrue = static_cast<int>(i) == event.marker && m_draws.chance(m_setting.sensitivity);
            if (isTrue || m_draws.chance(m_setting.falseMarker)) entry.markers |= static_cast<std::uint8_t>(1U << i);
        }
        const bool isSilent = m_scenario.isOneWriting && event.hand == Hand::Right;
        if (!isSilent && entry.minute >= 0 && entry.minute < m_days * 1440) m_entries.push_back(entry);
    }

    SimulatedSetting m_setting;
    SimulatedScenario m_scenario;
    int m_days;
    Draws m_draws;
    std::vector<double> m_hardness;
    std::vector<Event> m_events;
    std::vector<SimulatedEntry> m_entries;
};

}  // namespace

std::optional<SimulatedSetting> settingNamed(std::string_view name) {
    if (name == "sparse") return SimulatedSetting{0.20, 0.20, 0.22, 0.50, 0.75, 0.03, 0.5};
    if (name == "typical") return SimulatedSetting{};
    if (name == "keen") return SimulatedSetting{0.40, 0.40, 0.22, 0.85, 0.85, 0.02, 1.0};
    return std::nullopt;
}

std::optional<SimulatedScenario> scenarioNamed(std::string_view name) {
    for (const auto& one : named())
        if (one.name == name) return one.scenario;
    return std::nullopt;
}

std::vector<std::string_view> scenarioNames() {
    std::vector<std::string_view> names;
    for (const auto& one : named()) names.push_back(one.name);
    return names;
}

std::vector<SimulatedEntry> simulateCouple(const SimulatedSetting& setting, const SimulatedScenario& scenario, int weeks, std::uint64_t seed) {
    return Life(setting, scenario, weeks * 7, seed).live();
}

std::vector<journal::Entry> entriesOf(const std::vector<SimulatedEntry>& couple, const SimulatedScenario& scenario, base::Date firstMonday,
                                      std::uint64_t seed) {
    constexpr int leftOffset = 60;
    const auto begin = (static_cast<std::int64_t>(std::chrono::sys_days(firstMonday).time_since_epoch().count()) * 1440 - leftOffset) * 60'000;
    Draws draws(seed);
    const base::RandomSource bytes = [&draws](std::span<std::uint8_t> wanted) {
        for (auto& byte : wanted) byte = static_cast<std::uint8_t>(draws.next() >> 56U);
    };
    std::vector<journal::Entry> entries;
    for (const auto& one : couple) {
        journal::EntryFields fields;
        const int offset = leftOffset + (one.hand == Hand::Right ? static_cast<int>(scenario.otherOffsetHours * 60.0) : 0);
        fields.at = base::Moment::from(begin + one.minute * std::int64_t{60'000}, offset).value();
        fields.id = base::Id::generate(fields.at, bytes);
        fields.author = one.hand;
        fields.audience = journal::Audience::Shared;
        for (std::size_t i = 0; i < simulatedMarkers.size(); ++i) {
            if ((one.markers >> i & 1U) == 0) continue;
            journal::Marker marker;
            marker.marker = i == blameIndex && scenario.isBlameReaching ? journal::MarkerId::Blame : simulatedMarkers[i];
            marker.about = one.isAboutPartner ? journal::About::Partner : journal::About::Writer;
            marker.source = journal::MarkerSource::Writer;
            fields.markers.push_back(marker);
        }
        entries.push_back(journal::Entry::from(std::move(fields)).value());
    }
    return entries;
}

}  // namespace twohands::review
