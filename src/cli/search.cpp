// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"

namespace twohands::cli {
namespace {

struct Options {
    JournalOptions journal;
    FilterOptions filter;
    std::string query;
    bool json = false;
};

int searchEntries(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    const auto session = openSession(command, options.journal, environment);
    if (!session) return fail(session.error(), options.journal.journal);
    const auto filter = filterFrom(options.filter, (*session)->partners());
    if (!filter) return fail(filter.error(), "search");
    printEntries((*session)->search(options.query, *filter), (*session)->partners(), options.json);
    return 0;
}

}  // namespace

void addSearch(Command& command) {
    auto* verb = command.program.add_subcommand("search", "entries that hold every word of QUERY");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    verb->add_option("QUERY", options->query, "words, in any case")->required();
    addFilterOptions(*verb, options->filter);
    verb->add_flag("--json", options->json, "in the export's entry form");
    verb->callback([&command, options] { command.status = searchEntries(command, *options); });
}

}  // namespace twohands::cli
