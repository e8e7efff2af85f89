// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "store_fixture.h"

using namespace twohands::store;
using namespace twohands::store::test;

namespace {

Record version(int entry, std::uint32_t number, const std::string& words) {
    auto made = record(entry, words);
    made.version = number;
    return made;
}

Ledger with(const Ledger& before, const Record& kept) {
    Ledger whole = before, row = before.next();
    row.keep(kept, before);
    whole.unite(row);
    return whole;
}

std::vector<std::string> newestOf(const Ledger& ledger, const Record& of) {
    const auto item = ledger.items.find(of.entry);
    REQUIRE(item != ledger.items.end());
    return {item->second.newest.begin(), item->second.newest.end()};
}

}  // namespace

TEST_CASE("Ledgers of two copies unite to the same, whichever comes first and however often") {
    const auto common = with(Ledger::first(), version(1, 1, "before"));
    const auto one = with(with(common, version(1, 2, "edited here")), version(2, 1, "only here"));
    const auto other = with(common, version(1, 2, "edited there"));
    Ledger a = one, b = other;
    a.unite(other);
    b.unite(one);
    a.unite(other);
    CHECK(newestOf(a, version(1, 2, "")).size() == 2);
    CHECK(newestOf(a, version(1, 2, "")) == newestOf(b, version(1, 2, "")));
    CHECK(newestOf(a, version(2, 1, "")) == newestOf(b, version(2, 1, "")));
}

TEST_CASE("What an edit replaced is not brought back by an older copy") {
    const auto older = with(Ledger::first(), version(1, 1, "before"));
    auto newer = with(older, version(1, 2, "after"));
    const auto expected = newestOf(newer, version(1, 2, ""));
    newer.unite(older);
    CHECK(newestOf(newer, version(1, 2, "")) == expected);
}

TEST_CASE("A ledger row says the same after it was written and read") {
    auto row = with(with(Ledger::first(), version(1, 1, "a")), version(1, 2, "b"));
    row.visited = at(3);
    row.wasRolledBack = true;
    const auto read = Ledger::fromRecord(row.toRecord(Hand::Left));
    REQUIRE(read);
    CHECK(read->number == row.number);
    CHECK(read->mark == row.mark);
    CHECK(read->before == row.before);
    CHECK(read->visited == row.visited);
    CHECK(read->wasRolledBack);
    CHECK_FALSE(read->wasMissing);
    CHECK(newestOf(*read, version(1, 2, "")) == newestOf(row, version(1, 2, "")));
    CHECK(read->items.begin()->second.superseded == row.items.begin()->second.superseded);
}

TEST_CASE("A row that is gone from the middle of the ledger is noticed") {
    const auto first = Ledger::first();
    auto second = first.next();
    second.keep(version(1, 1, "a"), first);
    auto third = second.next();
    third.keep(version(2, 1, "b"), first);
    CHECK(uniteAll({third, first, second})->items.size() == 2);
    CHECK_FALSE(uniteAll({first, third}));
    CHECK_FALSE(uniteAll({second, third}));
    CHECK_FALSE(uniteAll({}));
}

TEST_CASE("A hundred saves leave few ledger rows, and all of them are known") {
    Home home;
    home.create({Hand::Left});
    {
        auto left = home.unlock(Hand::Left);
        for (int i = 1; i <= 100; ++i) put(left, {record(i, "page")});
    }
    const auto left = home.unlock(Hand::Left);
    CHECK(left.visit().audit.isClean());
    CHECK(left.records().size() == 101);  // and the names
}
