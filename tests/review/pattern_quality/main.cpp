// SPDX-License-Identifier: GPL-3.0-or-later
// Makes docs/pattern-quality.md: simulated couples by the recipe in it, looked at by the engine and, on the same couples,
// by the design it began with. usage: pattern_quality [COUPLES [SEED]] > docs/pattern-quality.md
#include "review/pattern_quality/cells.h"
#include "review/pattern_quality/words.h"

#include <cstdio>
#include <cstdlib>
#include <map>

namespace {

using namespace twohands::pattern_quality;
using twohands::review::scenarioNamed;
using twohands::review::settingNamed;
using twohands::review::SimulatedScenario;
using twohands::review::SimulatedSetting;

const std::vector<std::string> settings{"sparse", "typical", "keen"};
const std::vector<std::string> six{"none", "hard-days", "writing-days", "drift", "loop", "strong-loop"};

struct Run {
    int couples = 1000;
    std::uint64_t seed = 0, cells = 0;
    /// No two cells share a couple.
    Cell of(const SimulatedSetting& setting, const SimulatedScenario& scenario, int count, bool withFirstDesign) {
        constexpr std::uint64_t apart = 1'000'003;
        return measure({setting, scenario, count, seed + ++cells * apart, withFirstDesign});
    }
};

using Cells = std::map<std::string, Cell>;

void row(const std::string& name, const std::vector<std::string>& figures) {
    std::printf("| %s |", name.c_str());
    for (const auto& figure : figures) std::printf(" %s |", figure.c_str());
    std::printf("\n");
    std::fflush(stdout);
}

void head(const std::vector<std::string>& columns) {
    row(columns.front(), {columns.begin() + 1, columns.end()});
    row("---", std::vector<std::string>(columns.size() - 1, "---"));
}

void shownTable(const Cells& cells) {
    std::puts(twohands::pattern_quality::shownText);
    head({"setting and rule", "none", "hard days", "writing days", "drift", "loop, 12 / 24", "strong loop, 12 / 24"});
    for (const auto& setting : settings) {
        std::vector<std::string> first, ours;
        for (const auto& scenario : six) {
            const auto& cell = cells.at(setting + scenario);
            const bool isLoop = scenario.find("loop") != std::string::npos;
            first.push_back((isLoop ? cell.firstShownBy12.text() + " / " : "") + cell.firstShownBy24.text());
            ours.push_back((isLoop ? cell.shownBy12.text() + " / " : "") + cell.shownBy24.text());
        }
        row(setting + ", first design", first);
        row(setting + ", engine", ours);
    }
}

void oneLookTable(const Cells& cells) {
    std::puts(oneLookText);
    head({"setting, days", "none", "hard days", "writing days", "drift", "loop", "strong loop"});
    for (const auto& setting : settings)
        for (int i = 0; i < 3; ++i) {
            std::vector<std::string> figures;
            for (const auto& scenario : six) {
                const auto& cell = cells.at(setting + scenario);
                const Rate* ours[] = {&cell.one28, &cell.one56, &cell.one84};
                const Rate* first[] = {&cell.first28, &cell.first56, &cell.first84};
                figures.push_back(first[i]->text() + " → " + ours[i]->text());
            }
            row(setting + ", " + std::to_string(28 * (i + 1)), figures);
        }
}

void mixedTable(const Cells& cells) {
    std::puts(mixedText);
    head({"setting", "first design", "engine"});
    for (const auto& setting : settings) {
        const auto share = [&](auto rate) {
            const auto at = [&](const char* scenario) {
                const Rate& one = rate(cells.at(setting + scenario));
                return static_cast<double>(one.hits) / one.couples;
            };
            const double wrong = 0.70 * at("none") + 0.15 * at("hard-days"), right = 0.075 * (at("loop") + at("strong-loop"));
            char text[16];
            std::snprintf(text, sizeof text, "%.3f", wrong / (wrong + right));
            return std::string(text);
        };
        row(setting, {share([](const Cell& cell) { return cell.firstShownBy24; }), share([](const Cell& cell) { return cell.shownBy24; })});
    }
}

void otherScenarios(Run& run) {
    std::puts(otherText);
    head({"scenario", "by week 12", "by week 24"});
    for (const char* scenario : {"one-writes", "partner-text", "time-zones", "late-entries"}) {
        const auto cell = run.of(*settingNamed("typical"), *scenarioNamed(scenario), run.couples / 2, false);
        row(scenario, {cell.shownBy12.text(), cell.shownBy24.text()});
    }
}

struct Departure {
    const char* name;
    void (*change)(SimulatedSetting&, SimulatedScenario&);
};
const Departure departures[] = {
    {"all rates × 0.8", [](auto& s, auto&) { s.reach *= 0.8, s.retreat *= 0.8, s.others *= 0.8; }},
    {"all rates × 1.25", [](auto& s, auto&) { s.reach *= 1.25, s.retreat *= 1.25, s.others *= 1.25; }},
    {"delays of 3 and 5 h", [](auto&, auto& s) { s.retreatDelayHours = 3.0, s.reachDelayHours = 5.0; }},
    {"delays of 8 and 12 h", [](auto&, auto& s) { s.retreatDelayHours = 8.0, s.reachDelayHours = 12.0; }},
    {"fewer neutral entries (0.3)", [](auto& s, auto&) { s.neutral = 0.3; }},
    {"more neutral entries (1.6)", [](auto& s, auto&) { s.neutral = 1.6; }},
    {"lenses worse (.70, .05)", [](auto& s, auto&) { s.sensitivity = 0.70, s.falseMarker = 0.05; }},
    {"written .55", [](auto& s, auto&) { s.written = 0.55; }},
    {"writing days stronger by .2", [](auto&, auto& s) { s.writingDays += 0.2; }},
    {"hard days stronger by .2", [](auto&, auto& s) { s.hardDays += 0.2; }},
    {"blame counted as reaching", [](auto&, auto& s) { s.isBlameReaching = true; }},
};

void departureTable(Run& run) {
    std::puts(departureText);
    head({"departure", "none", "hard days", "writing days", "drift", "loop, 12 / 24", "strong loop, 12 / 24"});
    for (const auto& departure : departures) {
        std::vector<std::string> figures;
        for (const auto& name : six) {
            auto setting = *settingNamed("typical");
            auto scenario = *scenarioNamed(name);
            departure.change(setting, scenario);
            const auto cell = run.of(setting, scenario, run.couples / 2, false);
            const bool isLoop = name.find("loop") != std::string::npos;
            figures.push_back((isLoop ? cell.shownBy12.text() + " / " : "") + cell.shownBy24.text());
        }
        row(departure.name, figures);
    }
}

}  // namespace

int main(int argc, char** argv) {
    Run run;
    if (argc > 1) run.couples = std::max(2, std::atoi(argv[1]));
    run.seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 20261124'000'000ULL;
    std::printf(introduction, run.couples, static_cast<unsigned long long>(run.seed));
    Cells cells;
    for (const auto& setting : settings)
        for (const auto& scenario : six) cells[setting + scenario] = run.of(*settingNamed(setting), *scenarioNamed(scenario), run.couples, true);
    shownTable(cells);
    mixedTable(cells);
    oneLookTable(cells);
    otherScenarios(run);
    departureTable(run);
    std::puts(ending);
    return 0;
}
