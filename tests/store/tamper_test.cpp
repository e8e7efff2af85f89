// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "store/keys.h"

#include <limits>
#include <map>
#include <random>

using namespace twohands;
using namespace twohands::store;
using namespace twohands::store::test;
using base::ErrorCode;

namespace {

/// What the left hand sees: everything that must not change unseen.
std::map<base::Id, std::string> contentOf(const Vault& vault) {
    std::map<base::Id, std::string> content;
    for (const auto& present : vault.records()) content[present.entry] += present.body;
    return content;
}

void fill(Home& home) {
    home.useBoth();
    auto left = home.unlock(Hand::Left);
    put(left, {record(1, "alone one"), record(2, "for both", Scope::Couple), record(3, std::string(3000, 'w'))});
}

/// A row that only `hand` and nobody else can open, by number of the records above.
RowId rowOf(const Home& home, int number) { return find(home.unlock(Hand::Left), record(number, "").entry)->row; }

}  // namespace

TEST_CASE("Swapped wraps and rings, another salt, other costs and memory bombs are refused") {
    for (const auto& [sql, code] : std::map<std::string, ErrorCode>{
             {"UPDATE person SET pw = (SELECT pw FROM person WHERE slot = 1), salt = (SELECT salt FROM person WHERE slot = 1) "
              "WHERE slot = 0",
              ErrorCode::WrongPassphrase},
             {"UPDATE person SET pw = rec", ErrorCode::WrongPassphrase},
             {"UPDATE person SET salt = randomblob(16)", ErrorCode::WrongPassphrase},
             {"UPDATE person SET ops = 4", ErrorCode::WrongPassphrase},
             {"UPDATE person SET ops = 2", ErrorCode::Damaged},
             {"UPDATE person SET ops = -1", ErrorCode::Damaged},
             {"UPDATE person SET mem = 8192", ErrorCode::Damaged},
             {"UPDATE person SET mem = 1099511627776", ErrorCode::Damaged},
             {"UPDATE person SET mem = 'a lot'", ErrorCode::Damaged},
             {"UPDATE person SET salt = x'00'", ErrorCode::Damaged},
             {"UPDATE person SET pw = NULL", ErrorCode::Damaged},
             {"UPDATE person SET ring = (SELECT ring FROM person WHERE slot = 1) WHERE slot = 0", ErrorCode::Damaged},
             {"UPDATE meta SET v = randomblob(16)", ErrorCode::WrongPassphrase},
             {"UPDATE meta SET v = x'00'", ErrorCode::Damaged},
             {"DELETE FROM meta", ErrorCode::Damaged},
             {"DELETE FROM person WHERE slot = 0", ErrorCode::NotFound}}) {
        Home home;
        home.useBoth();
        tamper(home.path(), sql);
        INFO(sql);
        CHECK(codeOf(home.tryUnlock(Hand::Left)) == code);
    }
}

TEST_CASE("Anything in the schema that is not ours is refused before a word is read") {
    for (const std::string& sql : std::vector<std::string>{
             "CREATE TRIGGER t AFTER INSERT ON sealed BEGIN DELETE FROM sealed; END", "CREATE VIEW v AS SELECT 1",
             "CREATE TABLE more(a)", "CREATE INDEX i ON sealed(b)", "DROP TABLE meta", "ALTER TABLE meta ADD COLUMN w"}) {
        Home home;
        home.useBoth();
        tamper(home.path(), sql);
        INFO(sql);
        CHECK(codeOf(JournalFile::open(home.path(), home.state())) == ErrorCode::Damaged);
    }
}

