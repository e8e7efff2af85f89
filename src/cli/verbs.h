// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace CLI {
class App;
}

namespace twohands::cli {

/// The program, what holds for every command, and the status in which the command that ran ended.
struct Command {
    CLI::App& program;
    std::filesystem::path resources;
    int status = 0;
    bool isHarmed = false;  ///< the journal that was opened is not as it was left
};

void addCreate(Command& command);
void addAddPartner(Command& command);
void addLog(Command& command);
void addList(Command& command);
void addShow(Command& command);
void addSearch(Command& command);
void addLens(Command& command);
void addDigest(Command& command);
void addWeek(Command& command);
void addPatterns(Command& command);
void addExport(Command& command);
void addImport(Command& command);
void addVerify(Command& command);
void addSimulate(Command& command);
void addBackup(Command& command);
void addRestore(Command& command);
void addMerge(Command& command);
void addPassphrase(Command& command);
void addRecoveryCode(Command& command);
void addLeave(Command& command);

}  // namespace twohands::cli
