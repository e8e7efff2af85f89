// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

struct Options {
    JournalOptions journal;
    std::string from, file;
};

int importFile(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    const auto session = openSession(command, options.journal, environment);
    if (!session) return fail(session.error(), options.journal.journal);
    const auto text = readAll(options.file);
    if (!text) return fail(text.error(), options.file);
    const auto file = app::readExport(*text);
    if (!file) return fail(file.error(), options.file);
    const auto added = (*session)->importEntries(*file);
    if (!added) return fail(added.error(), options.file);
    fmt::print("{} added\n", added->added);
    return 0;
}

}  // namespace

void addImport(Command& command) {
    auto* verb = command.program.add_subcommand("import", "your own entries of an export; those that are here already are left");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    verb->add_option("--from", options->from, "twohands")->required()->check(CLI::IsMember({"twohands"}));
    verb->add_option("FILE", options->file, "the export, - for stdin")->required();
    verb->callback([&command, options] { command.status = importFile(command, *options); });
}

}  // namespace twohands::cli
