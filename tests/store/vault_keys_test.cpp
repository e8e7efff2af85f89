// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies_fixture.h"

using namespace twohands::store;
using namespace twohands::store::test;
using twohands::base::ErrorCode;
using twohands::crypto::SecretBytes;

namespace {

constexpr std::string_view newPhrase = "eleven herons on the roof";

NewPassphrase wanted(std::string_view phrase = newPhrase) { return {SecretBytes::fromText(phrase), {"Alex", "Robin"}}; }

twohands::base::Result<Vault> unlockWith(const Home& home, Hand hand, std::string_view phrase) {
    auto file = home.open();
    return file.unlock(hand, SecretBytes::fromText(phrase), at(20));
}

void fill(const Home& home) {
    {
        auto left = home.unlock(Hand::Left);
        put(left, {record(1, "alone"), record(2, "for both", Scope::Couple)});
    }
    auto right = home.unlock(Hand::Right);
    put(right, {record(3, "theirs", Scope::Own, Hand::Right)});
}

}  // namespace

TEST_CASE("A changed passphrase opens the same pages, the old one opens none, and the recovery code still does") {
    Home home;
    const auto codes = home.create({Hand::Left, Hand::Right}, true);
    fill(home);
    {
        auto left = home.unlock(Hand::Left);
        CHECK(codeOf(left.changePassphrase(SecretBytes::fromText("not the old one"), wanted())) == ErrorCode::WrongPassphrase);
        CHECK(codeOf(left.changePassphrase(phraseOf(Hand::Left), wanted("Alex Robin"))) == ErrorCode::WeakPassphrase);
        REQUIRE(left.changePassphrase(phraseOf(Hand::Left), wanted()));
        put(left, {record(4, "after")});
    }
    CHECK(codeOf(home.tryUnlock(Hand::Left)) == ErrorCode::WrongPassphrase);
    {
        const auto left = unlockWith(home, Hand::Left, newPhrase);
        REQUIRE(left);
        CHECK(wordsOf(*left) == std::set<std::string>{"names: Alex, Robin", "alone", "for both", "after"});
        CHECK(left->visit().audit.isClean());
        CHECK(left->visit().wrongSince == 2);
    }
    auto file = home.open();
    CHECK(file.unlockWithRecoveryCode(Hand::Left, SecretBytes::fromText(*codes[0]), at(21)));
}

TEST_CASE("A new recovery code ends the one before, and a removed one opens nothing") {
    Home home;
    const auto codes = home.create({Hand::Left}, true);
    std::string code;
    {
        auto left = home.unlock(Hand::Left);
        CHECK(codeOf(left.renewRecoveryCode(SecretBytes::fromText("not mine"))) == ErrorCode::WrongPassphrase);
        code = left.renewRecoveryCode(phraseOf(Hand::Left)).value();
    }
    const auto opens = [&](const std::string& words) {
        auto file = home.open();
        return file.unlockWithRecoveryCode(Hand::Left, SecretBytes::fromText(words), at(9)).has_value();
    };
    CHECK(opens(code));
    CHECK_FALSE(opens(*codes[0]));
    REQUIRE(home.unlock(Hand::Left).removeRecoveryCode(phraseOf(Hand::Left)));
    CHECK_FALSE(opens(code));
    CHECK(home.unlock(Hand::Left).hasOwnKey());
}

