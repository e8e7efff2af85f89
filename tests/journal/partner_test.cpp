// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/partner.h"
#include "catch_test.h"

using namespace twohands::journal;

TEST_CASE("A partner is found by hand, by export id and by name whatever its case") {
    const Partners couple{{{"zoë", "Zoë", Hand::Left}, {"jo", "Jo", Hand::Right}}};
    REQUIRE(couple.byHand(Hand::Right) != nullptr);
    CHECK(couple.byHand(Hand::Right)->name == "Jo");
    CHECK(couple.byId("zoë") == couple.byHand(Hand::Left));
    CHECK(couple.byName("ZOË") == couple.byHand(Hand::Left));
    CHECK(couple.byName("zoe\u0308") == couple.byHand(Hand::Left));
    CHECK(couple.byId("Jo") == nullptr);
    CHECK(couple.byName("J") == nullptr);
}

TEST_CASE("A journal of one has nobody at the other hand") {
    const Partners alone{{{"jo", "Jo", Hand::Left}}};
    CHECK(alone.byHand(Hand::Right) == nullptr);
    CHECK(otherHand(Hand::Left) == Hand::Right);
    CHECK(otherHand(Hand::Right) == Hand::Left);
}

TEST_CASE("An export id is made from the name and taken by nobody else") {
    CHECK(exportIdFor("Alex", {}) == "alex");
    CHECK(exportIdFor("Zoë  Ann", {}) == "zoë-ann");
    CHECK(exportIdFor("  Jo! ", {}) == "jo");
    CHECK(exportIdFor("?!", {}) == "partner");
    CHECK(exportIdFor("", {}) == "partner");
    CHECK(exportIdFor("משה", {}) == "משה");
    const Partners taken{{{"sam", "Sam", Hand::Left}, {"sam-2", "SAM", Hand::Right}}};
    CHECK(exportIdFor("Sam", taken) == "sam-3");
}
