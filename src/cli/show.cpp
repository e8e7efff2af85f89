// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

struct Options {
    JournalOptions journal;
    std::string id;
    bool json = false;
};

int showEntries(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    const auto session = openSession(command, options.journal, environment);
    if (!session) return fail(session.error(), options.journal.journal);
    const auto id = base::Id::parse(options.id);
    if (!id) return fail(id.error(), options.id);
    const auto* entry = (*session)->find(*id);
    // Another's private entry and none at all get the same answer.
    if (!entry) return fail({base::ErrorCode::NotYours, {}, {}}, options.id);
    if (options.json) fmt::print("{}\n", app::entryJson(*entry, (*session)->partners(), 2));
    else printEntries({entry}, (*session)->partners(), false);
    return 0;
}

}  // namespace

void addShow(Command& command) {
    auto* verb = command.program.add_subcommand("show", "one entry: words and every field; markers stand in --json");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    verb->add_option("ID", options->id, "as list prints it")->required();
    verb->add_flag("--json", options->json, "in the export's entry form");
    verb->callback([&command, options] { command.status = showEntries(command, *options); });
}

}  // namespace twohands::cli
