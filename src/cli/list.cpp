// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"

namespace twohands::cli {
namespace {

struct Options {
    JournalOptions journal;
    FilterOptions filter;
    bool json = false;
};

int listEntries(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    const auto session = openSession(command, options.journal, environment);
    if (!session) return fail(session.error(), options.journal.journal);
    const auto filter = filterFrom(options.filter, (*session)->partners());
    if (!filter) return fail(filter.error(), "list");
    printEntries((*session)->list(*filter), (*session)->partners(), options.json);
    return 0;
}

}  // namespace

void addList(Command& command) {
    auto* verb = command.program.add_subcommand("list", "what this partner may see, newest first: words and every field; markers stand in --json");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    addFilterOptions(*verb, options->filter);
    verb->add_flag("--json", options->json, "in the export's entry form");
    verb->callback([&command, options] { command.status = listEntries(command, *options); });
}

}  // namespace twohands::cli
