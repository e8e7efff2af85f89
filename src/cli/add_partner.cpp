// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

struct Options {
    JournalOptions journal;
    std::string partner, partnersFile;
    bool recoveryCode = false;
};

int addPartner(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    const auto session = openSession(command, options.journal, environment);
    if (!session) return fail(session.error(), options.journal.journal);
    auto passphrase = readPassphrase(options.partnersFile, fmt::format("New passphrase of {}: ", options.partner));
    if (!passphrase) return fail(passphrase.error(), options.journal.journal);
    const auto code = (*session)->addPartner({options.partner, *std::move(passphrase), options.recoveryCode});
    if (!code) return fail(code.error(), options.partner);
    if (*code) fmt::print("{}: {}\n", shown(options.partner), **code);
    return 0;
}

}  // namespace

void addAddPartner(Command& command) {
    auto* verb = command.program.add_subcommand("add-partner", "the second partner, both of you at the keyboard");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    verb->add_option("--partner", options->partner, "the name of the one who joins")->required();
    verb->add_option("--partner-passphrase-file", options->partnersFile, "their passphrase, read like --passphrase-file");
    verb->add_flag("--recovery-code", options->recoveryCode, "print a recovery code, this once");
    verb->callback([&command, options] { command.status = addPartner(command, *options); });
}

}  // namespace twohands::cli
