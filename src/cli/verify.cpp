// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"
#include "cli/wording.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

struct Options {
    JournalOptions journal;
    bool accept = false, removeForeign = false;
};

void printReport(const app::VerifyReport& report) {
    fmt::print("{} sealed rows, {} damaged\n", report.rows, report.damaged);
    if (report.opened && !report.missing)
        fmt::print("{} opened; your own list of entries is gone, so nothing could be compared with it\n", *report.opened);
    else if (report.opened)
        fmt::print("{} opened, {} missing, {} changed, {} in your name that you did not write here\n", *report.opened, *report.missing,
                   *report.changed, *report.foreign);
    if (report.older && *report.older > 0) fmt::print("{} here only as they once were; --accept makes them pages again\n", *report.older);
    if (report.unreadable && *report.unreadable > 0) fmt::print("{} of them hold nothing that can be read\n", *report.unreadable);
    if (report.namesGone) fmt::print("a name cannot be read; whoever it was is called left or right\n");
    if (report.rolledBack) fmt::print("older than this computer has seen it before, as after restoring a backup\n");
    fmt::print("{}\n", report.whole ? "whole" : "not whole");
}

/// What is taken out is shown once more: it may be the only trace of who wrote it.
base::Result<void> removeForeign(app::Session& session) {
    const auto foreign = session.foreignEntries();
    std::vector<const journal::Entry*> entries;
    for (const auto& entry : foreign) entries.push_back(&entry);
    if (const auto removed = session.removeForeign(); !removed) return removed;
    if (!entries.empty()) fmt::print("taken out, in your name and not written by you:\n");
    printEntries(entries, session.partners(), false);
    return {};
}

/// Whose vault it is: a name is inside the journal, so that is opened to find the hand, and to accept it as it is.
base::Result<journal::Hand> opened(const Options& options, const app::Passphrase& passphrase, const app::Environment& environment) {
    if (const auto hand = journal::parseHand(options.journal.as); hand && !options.accept && !options.removeForeign) return *hand;
    const auto session = app::unlockAs(options.journal.journal, options.journal.as, passphrase, environment);
    if (!session) return session.error();
    if (options.accept || options.removeForeign) tellNotices(**session, options.journal.journal);
    if (const auto accepted = options.accept ? (*session)->acceptAudit() : base::Result<void>(); !accepted) return accepted.error();
    if (const auto removed = options.removeForeign ? removeForeign(**session) : base::Result<void>(); !removed) return removed.error();
    return (*session)->me();
}

int verify(const Command& command, const Options& all) {
    const auto& options = all.journal;
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    std::optional<std::pair<journal::Hand, const app::Passphrase*>> as;
    app::Passphrase passphrase;
    if (!options.as.empty()) {
        auto read = readPassphrase(options.passphraseFile, fmt::format("Passphrase of {}: ", options.as));
        if (!read) return fail(read.error(), options.journal);
        passphrase = *std::move(read);
        const auto hand = opened(all, passphrase, environment);
        if (!hand) return fail(hand.error(), options.journal);
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
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal, false);
    verb->add_flag("--accept", options->accept,
                   "first take it as it is: what is missing or changed, a list that is gone and an older state are told no more")
        ->needs("--as");
    verb->add_flag("--remove-foreign", options->removeForeign, "take out what is in your name and was not written by you, and print it")
        ->needs("--as");
    verb->callback([&command, options] { command.status = verify(command, *options); });
}

}  // namespace twohands::cli
