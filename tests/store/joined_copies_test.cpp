// SPDX-License-Identifier: GPL-3.0-or-later
// What counts after two copies came together: pages that were missing, taken away or edited apart, and what the audit says.
#include "copies_fixture.h"

using namespace twohands::store;
using namespace twohands::store::test;
using twohands::base::ErrorCode;

TEST_CASE("After joining two copies, a page of either that is taken out again is missed") {
    Home here, there;
    here.useBoth();
    put(*std::make_unique<Vault>(here.unlock(Hand::Left)), {record(1, "before")});
    copyTo(there, here);
    put(*std::make_unique<Vault>(here.unlock(Hand::Left)), {record(2, "written here")});
    {
        auto left = there.unlock(Hand::Left);
        for (int i = 3; i < 9; ++i) put(left, {record(i, "written there")});
    }
    const auto before = here.folder() / "before";
    for (const auto* fork : {&here, &there}) {
        Home joined;
        writeBytes(before, readBytes((fork == &here ? there : here).path()));
        copyTo(joined, here);
        take(joined, there);
        put(*std::make_unique<Vault>(joined.unlock(Hand::Left)), {record(20, "after")});
        const auto only = joined.folder() / "only";
        writeBytes(only, readBytes(fork->path()));
        tamper(joined.path(), "ATTACH '" + only.string() + "' AS o; ATTACH '" + before.string() +
                                  "' AS b; DELETE FROM sealed WHERE id IN (SELECT id FROM o.sealed) AND id NOT IN (SELECT id FROM b.sealed)");
        const auto left = joined.unlock(Hand::Left);
        CHECK_FALSE(left.visit().audit.isClean());
    }
}

TEST_CASE("A page accepted as missing is welcome where a copy brings it back, and is missed again after its next edit") {
    Home here, old;
    here.useBoth();
    const auto first = put(*std::make_unique<Vault>(here.unlock(Hand::Left)), {record(1, "first words")})[0];
    copyTo(old, here);
    tamper(here.path(), "DELETE FROM sealed WHERE id = " + std::to_string(first.row));
    {
        auto left = here.unlock(Hand::Left);
        REQUIRE(left.visit().audit.missing.size() == 1);
        REQUIRE(left.acceptAudit(at(9)));
    }
    CHECK(here.unlock(Hand::Left).visit().audit.isClean());
    take(here, old);
    Record next;
    {
        auto left = here.unlock(Hand::Left);
        CHECK(wordsOf(left).contains("first words"));
        CHECK(left.visit().audit.isClean());
        next = put(left, {edited(first, "second words")})[0];
    }
    CHECK(wordsOf(here.unlock(Hand::Left)) == std::set<std::string>{"names: Alex, Robin", "second words"});
    tamper(here.path(), "DELETE FROM sealed WHERE id = " + std::to_string(next.row));
    CHECK(here.unlock(Hand::Left).visit().audit.missing.size() == 1);
}

TEST_CASE("Words written while a newer page was missing do not push it out when it comes back") {
    Home here, old;
    here.useBoth();
    const auto first = put(*std::make_unique<Vault>(here.unlock(Hand::Left)), {record(1, "first words")})[0];
    copyTo(old, here);
    tamper(here.path(), "DELETE FROM sealed WHERE id = " + std::to_string(first.row));
    {
        auto left = here.unlock(Hand::Left);
        REQUIRE(left.acceptAudit(at(9)));
        put(left, {edited(first, "written again")});
    }
    const auto without = readBytes(here.path());
    take(here, old);
    {
        const auto left = here.unlock(Hand::Left);
        CHECK(wordsOf(left) == std::set<std::string>{"names: Alex, Robin", "first words", "written again"});
        CHECK(left.visit().audit.isClean());
    }
    // Put in the place of what was written since, it is missed.
    writeBytes(here.path(), without);
    const auto again = find(here.unlock(Hand::Left), first.entry)->row;
    const auto oldPath = here.folder() / "old";
    writeBytes(oldPath, readBytes(old.path()));
    tamper(here.path(), "ATTACH '" + oldPath.string() + "' AS o; DELETE FROM sealed WHERE id = " + std::to_string(again) +
                            "; INSERT INTO sealed SELECT * FROM o.sealed WHERE id = " + std::to_string(first.row));
    CHECK(here.unlock(Hand::Left).visit().audit.changed.size() == 1);
}

