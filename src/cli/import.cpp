// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

struct Options {
    JournalOptions journal;
    std::string from, file, author;
};

std::string idsIn(const exchange::ExportFile& file) {
    std::string ids;
    for (const auto& partner : file.partners.list) ids += (ids.empty() ? "" : " or ") + shown(partner.id);
    return ids;
}

int importFile(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    const auto session = openSession(command, options.journal, environment);
    if (!session) return fail(session.error(), options.journal.journal);
    const auto text = readAll(options.file);
    if (!text) return fail(text.error(), options.file);
    const auto file = app::readExport(*text);
    if (!file) return fail(file.error(), options.file);
    const auto imported = (*session)->importEntries(*file, options.author);
    if (!imported && imported.error().where == "/partners")
        return fail({base::ErrorCode::InvalidValue, "--author", idsIn(*file)}, options.file);
    if (!imported) return fail(imported.error(), options.file);
    fmt::print("{} added\n", imported->added);
    if (imported->here > 0) fmt::print("{} left out, here already\n", imported->here);
    if (imported->others > 0) fmt::print("{} left out, written by the other partner\n", imported->others);
    return 0;
}

}  // namespace

void addImport(Command& command) {
    auto* verb = command.program.add_subcommand("import", "your own entries of an export; those that are here already are left");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    verb->add_option("--from", options->from, "twohands")->required()->check(CLI::IsMember({"twohands"}));
    verb->add_option("--author", options->author, "who you are in the file, by its id; else the one who has your name");
    verb->add_option("FILE", options->file, "the export, - for stdin")->required();
    verb->callback([&command, options] { command.status = importFile(command, *options); });
}

}  // namespace twohands::cli
