// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <sys/stat.h>
#include <algorithm>

using namespace twohands;
using namespace twohands::store;
using namespace twohands::store::test;
using base::ErrorCode;

namespace {

Record namesRow(std::uint32_t version) {
    auto made = record(200, "names: Alex, Robin", Scope::Couple);
    made.kind = RecordKind::Settings;
    made.version = version;
    return made;
}

}  // namespace

TEST_CASE("Each partner finds their own pages and the shared ones, and nothing of the other's own") {
    Home home;
    home.useBoth();
    {
        auto left = home.unlock(Hand::Left);
        put(left, {record(1, "left alone"), record(2, "left for both", Scope::Couple)});
    }
    {
        auto right = home.unlock(Hand::Right);
        put(right, {record(3, "right alone", Scope::Own, Hand::Right)});
        REQUIRE(right.records().size() == 3);
        CHECK(find(right, record(1, "").entry) == nullptr);
        CHECK(find(right, record(2, "").entry)->body == "left for both");
        CHECK(find(right, record(200, "").entry)->body == "names: Alex, Robin");
        CHECK(right.otherRows() == 4);  // a page, and the ledger's rows: its first one, the visit and the save
        CHECK(right.visit().audit.isClean());
    }
    auto left = home.unlock(Hand::Left);
    CHECK(find(left, record(1, "").entry)->body == "left alone");
    CHECK(find(left, record(3, "", Scope::Own, Hand::Right).entry) == nullptr);
    CHECK(left.visit().audit.isClean());
    const auto* page = find(left, record(1, "").entry);
    CHECK(page->written == at(5));
    CHECK(page->turn > 0);
}

