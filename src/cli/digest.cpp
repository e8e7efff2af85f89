// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/verbs.h"
#include "cli/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace twohands::cli {
namespace {

using review::WeekDigest;

struct Options {
    JournalOptions journal;
    std::string week;
    bool give = false, takeBack = false;
};

template <typename Key>
void printCounts(const char* name, const std::map<Key, std::size_t>& counts) {
    for (const auto& [key, count] : counts) fmt::print("  {} {}: {}\n", name, key, count);
}
template <typename Key>
std::map<std::string, std::size_t> named(const std::map<Key, std::size_t>& counts) {
    std::map<std::string, std::size_t> words;
    for (const auto& [key, count] : counts) words[std::string(toText(key))] = count;
    return words;
}

void print(const WeekDigest& digest) {
    std::string days;
    for (const auto day : digest.days) days += (days.empty() ? "" : ", ") + base::toText(day);
    fmt::print("  {} entries for patterns only, on {}\n", digest.entries, days);
    printCounts("kind", named(digest.kinds));
    printCounts("marker", named(digest.markers));
    printCounts("need", digest.needs);
    printCounts("region", named(digest.regions));
}

/// What is given, by whom; and of one's own, what would be.
void printWeek(const app::Session& session, const base::IsoWeek& week) {
    const auto own = session.digestOf(week);
    const auto given = session.givenDigests();
    for (const auto& partner : session.partners().list) {
        const auto isIt = [&](const WeekDigest& digest) { return digest.of == partner.hand && digest.week == week; };
        const auto found = std::find_if(given.begin(), given.end(), isIt);
        if (found != given.end()) {
            fmt::print("{}, given:\n", shown(partner.name));
            print(*found);
        }
        if (partner.hand != session.me() || (found != given.end() && *found == own)) continue;
        if (own.isEmpty()) fmt::print("{}, now: too little to give; it takes 3 entries for patterns only, on 2 days\n", shown(partner.name));
        else fmt::print("{}, now; --give gives the other one this and nothing else:\n", shown(partner.name)), print(own);
    }
}

int digest(Command& command, const Options& options) {
    const base::SystemClock clock;
    const auto environment = environmentFor(command, clock);
    const auto week = options.week.empty() ? base::Result(base::IsoWeek::of(clock.now().date())) : base::IsoWeek::parse(options.week);
    if (!week) return fail({base::ErrorCode::InvalidValue, "--week", week.error().expected}, options.journal.journal);
    const auto session = openSession(command, options.journal, environment);
    if (!session) return fail(session.error(), options.journal.journal);
    if (options.give && (*session)->digestOf(*week).isEmpty()) {
        fmt::print(stderr, "twohands-cli: {}: there is too little of {} to give, it takes 3 entries for patterns only, on 2 days; nothing was given.\n",
                   options.journal.journal, week->toText());
        return statusFor(base::ErrorCode::InvalidValue);
    }
    base::Result<void> done;
    if (options.give) done = (*session)->giveDigest(*week);
    if (options.takeBack) done = (*session)->takeBackDigest(*week);
    if (!done) return fail(done.error(), options.journal.journal);
    printWeek(**session, *week);
    return 0;
}

}  // namespace

void addDigest(Command& command) {
    auto* verb = command.program.add_subcommand("digest", "what a week's entries for patterns only come to: look, then give it to the other one");
    const auto options = std::make_shared<Options>();
    addJournalOptions(*verb, options->journal);
    verb->add_option("--week", options->week, "like 2026-W47; this week where left out");
    auto* give = verb->add_flag("--give", options->give, "let the other one see it as it is now: counts and days, no words");
    verb->add_flag("--take-back", options->takeBack, "take back what was given; what was read meanwhile was read")->excludes(give);
    verb->callback([&command, options] { command.status = digest(command, *options); });
}

}  // namespace twohands::cli
