// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

namespace Catch {
using Detail::Approx;  // where version 3 has it
int runTests(int argc, char** argv);
}
