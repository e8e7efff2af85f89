// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the power at every operation of every command, thousands of times, and opens what is left with the program's own code.
// usage: proof_power_loss [STATES_PER_SCENARIO] [SEED]
#include "proof/scenarios.h"

#include <algorithm>
#include <chrono>

namespace {

using namespace twohands;
using namespace twohands::proof;

constexpr std::size_t everyNthTwice = 16;  // states after which the power fails again while they are recovered

struct Counts {
    std::size_t states = 0, damaged = 0, lost = 0, halfApplied = 0, alarmed = 0, inRecovery = 0;
    bool isGood() const { return states > 0 && damaged + lost + halfApplied + alarmed == 0; }
    void add(const Counts& more) {
        states += more.states;
        damaged += more.damaged;
        lost += more.lost;
        halfApplied += more.halfApplied;
        alarmed += more.alarmed;
        inRecovery += more.inRecovery;
    }
};

/// What a reader finds in one state.
struct Found {
    View left;
    std::optional<View> right;
    std::size_t rows = 0;
    bool isClean = true;
    Copies copies;
    bool matches(const Expected& expected) const {
        return left == expected.left && rows == expected.rows && right == expected.right && copies == expected.copies;
    }
};

std::optional<Found> look(const Place& place, const std::string& phrase, bool asksRight) {
    auto file = place.open();
    if (!file) return std::nullopt;
    const auto report = file->verify();
    auto left = file->tryUnlock(Hand::Left, crypto::SecretBytes::fromText(phrase));
    if (!left || !report || !report->whole) return std::nullopt;
    const auto copies = copiesIn(place, {std::string(phraseOf(Hand::Left).text()), phrase});
    if (!copies) return std::nullopt;
    Found found{viewOf(left->records()), {}, report->rows, left->visit().audit.isClean(), *copies};
    if (!asksRight || file->enrolled().size() < 2) return found;
    auto right = file->tryUnlock(Hand::Right, phraseOf(Hand::Right));
    if (!right) return std::nullopt;
    found.right = viewOf(right->records());
    found.isClean = found.isClean && right->visit().audit.isClean();
    return found;
}

/// The last look at a state: it writes the visit, without telling the state folder.
bool opensByCode(const Place& place, const std::string& code) {
    auto file = store::JournalFile::open(place.path(), {});
    return file && file->unlockWithRecoveryCode(Hand::Left, crypto::SecretBytes::fromText(code), at(99));
}

/// Whether the code that was told last opens the journal, or the one that is being made, or there is none.
bool codeHolds(const Place& place, const Expected& last, const Expected* next) {
    if (last.code.empty()) return true;
    return opensByCode(place, last.code) || (next != nullptr && next->code != last.code && opensByCode(place, next->code));
}

/// Judges one state after `done` steps were acknowledged, while the next one may have been under way.
void judge(const Place& place, const Stage& stage, std::size_t done, Counts& counts) {
    ++counts.states;
    const auto& last = stage.expected[done];
    const auto* next = done + 1 < stage.expected.size() ? &stage.expected[done + 1] : nullptr;
    auto found = look(place, last.phrase, true);
    if (!found && next != nullptr && next->phrase != last.phrase) found = look(place, next->phrase, true);
    if (!found) {
        ++counts.damaged;
        return;
    }
    counts.alarmed += !found->isClean;
    counts.lost += !codeHolds(place, last, next);
    if (found->matches(last) || (next != nullptr && found->matches(*next))) return;
    const auto isOlder = [&](const Expected& expected) { return found->matches(expected); };
    const auto end = stage.expected.begin() + static_cast<std::ptrdiff_t>(done);
    ++(std::any_of(stage.expected.begin(), end, isOlder) ? counts.lost : counts.halfApplied);
}

/// Where a log is to be rolled back, opening writes: the power fails at each operation of that too.
void failAgain(const Place& place, const Stage& stage, const Files& files, std::size_t done, Counts& counts, std::mt19937_64& random) {
    const auto isLog = [](const auto& file) { return file.first.ends_with("-journal") && !file.second.empty(); };
    if (std::none_of(files.begin(), files.end(), isLog)) return;
    place.setFiles(files);
    vfs::startRecording(place.folder());
    (void)place.open().has_value();
    (void)copiesIn(place, {}).has_value();
    const auto operations = vfs::stopRecording();
    Disk disk(files);
    for (const auto& operation : operations) {
        disk.apply(operation);
        place.setFiles(disk.afterPowerLoss(random));
        judge(place, stage, done, counts);
        ++counts.inRecovery;
    }
}

/// Shares the states among the points where anything may be lost; where nothing may, one state tells all.
Counts replay(const Place& place, const Stage& stage, std::size_t states, std::mt19937_64& random) {
    std::size_t points = 0;
    Disk counting(stage.before);
    for (const auto& operation : stage.operations) {
        counting.apply(operation);
        points += counting.unsynced() > 0;
    }
    Counts counts;
    Disk disk(stage.before);
    std::size_t done = 0, passed = 0;
    place.setStateFiles(stage.expected[0].state);
    for (std::size_t i = 0; i <= stage.operations.size(); ++i) {
        if (i > 0) disk.apply(stage.operations[i - 1]);
        for (; done + 1 < stage.expected.size() && stage.expected[done + 1].operations <= i; ++done)
            place.setStateFiles(stage.expected[done + 1].state);
        std::size_t here = 1;
        if (disk.unsynced() > 0) {
            here = std::max<std::size_t>(1, states * (passed + 1) / points - states * passed / points);
            ++passed;
        }
        for (; here > 0; --here) {
            const auto files = disk.afterPowerLoss(random);
            place.setFiles(files);
            judge(place, stage, done, counts);
            if (counts.states % everyNthTwice == 0) failAgain(place, stage, files, done, counts, random);
        }
    }
    return counts;
}

Counts prove(const Scenario& scenario, std::size_t states, std::uint64_t seed) {
    const auto start = std::chrono::steady_clock::now();
    std::mt19937_64 random(seed);
    const Place recorded, replayed;
    Stage stage(recorded, scenario.hands);
    scenario.play(stage);
    stage.close();
    const auto counts = replay(replayed, stage, states, random);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf(
        "%-10s %7zu states at %4zu operations, %zu of them while recovering, %zu damaged, %zu lost, %zu half-applied, %zu false alarms, %.0f states/s\n",
        scenario.name, counts.states, stage.operations.size(), counts.inRecovery, counts.damaged, counts.lost, counts.halfApplied, counts.alarmed,
        static_cast<double>(counts.states) / took.count());
    std::fflush(stdout);
    return counts;
}

/// The same with every sync left out of the recording: a replay that finds nothing wrong with that finds nothing at all.
bool controlIsCaught(const std::string& name, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const Place recorded, replayed;
    const auto& scenario = *std::find_if(scenarios().begin(), scenarios().end(), [&](const Scenario& one) { return one.name == name; });
    Stage stage(recorded, scenario.hands);
    scenario.play(stage);
    stage.close();
    const auto isSync = [](const Operation& operation) { return operation.kind == Operation::Kind::Sync; };
    for (auto& expected : stage.expected) {
        const auto end = stage.operations.begin() + static_cast<std::ptrdiff_t>(expected.operations);
        expected.operations -= static_cast<std::size_t>(std::count_if(stage.operations.begin(), end, isSync));
    }
    std::erase_if(stage.operations, isSync);
    const auto counts = replay(replayed, stage, 300, random);
    std::printf("control    %7zu states of %s without syncs, %zu damaged, %zu lost or half-applied, %zu alarms\n", counts.states,
                scenario.name, counts.damaged, counts.lost + counts.halfApplied, counts.alarmed);
    return counts.damaged > 0 && counts.lost + counts.halfApplied > 0;
}

}  // namespace

int main(int count, char** words) {
    const std::size_t states = count > 1 ? std::strtoull(words[1], nullptr, 10) : 2'000;
    const std::uint64_t seed = count > 2 ? std::strtoull(words[2], nullptr, 10) : 1;
    vfs::install();
    Counts all;
    bool isGood = true;
    for (const auto& scenario : scenarios()) {
        const auto counts = prove(scenario, states, seed);
        isGood = isGood && counts.isGood();
        all.add(counts);
    }
    std::printf("all        %7zu states, %zu of them while recovering, %zu damaged, %zu lost, %zu half-applied, %zu false alarms\n", all.states, all.inRecovery, all.damaged,
                all.lost, all.halfApplied, all.alarmed);
    for (const char* name : {"save", "copy"}) isGood = controlIsCaught(name, seed) && isGood;
    return isGood ? 0 : 1;
}
