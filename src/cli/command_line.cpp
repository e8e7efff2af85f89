// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "cli/context.h"
#include "cli/verbs.h"
#include "cli/wording.h"

#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <system_error>

namespace twohands::cli {
namespace {

/// What was saved stays saved, so nobody should take this for "try again".
int failOutput() {
    std::fputs("twohands-cli: the output could not be written completely; what the command saved stays saved.\n", stderr);
    return 2;
}

/// A script that looks at the status alone must not take part of a journal for all of it.
int tellHarm() {
    std::fputs("twohands-cli: the journal is not as it was left (see above). The command was done with all that could be read; "
               "its status is 2; verify says more.\n", stderr);
    return 2;
}

/// What is below allocates nothing: it is said where there is no memory left.
int failMemory() {
    std::fputs("twohands-cli: not enough free memory; what the command saved stays saved, close something and try again.\n", stderr);
    return 2;
}

int failUnexpected() {
    std::fputs("twohands-cli: a fault of this program ended the command; what it saved stays saved, please report it.\n", stderr);
    return 2;
}

/// A destructor of a library may ask for memory and get none, and an exception out of one ends the program where it is. The
/// journal is then as after a power failure, which it is made for; what is left is to say so.
[[noreturn]] void endAtOnce() {
    int status = 2;
    try {
        if (const auto problem = std::current_exception()) std::rethrow_exception(problem);
        status = failUnexpected();
    } catch (const std::bad_alloc&) {
        status = failMemory();
    } catch (...) {
        status = failUnexpected();
    }
    std::_Exit(status);
}

int runCommand(int argc, char** argv) {
    CLI::App program{helpIntroduction(), "twohands-cli"};
    program.set_version_flag("--version", "twohands-cli " TWOHANDS_VERSION);
    program.require_subcommand(1);
    program.footer(helpStatuses());
    Command command{program, {}, 0};
    program.add_option("--resources", command.resources, "folder with the lexicon (found by itself as a rule)");
    for (const auto add : {addCreate, addAddPartner, addLog, addList, addShow, addSearch, addLens, addWeek, addPatterns, addDigest, addExport, addImport, addVerify,
                           addBackup, addRestore, addMerge, addPassphrase, addRecoveryCode, addLeave, addSimulate})
        add(command);
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help and --version
        return program.exit(asked);
    } catch (const CLI::ParseError& wrong) {
        fmt::print(stderr, "twohands-cli: {} Nothing was done; --help shows what is possible.\n", endSentence(wrong.what()));
        return 1;
    }
    // A failure of long ago is kept in ferror; the last piece fails only now.
    const bool flushed = std::fflush(stdout) == 0;
    if (command.status != 0) return command.status;
    if (!flushed || std::ferror(stdout) != 0) return failOutput();
    return command.isHarmed ? tellHarm() : 0;
}

}  // namespace

int run(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_DFL);
    std::set_terminate(endAtOnce);
    try {
        return runCommand(argc, argv);
    } catch (const std::system_error&) {
        return failOutput();  // fmt found that it could not print
    } catch (const std::bad_alloc&) {
        return failMemory();
    } catch (const std::exception&) {
        return failUnexpected();
    }
}

}  // namespace twohands::cli
