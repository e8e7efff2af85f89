// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

using base::Result;

constexpr const char* codeOfBefore = "recovery code of before, if there was one";

struct Options {
    JournalOptions journal;
    std::string newFile, partnersFile;
    bool everything = false, couple = false, recoveryCode = false, remove = false;
};

/// An open session, and the passphrase that opened it, which what changes keys asks for again.
struct Opened {
    std::unique_ptr<app::Session> session;
    app::Passphrase passphrase;
};

Result<Opened> open(Command& command, const JournalOptions& options, const app::Environment& environment) {
    auto passphrase = readPassphrase(options.passphraseFile, fmt::format("Passphrase of {}: ", options.as));
    if (!passphrase) return passphrase.error();
    auto session = openSession(command, options, *passphrase, environment);
    if (!session) return session.error();
    return Opened{*std::move(session), *std::move(passphrase)};
}

/// Typed twice at a terminal: a slip would close the journal.
Result<app::Passphrase> readNew(const std::string& file) {
    auto wanted = readPassphrase(file, "New passphrase: ");
    if (!wanted || !file.empty()) return wanted;
    const auto again = readPassphrase(file, "Once more: ");
    if (!again) return again.error();
    if (wanted->text() != again->text()) return base::Error{base::ErrorCode::InvalidValue, "the second time", "the same passphrase twice"};
    return wanted;
}

/// What a change of keys cannot do, and whether the backup that comes after it is there. On stderr: a code alone is on stdout.
int tellChanged(const Opened& opened, const Options& options, const char* oldCopies) {
    fmt::print(stderr, "twohands-cli: {}: copies and backups made before this still open with the {}.\n", shown(options.journal.journal), oldCopies);
    if (opened.session->visit().backupFailed)
        fmt::print(stderr, "twohands-cli: {}: the new backup could not be written; the newest one is from before the change.\n", shown(options.journal.journal));
    return 0;
}

int changeCoupleKey(const Opened& opened, const Options& options) {
    app::Passphrase partners;
    if (opened.session->hasPartner()) {
        auto read = readPassphrase(options.partnersFile, "Passphrase of your partner: ");
        if (!read) return fail(read.error(), options.journal.journal);
        partners = *std::move(read);
    }
    const auto done = opened.session->renewCoupleKey(opened.passphrase, partners);
    return done ? tellChanged(opened, options, "key of before") : fail(done.error(), options.journal.journal);
}

int changePassphrase(const Opened& opened, const Options& options) {
    const auto wanted = readNew(options.newFile);
    if (!wanted) return fail(wanted.error(), options.journal.journal);
    if (!options.everything) {
        const auto done = opened.session->changePassphrase(opened.passphrase, *wanted);
        return done ? tellChanged(opened, options, "old passphrase") : fail(done.error(), options.journal.journal);
    }
    const auto code = opened.session->renewKeys(opened.passphrase, *wanted, options.recoveryCode);
    if (!code) return fail(code.error(), options.journal.journal);
    if (*code) fmt::print("{}\n", **code);
    return tellChanged(opened, options, "old passphrase");
}

int leave(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    const auto opened = open(command, options.journal, environment);
    if (!opened) return fail(opened.error(), options.journal.journal);
    const auto taken = opened->session->leave(options.newFile, opened->passphrase);
    if (!taken) return fail(taken.error(), taken.error().where == options.newFile ? options.newFile : options.journal.journal);
    fmt::print("{}: {} entries, for you alone; it opens with your passphrase\n", options.newFile, *taken);
    if (!options.remove) return 0;
    const auto removed = opened->session->removeOwnPages(opened->passphrase);
    return removed ? 0 : fail(removed.error(), options.journal.journal);
}

int passphrase(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    const auto opened = open(command, options.journal, environment);
    if (!opened) return fail(opened.error(), options.journal.journal);
    return options.couple ? changeCoupleKey(*opened, options) : changePassphrase(*opened, options);
}

int recoveryCode(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    const auto opened = open(command, options.journal, environment);
    if (!opened) return fail(opened.error(), options.journal.journal);
    if (options.remove) {
        const auto done = opened->session->removeRecoveryCode(opened->passphrase);
        return done ? tellChanged(*opened, options, codeOfBefore) : fail(done.error(), options.journal.journal);
    }
    const auto code = opened->session->renewRecoveryCode(opened->passphrase);
    if (!code) return fail(code.error(), options.journal.journal);
    fmt::print("{}\n", *code);
    return tellChanged(*opened, options, codeOfBefore);
}

}  // namespace

void addPassphrase(Command& command) {
    auto* verb = command.program.add_subcommand("passphrase", "another passphrase; copies made before still open with the old one");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    verb->add_option("--new-passphrase-file", options->newFile, "the new one, read like --passphrase-file");
    auto* everything = verb->add_flag("--everything", options->everything,
                                      "somebody knows the old one: seal every page of yours anew; an old recovery code opens nothing more");
    verb->add_flag("--recovery-code", options->recoveryCode, "print a new recovery code, this once")->needs(everything);
    auto* couple = verb->add_flag("--couple", options->couple, "a new key for what is shared instead, both of you at the keyboard");
    verb->add_option("--partner-passphrase-file", options->partnersFile, "your partner's, for --couple")->needs(couple);
    couple->excludes(everything);
    verb->callback([&command, options] { command.status = passphrase(command, *options); });
}

void addRecoveryCode(Command& command) {
    auto* verb = command.program.add_subcommand("recovery-code", "print a new recovery code, this once; the one before opens nothing more");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    verb->add_flag("--remove", options->remove, "only take the one before away");
    verb->callback([&command, options] { command.status = recoveryCode(command, *options); });
}

void addLeave(Command& command) {
    auto* verb = command.program.add_subcommand("leave", "a journal of your own with your pages and what is shared; nothing here changes");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    verb->add_option("--out", options->newFile, "the new journal; nothing is overwritten")->required();
    verb->add_flag("--remove-private", options->remove,
                   "then take your private pages out of the old one; your partner can see that there are fewer, and copies keep them");
    verb->callback([&command, options] { command.status = leave(command, *options); });
}

}  // namespace twohands::cli
