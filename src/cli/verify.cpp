// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"
#include "cli/wording.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

void printReport(const app::VerifyReport& report) {
    fmt::print("{} sealed rows, {} damaged\n", report.rows, report.damaged);
    if (report.opened && !report.missing)
        fmt::print("{} opened; your own list of entries is gone, so nothing could be compared with it\n", *report.opened);
    else if (report.opened)
        fmt::print("{} opened, {} missing, {} changed, {} in your name that you did not write here\n", *report.opened, *report.missing,
                   *report.changed, *report.foreign);
    if (report.rolledBack) fmt::print("older than this computer has seen it before, as after restoring a backup\n");
    fmt::print("{}\n", report.whole ? "whole" : "not whole");
}

int verify(const Command& command, const JournalOptions& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    std::optional<std::pair<journal::Hand, const app::Passphrase*>> as;
    app::Passphrase passphrase;
    if (!options.as.empty()) {
        auto read = readPassphrase(options.passphraseFile, fmt::format("Passphrase of {}: ", options.as));
        if (!read) return fail(read.error(), options.journal);
        passphrase = *std::move(read);
        auto hand = journal::parseHand(options.as);
        if (!hand) {  // a name is inside the journal, so it is opened to find the hand
            const auto session = app::unlockAs(options.journal, options.as, passphrase, environment);
            if (!session) return fail(session.error(), options.journal);
            hand = (*session)->me();
        }
        as.emplace(*hand, &passphrase);
    }
    const auto report = app::verifyJournal(options.journal, as, environment);
    if (!report) return fail(report.error(), options.journal);
    printReport(*report);
    return report->whole ? 0 : statusFor(base::ErrorCode::Damaged);
}

}  // namespace

void addVerify(Command& command) {
    auto* verb = command.program.add_subcommand("verify", "what is whole and what is damaged; with --as, what is missing too");
    const auto options = std::make_shared<JournalOptions>();
    addJournalOptions(*verb, *options, false);
    verb->callback([&command, options] { command.status = verify(command, *options); });
}

}  // namespace twohands::cli
