// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include <catch2/catch_session.hpp>

int Catch::runTests(int argc, char** argv) { return Catch::Session().run(argc, argv); }
