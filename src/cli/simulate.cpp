// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/made_up_couple.h"
#include "cli/context.h"
#include "cli/verbs.h"

namespace twohands::cli {
namespace {

struct Options {
    std::string out, firstMonday = "2026-01-05", setting = "typical", scenario;
    int weeks = 12;
    std::uint64_t seed = 1;
};

int simulate(const Command& command, const Options& options) {
    const auto monday = base::parseDate(options.firstMonday);
    if (!monday || base::IsoWeek::of(*monday).monday() != *monday)
        return fail({base::ErrorCode::InvalidValue, "--first-monday", "a Monday like 2026-01-05"}, options.out);
    const auto resources = app::findResources(command.resources);
    const auto couple = options.scenario.empty()
                            ? app::makeUpCouple({options.weeks, options.seed, *monday}, resources)
                            : app::simulateCouple({options.weeks, options.seed, *monday, options.setting, options.scenario}, resources);
    if (!couple) return fail(couple.error(), options.out);
    const auto written = writeNew(options.out, app::exportJson(*couple));
    return written ? 0 : fail(written.error(), options.out);
}

}  // namespace

void addSimulate(Command& command) {
    auto* verb = command.program.add_subcommand("simulate", "the export of a made-up couple, for demonstrations and tests");
    const auto options = std::make_shared<Options>();
    verb->add_option("--out", options->out, "the new file, - for stdout")->required();
    verb->add_option("--weeks", options->weeks, "how many")->capture_default_str();
    verb->add_option("--seed", options->seed, "the same seed gives the same couple")->capture_default_str();
    verb->add_option("--first-monday", options->firstMonday, "when it begins")->capture_default_str();
    auto* scenario = verb->add_option("--scenario", options->scenario,
                                      "what ties the two, for testing patterns: none, hard-days, writing-days, drift, loop, strong-loop, one-writes, "
                                      "time-zones, late-entries, partner-text; without it, a life with every kind of entry");
    verb->add_option("--setting", options->setting, "how much they write: sparse, typical, keen")->capture_default_str()->needs(scenario);
    verb->callback([&command, options] { command.status = simulate(command, *options); });
}

}  // namespace twohands::cli
