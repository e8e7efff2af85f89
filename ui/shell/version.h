// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twohands::shell {

/// As the build gives it: "0.1.0".
const char* version();

}  // namespace twohands::shell
