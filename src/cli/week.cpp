// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents.h"
#include "cli/source.h"
#include "cli/verbs.h"
#include "cli/week_text.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

using base::Error;
using base::ErrorCode;

struct Options {
    JournalOptions source;
    std::string week;
    bool json = false, markdown = false;
};

void print(const WeekView& view, const Options& options) { fmt::print("{}\n", options.json ? app::weekJson(view.summary, view.partners) : weekText(view)); }

base::Result<base::IsoWeek> chosenWeek(const Options& options, base::Date fallback) {
    if (options.week.empty()) return base::IsoWeek::of(fallback);
    auto week = base::IsoWeek::parse(options.week);
    if (!week) return Error{ErrorCode::InvalidValue, "--week", week.error().expected};
    return week;
}

int weekOfExport(const app::Environment& environment, const Options& options) {
    const auto& path = options.source.journal;
    const auto source = readSource(environment, options.source);
    if (!source) return fail(source.error(), path);
    const auto week = chosenWeek(options, source->lastDay());
    if (!week) return fail(week.error(), path);
    print({app::weekOf(source->file, source->viewer, *week, source->engine), source->file.partners, source->file.entries, source->engine}, options);
    return 0;
}

int weekOfJournal(Command& command, const app::Environment& environment, const Options& options) {
    const auto& path = options.source.journal;
    if (options.source.as.empty()) return fail({ErrorCode::InvalidValue, "--as", "a name, left or right"}, path);
    const auto week = chosenWeek(options, environment.clock.now().date());
    if (!week) return fail(week.error(), path);
    const auto session = openSession(command, options.source, environment);
    if (!session) return fail(session.error(), path);
    print({(*session)->week(*week), (*session)->partners(), (*session)->entries(), (*session)->engine()}, options);
    return 0;
}

}  // namespace

void addWeek(Command& command) {
    auto* verb = command.program.add_subcommand("week", "the weekly summary of a journal or of an export (.json)");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->source, false);
    verb->add_option("--week", options->week, "like 2026-W47; this week, or the last one of an export, where left out");
    auto* json = verb->add_flag("--json", options->json, "as one JSON object");
    verb->add_flag("--markdown", options->markdown, "as Markdown, which is also the form for people")->excludes(json);
    verb->callback([&command, options] {
        const base::SystemClock clock;
        const auto environment = environmentFor(command, clock);
        command.status = isExport(options->source.journal) ? weekOfExport(environment, *options) : weekOfJournal(command, environment, *options);
    });
}

}  // namespace twohands::cli
