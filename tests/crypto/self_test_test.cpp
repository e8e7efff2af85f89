// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/self_test.h"

#include "catch_test.h"

TEST_CASE("What the journal is sealed with gives the answers that are known") { CHECK(twohands::crypto::worksAsKnown()); }
