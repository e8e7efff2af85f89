// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process_hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace twohands::platform {

bool hardenProcess() {
    umask(077);
    // The limit alone does not stop a core pattern that is a pipe; not being dumpable does, and keeps other programs of the
    // same user from reading our memory.
    const rlimit none{0, 0};
    const bool noCore = setrlimit(RLIMIT_CORE, &none) == 0;
    const bool notDumpable = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return noCore && notDumpable;
}

}  // namespace twohands::platform
