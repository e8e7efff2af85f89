// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch_all.hpp>

namespace Catch {
int runTests(int argc, char** argv);
}