TEST_CASE("A new journal is for its owner alone, leaves nothing beside it and never lands on another file") {
    Home home;
    home.create({Hand::Left});
    struct stat status {};
    REQUIRE(stat(home.path().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK(std::distance(fs::directory_iterator(home.folder()), fs::directory_iterator()) == 1);
    const auto before = readBytes(home.path());
    NewJournal wanted;
    wanted.partners.push_back(enrolment(Hand::Left));
    wanted.cost = crypto::KdfCost::minimum();
    CHECK(codeOf(JournalFile::create(home.path(), wanted, at(0))) == ErrorCode::AlreadyExists);
    CHECK(readBytes(home.path()) == before);
    CHECK(codeOf(JournalFile::create(home.folder() / "no" / "such.twohands", wanted, at(0))) == ErrorCode::CannotWrite);
    wanted.partners[0].passphrase = crypto::SecretBytes::fromText("short");
    CHECK(codeOf(JournalFile::create(home.folder() / "b.twohands", wanted, at(0))) == ErrorCode::WeakPassphrase);
    CHECK_FALSE(fs::exists(home.folder() / "b.twohands"));
}

TEST_CASE("A wrong passphrase opens nothing, is counted, and the count is told once") {
    Home home;
    home.useBoth();
    {
        auto file = home.open();
        CHECK(codeOf(file.unlock(Hand::Left, phraseOf(Hand::Right), at(1))) == ErrorCode::WrongPassphrase);
        CHECK(codeOf(file.unlock(Hand::Left, crypto::SecretBytes::fromText("\xFF"), at(1))) == ErrorCode::WrongPassphrase);
        CHECK(codeOf(file.unlock(Hand::Left, crypto::SecretBytes(), at(1))) == ErrorCode::WrongPassphrase);
    }
    CHECK(home.unlock(Hand::Left, 9).visit().wrongSince == 3);
    auto again = home.unlock(Hand::Left, 12);
    CHECK(again.visit().wrongSince == 0);
    CHECK(again.visit().lastHere == at(9));
    CHECK(again.confirmPassphrase(Hand::Left, phraseOf(Hand::Left)));
    CHECK(again.confirmPassphrase(Hand::Right, phraseOf(Hand::Right)));
    CHECK(codeOf(again.confirmPassphrase(Hand::Left, phraseOf(Hand::Right))) == ErrorCode::WrongPassphrase);
}

TEST_CASE("A wrong consent is told to the one whose passphrase was tried") {
    Home home;
    home.useBoth();
    CHECK(codeOf(home.unlock(Hand::Left, 9).confirmPassphrase(Hand::Right, phraseOf(Hand::Left))) == ErrorCode::WrongPassphrase);
    CHECK(home.unlock(Hand::Right, 10).visit().wrongSince == 1);
    CHECK(home.unlock(Hand::Left, 11).visit().wrongSince == 0);
}

TEST_CASE("A recovery code opens its own hand's pages, and without one there is none to be found") {
    Home home;
    const auto codes = home.create({Hand::Left}, true);
    REQUIRE(codes.at(0));
    auto file = home.open();
    CHECK(file.unlockWithRecoveryCode(Hand::Left, crypto::SecretBytes::fromText(*codes[0]), at(1)));
    auto enrolled = file.unlock(Hand::Left, phraseOf(Hand::Left), at(1));
    REQUIRE(enrolled);
    REQUIRE(enrolled->enrol(enrolment(Hand::Right, false), namesRow(2), at(1)));
    CHECK(codeOf(file.unlockWithRecoveryCode(Hand::Right, crypto::SecretBytes::fromText(*codes[0]), at(1))) ==
          ErrorCode::WrongPassphrase);
    CHECK(codeOf(file.unlockWithRecoveryCode(Hand::Left, crypto::SecretBytes::fromText("not twelve"), at(1))) ==
          ErrorCode::InvalidValue);
}

TEST_CASE("The second partner can come later and reads what was shared, not what was not") {
    Home home;
    home.create({Hand::Left});
    {
        auto left = home.unlock(Hand::Left);
        CHECK(codeOf(home.tryUnlock(Hand::Right)) == ErrorCode::AlreadyOpen);
        put(left, {record(1, "alone"), record(2, "for both", Scope::Couple)});
        REQUIRE(left.enrol(enrolment(Hand::Right), namesRow(2), at(6)));
        CHECK(codeOf(left.enrol(enrolment(Hand::Right), namesRow(2), at(6))) == ErrorCode::AlreadyExists);
    }
    auto right = home.unlock(Hand::Right);
    CHECK(right.records().size() == 2);
    CHECK(find(right, record(2, "").entry)->body == "for both");
    CHECK(find(right, namesRow(1).entry)->version == 2);
    CHECK(right.visit().audit.isClean());
}

TEST_CASE("A partner who comes later comes with a name, or not at all") {
    Home home;
    home.create({Hand::Left});
    auto left = home.unlock(Hand::Left);
    CHECK(codeOf(left.enrol(enrolment(Hand::Right), record(3, "no names"), at(2))) == ErrorCode::InvalidValue);
    auto tooLong = namesRow(2);
    tooLong.body.assign(maximumBody + 1, 'n');
    CHECK(codeOf(left.enrol(enrolment(Hand::Right), tooLong, at(2))) == ErrorCode::TooLong);
    REQUIRE(left.enrol(enrolment(Hand::Right), namesRow(2), at(2)));
}

TEST_CASE("A hand that was tried and not meant is not told of a visit") {
    Home home;
    home.useBoth();
    {
        auto file = home.open();
        CHECK(codeOf(file.unlock(Hand::Left, phraseOf(Hand::Right), at(1))) == ErrorCode::WrongPassphrase);
    }
    { CHECK(home.open().tryUnlock(Hand::Left, phraseOf(Hand::Left))); }
    {
        auto file = home.open();
        auto left = file.tryUnlock(Hand::Left, phraseOf(Hand::Left));
        REQUIRE(left);
        CHECK(left->visit().wrongSince == 1);
        CHECK_FALSE(left->visit().lastHere);
        left->noteVisit(at(3));
    }
    const auto left = home.unlock(Hand::Left, 4);
    CHECK(left.visit().wrongSince == 0);
    CHECK(left.visit().lastHere == at(3));
}

TEST_CASE("An edit leaves one row, and a page that becomes shared leaves no private one") {
    Home home;
    home.useBoth();
    auto left = home.unlock(Hand::Left);
    const auto first = put(left, {record(1, "first words")});
    auto next = record(1, "second words", Scope::Couple);
    next.version = 2;
    put(left, {next});
    CHECK(find(left, next.entry)->body == "second words");
    CHECK(left.records().size() == 2);  // and the names
    CHECK(codeOf(left.commit({{}, {first[0].row}}, at(6))) == ErrorCode::NotYours);
    auto tombstone = next;
    tombstone.version = 3;
    tombstone.kind = RecordKind::Tombstone;
    tombstone.body.clear();
    put(left, {tombstone});
    CHECK(find(left, next.entry)->kind == RecordKind::Tombstone);
    CHECK(left.records().size() == 2);
}

TEST_CASE("The same save twice is one, and the same version with other words is refused") {
    Home home;
    home.useBoth();
    auto left = home.unlock(Hand::Left);
    const auto once = put(left, {record(1, "words")});
    const auto twice = put(left, {record(1, "words")});
    CHECK(once[0].row == twice[0].row);
    CHECK(left.records().size() == 2);
    CHECK(codeOf(left.commit({{record(1, "other words")}, {}}, at(5))) == ErrorCode::AlreadyExists);
    CHECK(codeOf(left.commit({{}, {12345}}, at(5))) == ErrorCode::NotYours);
    REQUIRE(left.commit({{}, {once[0].row}}, at(6)));
    CHECK(find(left, once[0].entry) == nullptr);
}

TEST_CASE("At the Together seat own pages are gone, shared ones stay, and only shared settings can be put") {
    Home home;
    home.useBoth();
    auto left = home.unlock(Hand::Left);
    put(left, {record(1, "alone"), record(2, "for both", Scope::Couple)});
    left.dropOwnKey();
    CHECK_FALSE(left.hasOwnKey());
    CHECK(left.records().size() == 2);
    CHECK(find(left, record(1, "").entry) == nullptr);
    CHECK(codeOf(left.commit({{record(5, "more")}, {}}, at(6))) == ErrorCode::NotYours);
    CHECK(codeOf(left.commit({{record(5, "more", Scope::Couple)}, {}}, at(6))) == ErrorCode::NotYours);
    CHECK(codeOf(left.enrol(enrolment(Hand::Right), namesRow(2), at(6))) == ErrorCode::NotYours);
    auto names = record(200, "names: Al, Robin", Scope::Couple, Hand::Right);
    names.entry = record(200, "").entry;
    names.kind = RecordKind::Settings;
    names.version = 2;
    put(left, {names});
    REQUIRE(left.reload());
    CHECK(left.records().size() == 2);
    CHECK(find(left, names.entry)->body == "names: Al, Robin");
}

TEST_CASE("Two vaults of one file see each other's saves") {
    Home home;
    home.useBoth();
    auto file = home.open();
    auto left = file.unlock(Hand::Left, phraseOf(Hand::Left), at(1));
    auto again = file.unlock(Hand::Left, phraseOf(Hand::Left), at(2));
    auto right = file.unlock(Hand::Right, phraseOf(Hand::Right), at(2));
    REQUIRE((left && again && right));
    put(*left, {record(1, "one", Scope::Couple)});
    put(*again, {record(2, "two", Scope::Couple)});
    put(*left, {record(3, "three")});
    REQUIRE(right->reload());
    CHECK(right->records().size() == 3);
    REQUIRE(again->reload());
    CHECK(again->records().size() == 4);
    CHECK(again->visit().audit.isClean());
}

TEST_CASE("Rows come in few sizes, up to the largest body and no further") {
    CHECK(blobSizeFor(0) == 1000);
    CHECK(blobSizeFor(959) == 1000);
    CHECK(blobSizeFor(960) == 4096);
    CHECK(blobSizeFor(5000) == 16384);
    CHECK(blobSizeFor(20000) == 65536);
    CHECK(blobSizeFor(65536) == 131072);
    CHECK(blobSizeFor(1'100'000) == 1'114'112);
    CHECK(blobSizeFor(recordHeader + maximumBody) == maximumBlob);
    CHECK(blobSizeFor(recordHeader + maximumBody + 1) == 0);
    Home home;
    home.useBoth();
    {
        auto left = home.unlock(Hand::Left);
        put(left, {record(1, std::string(maximumBody, '\x80'))});
        CHECK(codeOf(left.commit({{record(2, std::string(maximumBody + 1, 'x'))}, {}}, at(5))) == ErrorCode::TooLong);
        put(left, {record(3, std::string("zeros at the end\0\0", 18))});
    }
    auto left = home.unlock(Hand::Left);
    CHECK(find(left, record(1, "").entry)->body == std::string(maximumBody, '\x80'));
    CHECK(find(left, record(3, "").entry)->body.size() == 18);
}
