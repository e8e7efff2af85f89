// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

struct Options {
    JournalOptions journal;
    std::string file;
};

int logEntries(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    // The passphrase is read first, so that both may come from stdin: one line, then the JSON.
    const auto session = openSession(command, options.journal, environment);
    if (!session) return fail(session.error(), options.journal.journal);
    const auto text = readAll(options.file);
    if (!text) return fail(text.error(), options.file);
    auto fields = app::fieldsFromJson(*text, **session, environment);
    if (!fields) return fail(fields.error(), options.file);
    for (const auto& one : *fields)
        if ((*session)->find(one.id)) return fail({base::ErrorCode::InvalidValue, "/id", "an id that is not here yet"}, one.id.toText());
    const auto saved = (*session)->saveAll(*std::move(fields));
    if (!saved) return fail(saved.error(), options.journal.journal);
    for (const auto& entry : *saved) fmt::print("{}\n", entry.fields().id.toText());
    return 0;
}

}  // namespace

void addLog(Command& command) {
    auto* verb = command.program.add_subcommand("log", "write an entry, or an array of them: all or none; prints their ids");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    verb->add_option("--json", options->file, "file in the export's entry form, - for stdin; id, author and at may be left out")->required();
    verb->callback([&command, options] { command.status = logEntries(command, *options); });
}

}  // namespace twohands::cli
