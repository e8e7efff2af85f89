// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

int main(int argc, char** argv) { return Catch::runTests(argc, argv); }