TEST_CASE("A page that its writer took away stays away, whatever copy is taken in, and raises no alarm") {
    Home here, old;
    here.useBoth();
    const auto first = put(*std::make_unique<Vault>(here.unlock(Hand::Left)), {record(1, "first words")})[0];
    copyTo(old, here);
    {
        auto left = here.unlock(Hand::Left);
        REQUIRE(left.commit({{}, {first.row}}, at(9)));
    }
    take(here, old);
    for (int visit = 0; visit < 2; ++visit) {
        const auto left = here.unlock(Hand::Left, 10 + visit);
        CHECK_FALSE(wordsOf(left).contains("first words"));
        CHECK(left.visit().audit.isClean());
    }
}

TEST_CASE("An alarm of either copy is still told after they are joined, until it is accepted") {
    Home here, there;
    here.useBoth();
    const auto first = put(*std::make_unique<Vault>(here.unlock(Hand::Left)), {record(1, "first words")})[0];
    copyTo(there, here);
    {
        auto left = here.unlock(Hand::Left);
        for (int i = 10; i < 20; ++i) put(left, {record(i, "to be further on")});
    }
    const auto older = readBytes(there.path());
    put(*std::make_unique<Vault>(there.unlock(Hand::Left)), {record(2, "newer")});
    writeBytes(there.path(), older);
    put(*std::make_unique<Vault>(there.unlock(Hand::Left)), {record(3, "after an older state was put back")});
    REQUIRE(there.unlock(Hand::Left).visit().audit.rolledBack);
    take(here, there);
    {
        auto left = here.unlock(Hand::Left);
        CHECK(left.visit().audit.rolledBack);
        REQUIRE(left.acceptAudit(at(30)));
    }
    CHECK(here.unlock(Hand::Left).visit().audit.isClean());
}

TEST_CASE("Rows of no valid size and partners that there cannot be are not taken in") {
    Home here, there;
    here.useBoth();
    copyTo(there, here);
    tamper(there.path(), "INSERT INTO sealed VALUES(5, zeroblob(1001)), (6, 'text'), (7, NULL)");
    {
        auto file = here.open();
        const auto merged = file.merge(there.open());
        REQUIRE(merged);
        CHECK(merged->rows == 0);
        CHECK(merged->different == 3);
    }
    tamper(there.path(), "INSERT INTO person SELECT 2, ops, mem, salt, pw, rec, ring FROM person WHERE slot = 1");
    CHECK(codeOf(here.open().merge(there.open())) == ErrorCode::Damaged);
}

TEST_CASE("The partner's save does not clear away what only its writer can tell to be old") {
    Home here, there;
    here.useBoth();
    Record first;
    {
        auto left = here.unlock(Hand::Left);
        first = put(left, {record(1, "before", Scope::Couple)})[0];
    }
    copyTo(there, here);
    {
        auto left = here.unlock(Hand::Left);
        put(left, {edited(edited(first, ""), "here, third")});
    }
    {
        auto left = there.unlock(Hand::Left);
        put(left, {edited(first, "there, second")});
    }
    take(here, there);
    {
        auto right = here.unlock(Hand::Right);
        put(right, {record(9, "in between", Scope::Own, Hand::Right)});
    }
    const auto words = wordsOf(here.unlock(Hand::Left));
    CHECK(words.contains("here, third"));
    CHECK(words.contains("there, second"));
}

TEST_CASE("Words put in my name with a version that is remembered no more are not taken for mine either") {
    Home home;
    home.useBoth();
    RowId newest = 0;
    {
        auto left = home.unlock(Hand::Left);
        Record last = record(2, "for both", Scope::Couple);
        for (int number = 1; number < 40; ++number) last = put(left, {edited(last, "for both, " + std::to_string(number))})[0];
        newest = last.row;
    }
    tamper(home.path(), "DELETE FROM sealed WHERE id = " + std::to_string(newest));
    {
        auto right = home.unlock(Hand::Right);
        put(right, {record(2, "words never said", Scope::Couple)});
    }
    const auto left = home.unlock(Hand::Left);
    CHECK(left.visit().audit.older.empty());
    CHECK(left.visit().audit.foreign.size() == 1);
}
