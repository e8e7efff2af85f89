// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twohands::platform {

// First thing in main: files for the owner only, no core dump, no reading of our memory by other programs of the user.
// False if one of them could not be set.
bool hardenProcess();

}  // namespace twohands::platform
