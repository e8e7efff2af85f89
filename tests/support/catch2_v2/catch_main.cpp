// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "catch_test.h"

int Catch::runTests(int argc, char** argv) { return Catch::Session().run(argc, argv); }
