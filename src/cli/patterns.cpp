// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents.h"
#include "cli/patterns_text.h"
#include "cli/source.h"
#include "cli/verbs.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

using base::Error;
using base::ErrorCode;

struct Options {
    JournalOptions source;
    std::string on;
    bool json = false;
};

base::Result<base::Date> chosenDay(const Options& options, base::Date fallback) {
    if (options.on.empty()) return fallback;
    const auto day = base::parseDate(options.on);
    if (!day) return Error{ErrorCode::InvalidValue, "--on", day.error().expected};
    return day;
}

void print(const review::Patterns& patterns, const journal::Partners& partners, const lenses::Engine& engine, bool asJson) {
    fmt::print("{}", asJson ? app::patternsJson(patterns, partners) : patternsText(patterns, partners, engine));
}

int patternsOfExport(const app::Environment& environment, const Options& options) {
    const auto& path = options.source.journal;
    const auto source = readSource(environment, options.source);
    if (!source) return fail(source.error(), path);
    const auto on = chosenDay(options, source->lastDay());
    if (!on) return fail(on.error(), path);
    print(app::patternsOf(source->file, source->viewer, *on, source->engine), source->file.partners, source->engine, options.json);
    return 0;
}

int patternsOfJournal(Command& command, const app::Environment& environment, const Options& options) {
    const auto& path = options.source.journal;
    if (options.source.as.empty()) return fail({ErrorCode::InvalidValue, "--as", "a name, left or right"}, path);
    const auto on = chosenDay(options, environment.clock.now().date());
    if (!on) return fail(on.error(), path);
    const auto session = openSession(command, options.source, environment);
    if (!session) return fail(session.error(), path);
    print((*session)->patterns(*on), (*session)->partners(), (*session)->engine(), options.json);
    return 0;
}

}  // namespace

void addPatterns(Command& command) {
    auto* verb = command.program.add_subcommand("patterns", "what tends to go together, of a journal or of an export (.json)");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->source, false);
    verb->add_option("--on", options->on, "as it stood on a day like 2026-06-22; today, or the last day of an export, where left out");
    verb->add_flag("--json", options->json, "as one JSON object");
    verb->callback([&command, options] {
        const base::SystemClock clock;
        const auto environment = environmentFor(command, clock);
        command.status = isExport(options->source.journal) ? patternsOfExport(environment, *options) : patternsOfJournal(command, environment, *options);
    });
}

}  // namespace twohands::cli
