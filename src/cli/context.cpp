// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include "app/system_environment.h"
#include "cli/entry_text.h"
#include "cli/notices.h"
#include "cli/wording.h"
#include "lenses/codebook.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace twohands::cli {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

/// Every line of it, so that no text can look like the line above an entry.
void printIndented(std::string_view text) {
    std::string line;
    for (const char c : shown(text) + "\n") {
        if (c != '\n') line += c;
        else if (!line.empty()) fmt::print("    {}\n", std::exchange(line, {}));
    }
}

void printEntry(const journal::Entry& entry, const journal::Partners& partners) {
    const auto& fields = entry.fields();
    const auto when = entry.when();
    const auto* author = partners.byHand(fields.author);
    fmt::print("{} {:02}:{:02}  {}  {}  {}  {}\n", base::toText(when.date()), when.minuteOfDay() / 60, when.minuteOfDay() % 60,
               toText(entry.kind()), shown(author ? author->name : ""), wordFor(fields.audience), fields.id.toText());
    printIndented(fields.text);
    for (const auto& line : fieldLines(entry, partners)) printIndented(line);
}

/// Length of the character at the start, where a terminal would obey it (C0, DEL, C1) or turn the line around it (overrides,
/// embeddings and isolates of direction); 0 for all others. Letters of right-to-left scripts need none of these.
std::size_t unsafeBytes(std::string_view text) {
    const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto isIn = [&byte](std::size_t i, unsigned first, unsigned last) { return byte(i) >= first && byte(i) <= last; };
    if (isIn(0, 0x00, 0x1F) || byte(0) == 0x7F) return text[0] == '\n' || text[0] == '\t' ? 0 : 1;
    if (byte(0) == 0xC2 && isIn(1, 0x80, 0x9F)) return 2;
    const bool turns = byte(0) == 0xE2 && ((byte(1) == 0x80 && isIn(2, 0xAA, 0xAE)) || (byte(1) == 0x81 && isIn(2, 0xA6, 0xA9)));
    return turns ? 3 : 0;
}

Error notOneOf(const char* option, std::string expected) { return {ErrorCode::InvalidValue, option, std::move(expected)}; }

Result<std::optional<base::Date>> dateFrom(const std::string& text, const char* option) {
    if (text.empty()) return std::optional<base::Date>{};
    const auto date = base::parseDate(text);
    if (!date) return notOneOf(option, date.error().expected);
    return std::optional<base::Date>{*date};
}

}  // namespace

int fail(const Error& error, const std::string& subject) {
    std::fflush(stdout);
    fmt::print(stderr, "twohands-cli: {}\n", sentenceFor(error, shown(subject)));
    return statusFor(error.code);
}

app::Environment environmentFor(const Command& command, const base::Clock& clock) {
    auto environment = app::systemEnvironment(clock);
    environment.resources = app::findResources(command.resources);
    return environment;
}

void addJournalOptions(CLI::App& verb, JournalOptions& options, bool asIsRequired) {
    verb.add_option("JOURNAL", options.journal, "path of the journal")->required();
    auto* as = verb.add_option("--as", options.as, "who: a name, left or right");
    if (asIsRequired) as->required();
    verb.add_option("--passphrase-file", options.passphraseFile, "its first line is the passphrase; - for stdin; else it is asked for");
}

Result<std::unique_ptr<app::Session>> openSession(Command& command, const JournalOptions& options, const app::Environment& environment) {
    const auto passphrase = readPassphrase(options.passphraseFile, fmt::format("Passphrase of {}: ", options.as));
    if (!passphrase) return passphrase.error();
    return openSession(command, options, *passphrase, environment);
}

Result<std::unique_ptr<app::Session>> openSession(Command& command, const JournalOptions& options, const app::Passphrase& passphrase,
                                                  const app::Environment& environment) {
    auto session = app::unlockAs(options.journal, options.as, passphrase, environment);
    if (!session) return session;
    tellNotices(**session, options.journal);
    command.isHarmed = isHarmed((*session)->visit());
    return session;
}

void tellNotices(const app::Session& session, const std::string& journal) {
    for (const auto& notice : noticesFor(session.visit())) fmt::print(stderr, "twohands-cli: {}: {}\n", shown(journal), notice);
}

void addFilterOptions(CLI::App& verb, FilterOptions& options) {
    verb.add_option("--kind", options.kinds, "need, boundary, checkin, space, reassurance, appreciation, intention, note");
    verb.add_option("--lens", options.lens, "attachment, accountability, somatic or intimacy");
    verb.add_option("--marker", options.marker, "a marker's id");
    verb.add_option("--from", options.from, "first day, like 2026-11-24");
    verb.add_option("--to", options.to, "last day");
    verb.add_option("--author", options.author, "a name, left or right");
}

Result<app::Filter> filterFrom(const FilterOptions& options, const journal::Partners& partners) {
    app::Filter filter;
    for (const auto& word : options.kinds) {
        const auto kind = journal::parseKind(word);
        if (!kind) return notOneOf("--kind", "a kind of entry");
        filter.kinds.insert(*kind);
    }
    if (!options.lens.empty() && !(filter.lens = lenses::parseLens(options.lens))) return notOneOf("--lens", "one of the four lenses");
    if (!options.marker.empty() && !(filter.marker = journal::parseMarkerId(options.marker))) return notOneOf("--marker", "a marker");
    if (!options.author.empty() && !(filter.author = handFor(options.author, partners))) return notOneOf("--author", "one of the partners");
    const auto from = dateFrom(options.from, "--from");
    if (!from) return from.error();
    const auto to = dateFrom(options.to, "--to");
    if (!to) return to.error();
    filter.from = *from;
    filter.to = *to;
    return filter;
}

std::optional<journal::Hand> handFor(const std::string& who, const journal::Partners& partners) {
    const auto* partner = partners.byName(who);
    if (!partner) partner = partners.byId(who);
    if (partner) return partner->hand;
    const auto hand = journal::parseHand(who);
    return hand && partners.byHand(*hand) ? hand : std::nullopt;
}

void printEntries(const std::vector<const journal::Entry*>& entries, const journal::Partners& partners, bool asJson) {
    if (!asJson) {
        for (const auto* entry : entries) printEntry(*entry, partners);
        return;
    }
    fmt::print("[");
    const char* between = "";
    for (const auto* entry : entries) fmt::print("{}\n{}", std::exchange(between, ","), app::entryJson(*entry, partners));
    fmt::print("\n]\n");
}

std::string shown(std::string_view text) {
    std::string safe;
    while (!text.empty()) {
        const auto unsafe = unsafeBytes(text);
        safe += unsafe > 0 ? '?' : text.front();
        text.remove_prefix(std::max<std::size_t>(unsafe, 1));
    }
    return safe;
}

}  // namespace twohands::cli
