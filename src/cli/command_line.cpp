// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "cli/verbs.h"
#include "cli/wording.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <string>

namespace twohands::cli {

int run(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_DFL);
    CLI::App program{helpIntroduction(), "twohands-cli"};
    program.set_version_flag("--version", "twohands-cli " TWOHANDS_VERSION);
    program.require_subcommand(1);
    program.footer(helpStatuses());
    Command command{program, {}, 0};
    program.add_option("--resources", command.resources, "folder with the lexicon (found by itself as a rule)");
    for (const auto add : {addCreate, addAddPartner, addLog, addList, addShow, addSearch, addLens, addWeek, addExport, addImport, addVerify,
                           addSimulate})
        add(command);
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help and --version
        return program.exit(asked);
    } catch (const CLI::ParseError& wrong) {
        fmt::print(stderr, "twohands-cli: {} Nothing was done; --help shows what is possible.\n", endSentence(wrong.what()));
        return 1;
    }
    if (std::fflush(stdout) != 0) {
        fmt::print(stderr, "twohands-cli: the output could not be written completely.\n");
        return 2;
    }
    return command.status;
}

}  // namespace twohands::cli
