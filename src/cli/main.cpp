// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

int main(int argc, char** argv) {
    // Files for the owner only, no core dump, no reading of the memory by other programs of the user: a passphrase and an
    // opened journal are in it. ui/platform does the same for the window.
    umask(077);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    return twohands::cli::run(argc, argv);
}
