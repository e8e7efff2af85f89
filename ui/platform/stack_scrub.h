// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twohands::platform {

// Zeroes the 512 KiB of the stack below the caller: pieces of words lie there from functions that have returned. For the
// window's own thread, after its pages are gone; a worker's stack goes with the worker.
void scrubStack();

}  // namespace twohands::platform
