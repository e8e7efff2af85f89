// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/stack_scrub.h"

#include <array>
#include <cstring>

namespace twohands::platform {

// Not inlined: it would take its room inside the caller's frame and reach less far.
[[gnu::noinline]] void scrubStack() {
    std::array<unsigned char, 512 * 1024> below;  // NOLINT: to be overwritten, and nothing else
    explicit_bzero(below.data(), below.size());
}

}  // namespace twohands::platform
