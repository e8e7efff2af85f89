// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twohands::cli {

/// Reads the arguments, does one command and gives the exit status (docs of each command: --help).
int run(int argc, char** argv);

}  // namespace twohands::cli
