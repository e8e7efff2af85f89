// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/version.h"

namespace twohands::shell {

const char* version() { return TWOHANDS_VERSION; }

}  // namespace twohands::shell
