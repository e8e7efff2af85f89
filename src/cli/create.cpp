// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

struct Options {
    std::string journal;
    std::vector<std::string> partners, passphraseFiles;
    bool recoveryCodes = false;
    std::string cost;
};

int create(const Command& command, const Options& options) {
    const base::SystemClock clock;
    auto environment = environmentFor(command, clock);
    if (options.cost == "minimum") environment.cost = crypto::KdfCost::minimum();
    if (!options.passphraseFiles.empty() && options.passphraseFiles.size() != options.partners.size())
        return fail({base::ErrorCode::InvalidValue, "--passphrase-file", "one for each --partner, in order"}, options.journal);
    std::vector<app::NewPartner> partners;
    for (std::size_t i = 0; i < options.partners.size(); ++i) {
        const auto file = options.passphraseFiles.empty() ? std::string() : options.passphraseFiles[i];
        auto passphrase = readPassphrase(file, fmt::format("New passphrase of {}: ", options.partners[i]));
        if (!passphrase) return fail(passphrase.error(), options.journal);
        partners.push_back({options.partners[i], *std::move(passphrase), options.recoveryCodes});
    }
    const auto created = app::createJournal(options.journal, partners, environment);
    if (!created) return fail(created.error(), options.journal);
    for (std::size_t i = 0; i < created->recoveryCodes.size(); ++i)
        if (created->recoveryCodes[i]) fmt::print("{}: {}\n", shown(options.partners[i]), *created->recoveryCodes[i]);
    return 0;
}

}  // namespace

void addCreate(Command& command) {
    auto* verb = command.program.add_subcommand("create", "a new journal for one or two");
    const auto options = std::make_shared<Options>();
    verb->add_option("JOURNAL", options->journal, "path of the new journal; nothing is overwritten")->required();
    verb->add_option("--partner", options->partners, "a name; once or twice, left hand first")->required()->expected(1)->take_all();
    verb->add_option("--passphrase-file", options->passphraseFiles, "once for each partner, in order; - for stdin")->expected(1)->take_all();
    verb->add_flag("--recovery-codes", options->recoveryCodes, "print one code for each partner, this once");
    // For tests: 64 MiB, the least the format allows. An empty group hides it from --help.
    verb->add_option("--kdf-cost", options->cost)->check(CLI::IsMember({"minimum"}))->group("");
    verb->callback([&command, options] { command.status = create(command, *options); });
}

}  // namespace twohands::cli
