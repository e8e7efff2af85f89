// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/entry_text.h"
#include "cli/verbs.h"

namespace twohands::cli {
namespace {

struct Options {
    JournalOptions journal;
    FilterOptions filter;
    std::string format = "json", out, consentFile;
};

std::string textIn(const std::string& format, const exchange::ExportFile& file) {
    if (format == "json") return app::exportJson(file);
    const auto fields = [&file](const journal::Entry& entry) { return fieldLines(entry, file.partners); };
    return format == "html" ? app::exportHtml(file, fields) : app::exportMarkdown(file, fields);
}

/// Whether the partner's shared entries leave too: only with their own passphrase, for this one export.
base::Result<bool> partnersConsent(const app::Session& session, const std::string& file) {
    if (file.empty()) return false;
    const auto passphrase = readPassphrase(file, {});
    if (!passphrase) return passphrase.error();
    const auto confirmed = session.confirmPartnersConsent(*passphrase);
    if (!confirmed) return confirmed.error();
    return true;
}

int exportEntries(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    const auto session = openSession(command, options.journal, environment);
    if (!session) return fail(session.error(), options.journal.journal);
    const auto filter = filterFrom(options.filter, (*session)->partners());
    if (!filter) return fail(filter.error(), "export");
    const auto consent = partnersConsent(**session, options.consentFile);
    if (!consent) return fail(consent.error(), "--consent-file");
    const auto file = (*session)->exportFile({*filter, *consent});
    const auto written = writeNew(options.out, textIn(options.format, file));
    return written ? 0 : fail(written.error(), options.out);
}

}  // namespace

void addExport(Command& command) {
    auto* verb = command.program.add_subcommand("export", "your own entries, readable by anyone who has the file");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    addFilterOptions(*verb, options->filter);
    verb->add_option("--format", options->format, "json, markdown or html; only json comes in again and holds the markers")->check(CLI::IsMember({"json", "markdown", "html"}));
    verb->add_option("--consent-file", options->consentFile,
                     "your partner's passphrase, given for this export; what they share with you leaves too");
    verb->add_option("--out", options->out, "the new file, for you alone; - for stdout")->required();
    verb->callback([&command, options] { command.status = exportEntries(command, *options); });
}

}  // namespace twohands::cli
