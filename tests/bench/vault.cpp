// SPDX-License-Identifier: GPL-3.0-or-later
/// What a journal of many years costs, against what the same bytes cost bare: SQLite and libsodium with nothing of ours
/// around them, in one run, so that a slow machine is slow for both. Prints a table; no test, for its figures are times.
/// usage: bench_vault [ENTRIES=50000]
#include "app/environment.h"
#include "app/made_up_couple.h"
#include "app/session.h"
#include "bench/bare_journal.h"
#include "crypto/cipher.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace twohands;
using bench::milliseconds;

constexpr const char* passphrase = "kettle moss orbit velvet";

/// A folder that goes with this object.
struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("twohands-bench-" + std::to_string(std::random_device{}()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

[[noreturn]] void giveUp(const char* step) {
    std::fprintf(stderr, "bench_vault: %s failed\n", step);
    std::exit(1);
}

/// Entries of made-up couples, all written by one hand: the worst case, for the own ledger lists every one of them.
std::vector<journal::EntryFields> manyEntries(std::size_t wanted, const app::Environment& environment) {
    std::vector<journal::EntryFields> many;
    for (std::uint64_t seed = 1; many.size() < wanted; ++seed) {
        const auto couple = app::makeUpCouple({520, seed, base::parseDate("2016-01-04").value()}, environment.resources);
        if (!couple) giveUp("making up entries");
        for (const auto& entry : couple->entries)
            if (entry.fields().author == journal::Hand::Left && many.size() < wanted) many.push_back(entry.fields());
    }
    return many;
}

void makeJournal(const std::filesystem::path& path, std::size_t entries, const app::Environment& environment) {
    std::vector<app::NewPartner> partners;
    partners.push_back({"Mara", app::Passphrase::fromText(passphrase), false});
    if (!app::createJournal(path, partners, environment)) giveUp("creating");
    const auto session = app::Session::unlock(path, journal::Hand::Left, app::Passphrase::fromText(passphrase), environment);
    if (!session || !(*session)->saveAll(manyEntries(entries, environment))) giveUp("filling");
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void say(const char* what, double figure, const char* unit, double target) {
    std::printf("%-58s %9.2f %-3s %7.2f  %s\n", what, figure, unit, target, figure <= target ? "reached" : "MISSED");
}
void note(const char* what, double figure) { std::printf("%-58s %9.2f ms\n", what, figure); }

double derivation(const app::Environment& environment) {
    const auto salt = crypto::SecretBytes::random(crypto::saltSize);
    const auto secret = crypto::SecretBytes::fromText(passphrase);
    return milliseconds([&] {
        if (!crypto::deriveKey(secret.bytes(), salt.bytes(), environment.cost)) giveUp("deriving");
    });
}

void benchUnlock(const std::filesystem::path& path, const app::Environment& environment) {
    std::vector<double> ours, bare;
    std::size_t opened = 0;
    for (int i = 0; i < 3; ++i) {
        const double derived = derivation(environment);
        ours.push_back(milliseconds([&] {
            if (!app::Session::unlock(path, journal::Hand::Left, app::Passphrase::fromText(passphrase), environment)) giveUp("unlocking");
        }) - derived);
        const auto keys = bench::bareKeys(path, app::Passphrase::fromText(passphrase));
        if (!keys) giveUp("opening the keys");
        bare.push_back(milliseconds([&] { opened = bench::readAndOpen(path, *keys); }));
    }
    note("bare: read and open the same rows", median(bare));
    note("unlock beyond the key derivation", median(ours));
    say("unlock against bare", median(ours) / median(bare), "x", 3.0);
    std::printf("%-58s %9zu\n", "rows opened bare", opened);
}

void benchSave(app::Session& session, const std::filesystem::path& folder, std::size_t entries) {
    constexpr int rounds = 21;
    std::vector<double> ours, bareEntry, bareBoth;
    bench::BareDatabase bare(folder / "bare.db", entries);
    const std::size_t ledger = bench::ledgerBlob(entries);
    for (int i = 0; i < rounds; ++i) {
        journal::EntryFields fields;
        fields.text = "We talked after dinner and it was easier than I thought, number " + std::to_string(i) + ".";
        ours.push_back(milliseconds([&] {
            if (!session.save(fields)) giveUp("saving");
        }));
        bareEntry.push_back(milliseconds([&] { bare.commit({1000}); }));
        bareBoth.push_back(milliseconds([&] { bare.commitRenewing(1000, ledger); }));
    }
    note("bare: commit one row of an entry's size", median(bareEntry));
    note("bare: the same with a row of the ledger's size renewed", median(bareBoth));
    note("one save", median(ours));
    say("save against a bare commit of the entry's row", median(ours) / median(bareEntry), "x", 2.0);
    say("save against a bare commit of both rows", median(ours) / median(bareBoth), "x", 2.0);
}

void benchSearch(const app::Session& session) {
    std::vector<double> keys;
    std::size_t found = 0;
    for (const char* query : {"tea", "sorry", "after dinner", "walk", "quiet", "phone", "my mother", "Sunday", "need space", "zebra", "the", "hug me"})
        for (std::size_t typed = 1; typed <= std::string(query).size(); ++typed)
            keys.push_back(milliseconds([&] { found += session.search(std::string(query).substr(0, typed)).size(); }));
    const double first = keys.front();
    std::sort(keys.begin(), keys.end());
    std::printf("%-58s %9zu, %zu found\n", "keystrokes", keys.size(), found);
    note("search: the first keystroke after unlocking", first);
    note("search: median keystroke", median(keys));
    note("search: slowest keystroke", keys.back());
    say("search: 95th percentile of a keystroke", keys[keys.size() * 95 / 100], "ms", 16.0);
}

void benchVerify(const std::filesystem::path& path, const app::Environment& environment) {
    const auto secret = app::Passphrase::fromText(passphrase);
    say("verify without a passphrase", milliseconds([&] {
            const auto report = app::verifyJournal(path, {}, environment);
            if (!report || !report->whole) giveUp("verifying");
        }), "ms", 2000.0);
    say("verify with a passphrase, key derivation and all", milliseconds([&] {
            const auto report = app::verifyJournal(path, std::pair{journal::Hand::Left, &secret}, environment);
            if (!report || !report->whole) giveUp("verifying");
        }), "ms", 2000.0);
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t entries = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 50'000;
    if (entries == 0 || argc > 2) return std::fputs("usage: bench_vault [ENTRIES=50000]\n", stderr), 2;
    if (!crypto::start()) giveUp("starting");
    const Folder folder;
    const base::FixedClock clock{base::Moment::parse("2026-11-12T18:40:00+01:00").value()};
    const app::Environment environment{clock, crypto::systemRandom(), crypto::KdfCost{}, TWOHANDS_SOURCE_RESOURCES, folder.path / "state"};
    const auto path = folder.path / "journal.twohands";
    note("making the journal", milliseconds([&] { makeJournal(path, entries, environment); }));
    std::printf("%-58s %9ju entries, %ju bytes\n\n%-58s %9s %3s %7s\n", "the journal", std::uintmax_t{entries}, std::filesystem::file_size(path), "", "figure", "", "target");
    benchUnlock(path, environment);
    benchVerify(path, environment);
    const auto session = app::Session::unlock(path, journal::Hand::Left, app::Passphrase::fromText(passphrase), environment);
    if (!session) giveUp("unlocking");
    benchSearch(**session);
    benchSave(**session, folder.path, entries);
    return 0;
}