TEST_CASE("What is no journal or a newer one is named, and left as it was") {
    Home home;
    CHECK(codeOf(JournalFile::open(home.path(), home.state())) == ErrorCode::NotFound);
    CHECK(codeOf(JournalFile::open(home.folder(), home.state())) == ErrorCode::NotAJournal);
    for (const auto& bytes : {std::string(), std::string("Dear diary"), std::string(100'000, 'x')}) {
        writeBytes(home.path(), bytes);
        CHECK(codeOf(JournalFile::open(home.path(), home.state())) == ErrorCode::NotAJournal);
        CHECK(readBytes(home.path()) == bytes);
    }
    fs::remove(home.path());
    // Another program's, and one that counts its versions as we do.
    for (const char* sql : {"CREATE TABLE t(a)", "PRAGMA user_version = 1"}) {
        tamper(home.path(), sql);
        CHECK(codeOf(JournalFile::open(home.path(), home.state())) == ErrorCode::NotAJournal);
    }
    home.useBoth();
    tamper(home.path(), "PRAGMA user_version = 7");
    const auto bytes = readBytes(home.path());
    const auto newer = JournalFile::open(home.path(), home.state());
    REQUIRE(codeOf(newer) == ErrorCode::NewerFormat);
    CHECK(newer.error().expected == "7");
    CHECK(readBytes(home.path()) == bytes);
}

TEST_CASE("Another program's file and the log beside it stay as they are") {
    Home home;
    const auto theirs = home.folder() / "theirs", log = fs::path(home.path().string() + "-wal");
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(theirs.c_str(), &connection) == SQLITE_OK);
    REQUIRE(sqlite3_exec(connection, "PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES(randomblob(9000))", nullptr, nullptr,
                         nullptr) == SQLITE_OK);
    writeBytes(home.path(), readBytes(theirs));
    writeBytes(log, readBytes(theirs.string() + "-wal"));
    sqlite3_close(connection);
    const auto bytes = readBytes(home.path()), logged = readBytes(log);
    REQUIRE_FALSE(logged.empty());
    CHECK(codeOf(JournalFile::open(home.path(), home.state())) == ErrorCode::NotAJournal);
    CHECK(readBytes(home.path()) == bytes);
    CHECK(readBytes(log) == logged);
}

TEST_CASE("A journal that was turned to another way of writing is refused and left as it is") {
    Home home;
    home.useBoth();
    auto bytes = readBytes(home.path());
    bytes[18] = bytes[19] = 2;
    writeBytes(home.path(), bytes);
    CHECK(codeOf(JournalFile::open(home.path(), home.state())) == ErrorCode::Damaged);
    CHECK(readBytes(home.path()) == bytes);
}

TEST_CASE("A damaged file is named by whoever opened it, the error says where in it") {
    Home home;
    home.useBoth();
    tamper(home.path(), "DELETE FROM meta");
    CHECK(JournalFile::open(home.path(), home.state()).error().where == "meta");
    auto bytes = readBytes(home.path());
    for (std::size_t i = 4096; i < bytes.size(); ++i) bytes[i] = 'x';
    writeBytes(home.path(), bytes);
    const auto broken = JournalFile::open(home.path(), home.state());
    REQUIRE_FALSE(broken);
    CHECK(broken.error().where.find("twohands") == std::string::npos);
}

TEST_CASE("A file cut short is refused") {
    Home home;
    fill(home);
    const auto whole = readBytes(home.path());
    for (std::size_t size = 0; size < whole.size(); size += 1024) {
        writeBytes(home.path(), whole.substr(0, size));
        INFO(size);
        CHECK(codeOf(JournalFile::open(home.path(), home.state())));
    }
}

TEST_CASE("A flipped bit anywhere is an error, an alarm, or changes nothing") {
    Home home;
    fill(home);
    std::map<base::Id, std::string> content;
    std::size_t others = 0;
    {
        const auto left = home.unlock(Hand::Left);
        content = contentOf(left);
        others = left.otherRows();
    }
    const auto whole = readBytes(home.path());
    std::mt19937 random(7);
    int noticed = 0;
    for (int i = 0; i < 60; ++i) {
        // A third each in the first page, in the small tables' pages and anywhere.
        const std::size_t reach = i % 3 == 0 ? 200 : i % 3 == 1 ? 4 * 4096 : whole.size();
        auto changed = whole;
        const auto place = random() % reach;
        changed[place] = static_cast<char>(changed[place] ^ (1 << random() % 8));
        writeBytes(home.path(), changed);
        const auto left = home.tryUnlock(Hand::Left);
        const bool isUnseen = left && left->visit().audit.isClean() && left->otherRows() == others;
        noticed += !isUnseen;
        INFO("byte " << place);
        if (isUnseen) CHECK(contentOf(*left) == content);
    }
    CHECK(noticed > 10);
}

TEST_CASE("Rows that change places or numbers do not open") {
    Home home;
    fill(home);
    const auto one = std::to_string(rowOf(home, 1)), two = std::to_string(rowOf(home, 2));
    const auto before = readBytes(home.path());
    tamper(home.path(), "UPDATE sealed SET id = 77 WHERE id = " + one);
    CHECK(home.unlock(Hand::Left).visit().audit.missing.size() == 1);
    writeBytes(home.path(), before);
    tamper(home.path(), "UPDATE sealed SET b = (SELECT b FROM sealed WHERE id = " + two + ") WHERE id = " + one);
    const auto left = home.unlock(Hand::Left);
    CHECK(left.visit().audit.missing.size() == 1);
    CHECK(find(left, record(2, "").entry)->body == "for both");
}

TEST_CASE("A row taken away is missed until its writer has seen it") {
    Home home;
    fill(home);
    tamper(home.path(), "DELETE FROM sealed WHERE id IN (" + std::to_string(rowOf(home, 1)) + ")");
    CHECK(home.unlock(Hand::Left).visit().audit.missing.size() == 1);
    auto left = home.unlock(Hand::Left);
    REQUIRE(left.visit().audit.missing.size() == 1);
    CHECK(left.visit().audit.missing[0].entry == record(1, "").entry);
    put(left, {record(9, "later")});
    CHECK(left.visit().audit.missing.size() == 1);
    REQUIRE(left.acceptAudit(at(9)));
    CHECK(left.visit().audit.isClean());
}

TEST_CASE("Words put in my name are shown as not mine, and never in the place of mine") {
    Home home;
    fill(home);
    {
        auto right = home.unlock(Hand::Right);
        auto forged = record(2, "words never said", Scope::Couple);
        forged.version = 5;
        put(right, {record(40, "a page never written", Scope::Couple), forged});
    }
    auto left = home.unlock(Hand::Left);
    CHECK(left.visit().audit.foreign.size() == 2);
    CHECK(left.visit().audit.changed.size() == 1);
    CHECK(find(left, record(40, "").entry) == nullptr);
    CHECK(find(left, record(2, "").entry) == nullptr);
    REQUIRE(left.acceptAudit(at(9)));
    CHECK(left.visit().audit.changed.empty());
    CHECK(left.visit().audit.foreign.size() == 2);
    left.dropOwnKey();
    REQUIRE(left.reload());
    CHECK(left.records().size() == 1);
}

TEST_CASE("The partner's page under my page's id does not push mine aside") {
    Home home;
    fill(home);
    {
        auto right = home.unlock(Hand::Right);
        auto theirs = record(2, "instead", Scope::Couple, Hand::Right);
        theirs.entry = record(2, "").entry;
        theirs.version = 9;
        put(right, {theirs});
    }
    const auto left = home.unlock(Hand::Left);
    CHECK(left.visit().audit.isClean());
    CHECK(contentOf(left).at(record(2, "").entry).find("for both") != std::string::npos);
}

TEST_CASE("An older version put in the place of the newest is an alarm, and beside it, it is only a leftover") {
    Home home;
    fill(home);
    const auto row = std::to_string(rowOf(home, 1));
    const auto older = readBytes(home.path());
    const auto olderPath = home.folder() / "older";
    writeBytes(olderPath, older);
    {
        auto left = home.unlock(Hand::Left);
        auto next = record(1, "alone two");
        next.version = 2;
        put(left, {next});
    }
    const auto newer = readBytes(home.path());
    const std::string bring =
        "ATTACH '" + olderPath.string() + "' AS o; INSERT INTO sealed SELECT * FROM o.sealed WHERE id = " + row;
    tamper(home.path(), bring);
    {
        const auto left = home.unlock(Hand::Left);
        CHECK(left.visit().audit.isClean());
        CHECK(find(left, record(1, "").entry)->body == "alone two");
    }
    writeBytes(home.path(), newer);
    fs::remove_all(home.state());
    const auto present = std::to_string(rowOf(home, 1));
    tamper(home.path(), bring + "; DELETE FROM sealed WHERE id = " + present);
    const auto left = home.unlock(Hand::Left);
    CHECK(left.visit().audit.changed.size() == 1);
    CHECK(left.visit().audit.foreign.empty());
    REQUIRE(left.visit().audit.older.size() == 1);
    CHECK(left.visit().audit.older[0].body == "alone one");
}

TEST_CASE("Words put in my name with a lower version are not taken for mine of then") {
    Home home;
    fill(home);
    {
        auto left = home.unlock(Hand::Left);
        auto third = record(2, "for both, third", Scope::Couple);
        third.version = 3;
        put(left, {third});
    }
    tamper(home.path(), "DELETE FROM sealed WHERE id IN (" + std::to_string(rowOf(home, 2)) + ")");
    {
        auto right = home.unlock(Hand::Right);
        auto forged = record(2, "words never said", Scope::Couple);
        forged.version = 2;
        put(right, {forged});
    }
    const auto left = home.unlock(Hand::Left);
    CHECK(left.visit().audit.foreign.size() == 1);
    CHECK(left.visit().audit.older.empty());
    CHECK(left.visit().audit.changed.size() == 1);
}

TEST_CASE("A whole file put back is noticed by this computer, and without its anchor only the last visit tells") {
    Home home;
    fill(home);
    const auto older = readBytes(home.path());
    {
        auto left = home.unlock(Hand::Left, 100);
        put(left, {record(9, "later words")}, 101);
    }
    writeBytes(home.path(), older);
    CHECK(home.unlock(Hand::Left, 110).visit().audit.rolledBack);
    {
        auto left = home.unlock(Hand::Left, 111);
        CHECK(left.visit().audit.rolledBack);
        REQUIRE(left.acceptAudit(at(112)));
    }
    CHECK(home.unlock(Hand::Left, 113).visit().audit.isClean());
    writeBytes(home.path(), older);
    fs::remove_all(home.state());
    const auto left = home.unlock(Hand::Left, 120);
    CHECK(left.visit().audit.isClean());
    CHECK(left.visit().lastHere == at(1));
}

TEST_CASE("A ledger that is gone is said, and the pages are still there") {
    Home home;
    fill(home);
    const auto one = std::to_string(rowOf(home, 1)), two = std::to_string(rowOf(home, 2)), three = std::to_string(rowOf(home, 3));
    std::string names;
    {
        const auto right = home.unlock(Hand::Right);
        names = std::to_string(find(right, record(200, "").entry)->row);
    }
    tamper(home.path(), "DELETE FROM sealed WHERE id NOT IN (" + one + "," + two + "," + three + "," + names + ")");
    CHECK(home.unlock(Hand::Left).visit().audit.ledgerMissing);
    auto left = home.unlock(Hand::Left);
    CHECK(left.visit().audit.ledgerMissing);
    CHECK(left.records().size() == 4);
    put(left, {record(9, "on we go")});
    REQUIRE(left.reload());
    CHECK(left.visit().audit.ledgerMissing);
    CHECK(left.records().size() == 5);
    REQUIRE(left.acceptAudit(at(12)));
    CHECK(left.visit().audit.isClean());
}

TEST_CASE("A save does not end an alarm, only its owner does") {
    Home home;
    fill(home);
    const auto older = readBytes(home.path());
    {
        auto left = home.unlock(Hand::Left, 100);
        put(left, {record(9, "later words")}, 101);
    }
    writeBytes(home.path(), older);
    {
        auto left = home.unlock(Hand::Left, 110);
        for (int i = 10; i < 15; ++i) put(left, {record(i, "after")}, 111);
    }
    fs::remove_all(home.state());
    {
        auto left = home.unlock(Hand::Left, 112);
        CHECK(left.visit().audit.rolledBack);
        CHECK(left.records().size() == 9);
        REQUIRE(left.acceptAudit(at(113)));
    }
    CHECK(home.unlock(Hand::Left, 114).visit().audit.isClean());
}

TEST_CASE("A turn at its highest is followed by itself and not by zero") {
    Home home;
    fill(home);
    auto database = Database::open(home.path());
    REQUIRE(database);
    const auto journal = std::get<std::string>((*database)->query("SELECT v FROM meta").value()[0][0]);
    const auto person = readPerson(**database, Hand::Right);
    const auto keys = openPerson(journal, person.value(), phraseOf(Hand::Right), Way::Passphrase);
    REQUIRE(keys);
    auto planted = record(50, "the last word", Scope::Couple, Hand::Right);
    planted.turn = std::numeric_limits<std::uint64_t>::max();
    REQUIRE(insertRow(**database, sealRecord(journal, *keys, planted).value()));
    database->reset();
    auto left = home.unlock(Hand::Left);
    CHECK(put(left, {record(51, "later")})[0].turn == planted.turn);
}

TEST_CASE("Verifying counts the rows and those of a size no row has") {
    Home home;
    fill(home);
    CHECK(home.open().verify()->whole);
    const auto rows = home.open().verify()->rows;
    tamper(home.path(), "INSERT INTO sealed VALUES(5, zeroblob(999)), (6, 'text')");
    const auto report = home.open().verify();
    CHECK(report->rows == rows + 2);
    CHECK(report->damagedRows == 2);
    CHECK_FALSE(report->whole);
    CHECK(home.unlock(Hand::Left).otherRows() == 3);  // the two, and the right hand's first ledger row
}