TEST_CASE("New keys keep every page and every alarm, and the old keys open no row of one's own") {
    Home home;
    home.useBoth();
    fill(home);
    const auto older = readBytes(home.path());
    {
        auto left = home.unlock(Hand::Left, 30);
        put(left, {record(5, "later")}, 31);
        const auto code = left.renewKeys(phraseOf(Hand::Left), wanted(), true, at(32));
        REQUIRE(code);
        REQUIRE(*code);
        CHECK(wordsOf(left).contains("later"));
        put(left, {record(6, "after")}, 33);
    }
    CHECK(codeOf(home.tryUnlock(Hand::Left)) == ErrorCode::WrongPassphrase);
    {
        const auto left = unlockWith(home, Hand::Left, newPhrase);
        REQUIRE(left);
        CHECK(wordsOf(*left) == std::set<std::string>{"names: Alex, Robin", "alone", "for both", "later", "after"});
        CHECK(left->visit().audit.isClean());
    }
    CHECK(wordsOf(home.unlock(Hand::Right)) == std::set<std::string>{"names: Alex, Robin", "for both", "theirs"});
    // With the keys of before: the older file's person row in the place of the new one.
    const auto olderPath = home.folder() / "older";
    writeBytes(olderPath, older);
    tamper(home.path(), "ATTACH '" + olderPath.string() + "' AS o; DELETE FROM person WHERE slot = 0; INSERT INTO person SELECT * FROM o.person WHERE slot = 0");
    const auto left = home.unlock(Hand::Left);
    CHECK(wordsOf(left) == std::set<std::string>{"names: Alex, Robin", "for both"});
    CHECK(left.visit().audit.ledgerMissing);
}

TEST_CASE("A new couple key takes both passphrases, keeps what is shared, and still reads an old copy") {
    Home home, old;
    home.useBoth();
    fill(home);
    writeBytes(old.path(), readBytes(home.path()));
    {
        auto left = home.unlock(Hand::Left);
        const auto before = readBytes(home.path());
        CHECK(codeOf(left.renewCoupleKey(phraseOf(Hand::Left), SecretBytes::fromText("not theirs"))) == ErrorCode::WrongPassphrase);
        CHECK(readBytes(home.path()) == before);
        REQUIRE(left.renewCoupleKey(phraseOf(Hand::Left), phraseOf(Hand::Right)));
        put(left, {record(7, "under the new key", Scope::Couple)});
    }
    const std::set<std::string> rights{"names: Alex, Robin", "for both", "theirs", "under the new key"};
    CHECK(wordsOf(home.unlock(Hand::Right)) == rights);
    {
        auto right = old.unlock(Hand::Right);
        put(right, {record(8, "under the old key", Scope::Couple, Hand::Right)});
    }
    CHECK(old.open().merge(home.open()).error().where == "newer keys");
    REQUIRE(home.open().merge(old.open()));
    const auto left = home.unlock(Hand::Left);
    CHECK(wordsOf(left) == std::set<std::string>{"names: Alex, Robin", "alone", "for both", "under the new key", "under the old key"});
    CHECK(left.visit().audit.isClean());
}

TEST_CASE("Copies whose keys went apart are not joined either way, and stay as they are") {
    Home here, there;
    here.useBoth();
    fill(here);
    writeBytes(there.path(), readBytes(here.path()));
    SECTION("one partner made new keys") {
        REQUIRE(here.unlock(Hand::Left).renewKeys(phraseOf(Hand::Left), wanted(), false, at(30)));
    }
    SECTION("one partner made new keys, and then both a new one for what is shared") {
        auto left = here.unlock(Hand::Left);
        REQUIRE(left.renewKeys(phraseOf(Hand::Left), wanted(), false, at(30)));
        REQUIRE(left.renewCoupleKey(SecretBytes::fromText(newPhrase), phraseOf(Hand::Right)));
    }
    SECTION("both made new keys for what is shared, here more often") {
        for (const auto* home : {&here, &here, &there})
            REQUIRE(home->unlock(Hand::Left).renewCoupleKey(phraseOf(Hand::Left), phraseOf(Hand::Right)));
    }
    const auto one = readBytes(here.path()), other = readBytes(there.path());
    CHECK(here.open().merge(there.open()).error().where == "other keys");
    CHECK(there.open().merge(here.open()).error().where == "other keys");
    CHECK(readBytes(here.path()) == one);
    CHECK(readBytes(there.path()) == other);
}

TEST_CASE("A passphrase that was changed in one of two copies is said when they are joined") {
    Home here, there;
    here.useBoth();
    fill(here);
    writeBytes(there.path(), readBytes(here.path()));
    CHECK(here.open().merge(there.open())->rewrapped == 0);
    REQUIRE(here.unlock(Hand::Left).changePassphrase(phraseOf(Hand::Left), wanted()));
    CHECK(here.open().merge(there.open())->rewrapped == 1);
    CHECK(unlockWith(here, Hand::Left, newPhrase));
}
