// SPDX-License-Identifier: GPL-3.0-or-later
// Lets every operation and every allocation of every command fail, once and for good, and looks at what is left.
// usage: proof_faults [EVERY_NTH_ALLOCATION]
#include "proof/failing_memory.h"
#include "proof/failing_new.h"
#include "proof/quick_sodium.h"
#include "proof/raw.h"

#include <algorithm>
#include <new>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace twohands;
using namespace twohands::proof;
using base::ErrorCode;
using Outcome = base::Result<void>;
using store::Scope;

struct Command {
    const char* name;
    std::vector<Hand> hands;
    bool startsClosed;  ///< opening and unlocking are the command
    bool isRepeatable;  ///< gives the same when it is done again; else it says that it was done
    Outcome (*run)(store::Vault&);
};

template <typename T>
Outcome withoutValue(const base::Result<T>& result) {
    if (!result) return result.error();
    return {};
}

store::RowId rowOf(const store::Vault& vault, int number) {
    for (const auto& present : vault.records())
        if (present.entry == record(number, "").entry) return present.row;
    return 0;
}

Outcome nothing(store::Vault&) { return {}; }
Outcome put(store::Vault& left) {
    return withoutValue(left.commit({{record(50, std::string(9'000, 'p')), record(51, "for both", Scope::Couple)}, {}}, at(20)));
}
Outcome edit(store::Vault& left) { return withoutValue(left.commit({{edited(record(1, ""), "edited")}, {}}, at(20))); }
Outcome remove(store::Vault& left) { return withoutValue(left.commit({{}, {rowOf(left, 2)}}, at(20))); }
Outcome enrol(store::Vault& left) {
    return withoutValue(left.enrol(enrolment(Hand::Right), names(2, "names: Alex, Sam"), at(20)));
}
Outcome accept(store::Vault& left) { return left.acceptAudit(at(20)); }

const std::vector<Hand> both = {Hand::Left, Hand::Right}, alone = {Hand::Left};
const std::vector<Command> commands = {
    {"unlock", both, true, true, nothing},  {"put", both, false, true, put},       {"edit", both, false, true, edit},
    {"remove", both, false, false, remove}, {"enrol", alone, false, false, enrol}, {"accept", both, false, true, accept},
};

struct Injector {
    const char* name;
    std::optional<Fault> fault;  ///< nothing: SQLite's memory, or the program's own
    bool isNew = false;          ///< the program's own: operator new throws
    void arm(int number, bool isSticky) const {
        if (isNew) return words::failAt(number, isSticky);
        fault ? vfs::failAt(*fault, number, isSticky) : memory::failAt(number, isSticky);
    }
    bool disarm() const { return isNew ? words::stopFailing() : fault ? vfs::stopFailing() : memory::stopFailing(); }
};
const std::vector<Injector> injectors = {{"EIO at write", Fault::WriteError}, {"disk full", Fault::NoSpace},
                                         {"short write", Fault::ShortWrite},  {"EIO at sync", Fault::SyncError},
                                         {"EIO at read", Fault::ReadError},   {"no memory", {}},
                                         {"bad_alloc", {}, true}};

enum class Manner { Once, ForGood, OnceAndGoOn };

struct Seen {
    View left;
    std::size_t rows = 0, othersRows = 0, people = 0;
    bool isClean = true;
    bool operator==(const Seen&) const = default;
};

std::optional<Seen> look(const Place& place) {
    Seen seen;
    {
        auto file = place.open();
        if (!file) return std::nullopt;
        auto left = file->tryUnlock(Hand::Left, phraseOf(Hand::Left));
        const auto report = file->verify();
        if (!left || !report || !report->whole) return std::nullopt;
        seen = {viewOf(left->records()), 0, left->otherRows(), file->enrolled().size(), left->visit().audit.isClean()};
    }
    // The list grows by a row with each visit; of everything else no row may be left over.
    Raw raw(place.path());
    for (const auto& record : raw.opened(raw.keysOf(Hand::Left))) seen.rows += record.kind != store::RecordKind::Ledger;
    return seen;
}

struct Counts {
    std::size_t runs = 0, damaged = 0, falselySaved = 0, halfApplied = 0, notRepeated = 0, crashed = 0, happenedAnyway = 0;
    bool isGood() const { return damaged + falselySaved + halfApplied + notRepeated + crashed == 0; }
};

const store::Record afterwards = record(77, "written after the fault");

/// What was there with the row that was saved after the fault, if it was.
Seen with(Seen seen, bool wasSaved) {
    if (!wasSaved) return seen;
    auto more = viewOf({afterwards});
    seen.left.insert(seen.left.end(), more.begin(), more.end());
    std::sort(seen.left.begin(), seen.left.end());
    ++seen.rows;
    return seen;
}

class Trial {
public:
    explicit Trial(const Command& command) : m_command(command) {
        m_place.begin(command.hands);
        {
            auto left = m_place.unlock(Hand::Left);
            require(left && left->commit({{record(1, "one"), record(2, "two"), record(3, "for both", Scope::Couple)}, {}}, at(2)),
                    "the pages to begin with could not be saved");
        }
        if (command.run == accept) upset();
        m_files = m_place.files();
        m_state = m_place.stateFiles();
        m_before = *look(m_place);
        require(attempt([] {}, [] {}), "a command failed without a fault");
        m_after = *look(m_place);
    }

    /// Faults of the disk several times over: which pages a save touches, and in which order rows lie, is drawn by chance.
    Counts all(const Injector& injector, int step) {
        Counts counts;
        if (injector.isNew) {
            for (const bool isSticky : {false, true})
                for (int number = 0; onceInChild(injector, isSticky, number, counts);) number += step;
            return counts;
        }
        for (int round = 0; round < (injector.fault ? 4 : 1); ++round)
            for (const auto manner : {Manner::Once, Manner::ForGood, Manner::OnceAndGoOn})
                for (int number = 0; once(injector, manner, number, counts);) number += injector.fault ? 1 : step;
        return counts;
    }

private:
    /// Something for the audit to say: a page of mine that is gone.
    void upset() {
        store::RowId gone = 0;
        {
            const auto left = m_place.look(Hand::Left);
            gone = rowOf(*left, 2);
        }
        Raw(m_place.path()).run("DELETE FROM sealed WHERE id = ?", {gone});
    }

    /// The command from opening to closing. The fault is armed before what it is meant for, and gone before what follows.
    bool attempt(const std::function<void()>& arm, const std::function<void()>& disarm, bool goesOn = false) {
        m_wasSavedAfterwards = false;
        if (m_command.startsClosed) arm();
        auto file = m_place.open();
        if (!file) return false;
        auto left = file->unlock(Hand::Left, phraseOf(Hand::Left), at(10));
        if (!left) return false;
        if (!m_command.startsClosed) arm();
        const bool isDone = m_command.run(*left).has_value();
        if (goesOn) {
            disarm();
            m_wasSavedAfterwards = left->commit({{afterwards}, {}}, at(21)).has_value();
        }
        return isDone;
    }

    /// False where the fault did not come any more: every number has been tried.
    bool once(const Injector& injector, Manner manner, int number, Counts& counts) {
        m_place.setFiles(m_files);
        m_place.setStateFiles(m_state);
        bool hasFailed = false;
        const bool isDone = attempt([&] { injector.arm(number, manner == Manner::ForGood); },
                                    [&] { hasFailed = injector.disarm(); }, manner == Manner::OnceAndGoOn);
        hasFailed = injector.disarm() || hasFailed;
        if (!hasFailed) return false;
        ++counts.runs;
        judge(isDone, counts);
        return true;
    }

    /// The same in a process of its own: an exception ends the program, and it has to end in order, with what is on the disk as it
    /// then is. What would come after the end of main is not tried.
    bool onceInChild(const Injector& injector, bool isSticky, int number, Counts& counts) {
        m_place.setFiles(m_files);
        m_place.setStateFiles(m_state);
        m_wasSavedAfterwards = false;
        constexpr int isDoneBit = 1, hasFailedBit = 2;
        const pid_t child = fork();
        require(child >= 0, "no process could be made");
        if (child == 0) {
            bool isDone = false;
            try {
                isDone = attempt([&] { injector.arm(number, isSticky); }, [] {});
            } catch (const std::bad_alloc&) {
            }
            _exit((isDone ? isDoneBit : 0) | (injector.disarm() ? hasFailedBit : 0));
        }
        int status = 0;
        require(waitpid(child, &status, 0) == child, "a process was lost");
        ++counts.runs;
        if (!WIFEXITED(status)) {
            ++counts.crashed;
            judge(false, counts);
            return true;
        }
        if ((WEXITSTATUS(status) & hasFailedBit) == 0) {
            --counts.runs;
            return false;
        }
        judge((WEXITSTATUS(status) & isDoneBit) != 0, counts);
        return true;
    }

    void judge(bool isDone, Counts& counts) {
        const auto found = look(m_place);
        if (!found) {
            ++counts.damaged;
            return;
        }
        const bool isAfter = *found == with(m_after, m_wasSavedAfterwards);
        if (!isAfter && *found != with(m_before, m_wasSavedAfterwards)) ++counts.halfApplied;
        counts.falselySaved += isDone && !isAfter;
        counts.happenedAnyway += !isDone && isAfter && m_before != m_after;
        const bool wasSaved = m_wasSavedAfterwards;
        const bool isRepeated = attempt([] {}, [] {});
        const auto again = look(m_place);
        const bool mayRefuse = isAfter && !m_command.isRepeatable;
        counts.notRepeated += (!isRepeated && !mayRefuse) || !again || *again != with(m_after, wasSaved);
    }

    const Command& m_command;
    Place m_place;
    Files m_files, m_state;
    Seen m_before, m_after;
    bool m_wasSavedAfterwards = false;
};

}  // namespace

int main(int count, char** words) {
    const int step = count > 1 ? std::max(1, std::atoi(words[1])) : 1;
    useHashForKdf();
    memory::install();
    vfs::install();
    bool isGood = true;
    std::size_t runs = 0;
    for (const auto& command : commands) {
        Trial trial(command);
        for (const auto& injector : injectors) {
            const auto all = trial.all(injector, step);
            std::printf(
                "%-7s %-12s %5zu faults, %zu damaged, %zu 'saved' that is not, %zu half-applied, %zu not repeatable, %zu ended "
                "by force, %zu failed and done\n",
                command.name, injector.name, all.runs, all.damaged, all.falselySaved, all.halfApplied, all.notRepeated,
                all.crashed, all.happenedAnyway);
            std::fflush(stdout);
            runs += all.runs;
            isGood = isGood && all.isGood() && (all.runs > 0);
        }
    }
    std::printf("all: %zu faults, %s\n", runs, isGood ? "good" : "NOT GOOD");
    return isGood ? 0 : 1;
}
