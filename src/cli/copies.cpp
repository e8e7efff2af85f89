// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"
#include "cli/wording.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

struct Options {
    std::string from, to;
};

int copy(const Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto done = app::copyJournal(options.from, options.to, environmentFor(command, clock));
    if (done) return 0;
    return fail(done.error(), done.error().where == options.to ? options.to : options.from);
}

int merge(const Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto merged = app::mergeJournals(options.from, options.to, environmentFor(command, clock));
    if (!merged && merged.error().where == "newer keys") {
        fmt::print(stderr, "twohands-cli: {}: has a newer key for what is shared than {}; nothing was changed, merge the other way round.\n", options.to, options.from);
        return statusFor(merged.error().code);
    }
    if (!merged && merged.error().where == "other keys") {
        fmt::print(stderr, "twohands-cli: {}: was written with other keys than {}, so its pages could not be opened there; nothing was changed. "
                           "Keep both, export from it what is missing and import that.\n", options.to, options.from);
        return statusFor(merged.error().code);
    }
    if (!merged) return fail(merged.error(), merged.error().where == options.to ? options.to : options.from);
    fmt::print("{} sealed rows taken in\n", merged->rows);
    if (merged->partners > 0) fmt::print("a partner who joined in {} is here too\n", options.to);
    if (merged->rewrapped > 0) fmt::print("a passphrase or recovery code is another one in {}; those of {} stay\n", options.to, options.from);
    if (merged->different == 0) return 0;
    fmt::print(stderr, "twohands-cli: {}: {} rows are different here and there and were left as they are here; one of the two copies is damaged, keep both.\n",
               options.to, merged->different);
    return statusFor(base::ErrorCode::Damaged);
}

}  // namespace

void addBackup(Command& command) {
    auto* verb = command.program.add_subcommand("backup", "a copy of all of it, checked, also while the window has it open");
    const auto options = std::make_shared<Options>();
    verb->add_option("JOURNAL", options->from, "path of the journal")->required();
    verb->add_option("--out", options->to, "the copy; nothing is overwritten")->required();
    verb->callback([&command, options] { command.status = copy(command, *options); });
}

void addRestore(Command& command) {
    auto* verb = command.program.add_subcommand("restore", "a journal from a backup, beside whatever else is there");
    const auto options = std::make_shared<Options>();
    verb->add_option("BACKUP", options->from, "path of the backup")->required();
    verb->add_option("--out", options->to, "the new journal; nothing is overwritten")->required();
    verb->callback([&command, options] { command.status = copy(command, *options); });
}

void addMerge(Command& command) {
    auto* verb = command.program.add_subcommand("merge", "takes in whatever another copy of the same journal has; needs no passphrase");
    const auto options = std::make_shared<Options>();
    verb->add_option("JOURNAL", options->from, "the journal that grows")->required();
    verb->add_option("OTHER", options->to, "the copy it takes from, which stays as it is")->required();
    verb->callback([&command, options] { command.status = merge(command, *options); });
}

}  // namespace twohands::cli
