// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/scenarios.h"

#include "store/copies.h"

#include <algorithm>

namespace twohands::proof {
namespace {

using store::Scope;

/// Bodies of the first three sizes that a row can have.
std::string body(int number) {
    return "words " + std::to_string(number) + std::string(number % 3 == 0 ? 40 : number % 3 == 1 ? 2'500 : 9'000, 'w');
}

void playUnlocks(Stage& stage) {
    for (int i = 0; i < 6; ++i)
        stage.step([&] {
            stage.left().noteVisit(at(10 + i));
            return true;
        });
}

void playSaves(Stage& stage) {
    for (int i = 1; i <= 8; ++i) stage.save({record(i, body(i), i % 2 == 0 ? Scope::Couple : Scope::Own)});
}

void playEdits(Stage& stage) {
    auto page = record(1, body(0));
    stage.save({page});
    for (int i = 1; i <= 8; ++i) {
        page = edited(page, body(i));
        page.scope = i % 4 == 3 ? Scope::Couple : Scope::Own;
        stage.save({page});
    }
}

void playDeletions(Stage& stage) {
    for (int i = 1; i <= 4; ++i) stage.save({record(i, body(i)), record(10 + i, body(i + 1), Scope::Couple)});
    for (int i = 1; i <= 4; ++i) stage.save({tombstoneOf(record(i, body(i)))});
    for (int i = 1; i <= 2; ++i) {
        store::RowId row = 0;
        for (const auto& present : stage.left().records())
            if (present.entry == record(10 + i, "").entry) row = present.row;
        stage.save({}, {row});
    }
}

void playSettings(Stage& stage) {
    for (std::uint32_t i = 2; i <= 5; ++i) stage.save({names(i, "names: Al" + std::to_string(i) + ", Robin")});
    auto own = record(500, "my own settings");
    own.kind = store::RecordKind::Settings;
    for (int i = 0; i < 4; ++i) stage.save({own = edited(own, "mine " + std::to_string(i))});
}

void playSeveral(Stage& stage) {
    for (int i = 0; i < 4; ++i) {
        std::vector<store::Record> rows;
        for (int k = 0; k < 12; ++k) rows.push_back(record(1 + 12 * i + k, body(i + k), k % 2 == 0 ? Scope::Own : Scope::Couple));
        stage.save(rows);
    }
    std::vector<store::Record> rows;
    for (int k = 0; k < 24; ++k) rows.push_back(edited(record(1 + k, ""), body(k + 1)));
    stage.save(rows);
}

void playEnrolment(Stage& stage) {
    stage.save({record(1, body(1)), record(2, body(2), Scope::Couple)});
    stage.step([&] { return stage.left().enrol(enrolment(Hand::Right), names(2, "names: Alex, Sam"), at(6)).has_value(); });
    stage.save({record(3, body(3), Scope::Couple)});
}

store::NewPassphrase wanted(const char* phrase) { return {crypto::SecretBytes::fromText(phrase), {"Alex", "Robin"}}; }
constexpr const char* otherPhrases[] = {"eleven herons on the roof", "the ferry at half past six"};

void playPassphrases(Stage& stage) {
    for (int i = 0; i < 6; ++i) {
        stage.step([&] {
            const auto* phrase = otherPhrases[i % 2];
            const bool done = stage.left().changePassphrase(stage.phrase(), wanted(phrase)).has_value();
            stage.setPhrase(phrase);
            return done;
        });
        stage.save({record(1 + i, body(i))});
    }
}

void playRecoveryCodes(Stage& stage) {
    for (int i = 0; i < 6; ++i) {
        stage.step([&] {
            const auto code = stage.left().renewRecoveryCode(stage.phrase());
            if (code) stage.setCode(*code);
            return code.has_value();
        });
        stage.save({record(1 + i, body(i))});
    }
}

void playNewKeys(Stage& stage) {
    for (int i = 0; i < 4; ++i) stage.save({record(1 + i, body(i), i == 3 ? Scope::Couple : Scope::Own)});
    for (int i = 0; i < 4; ++i) {
        stage.step([&] {
            const auto* phrase = otherPhrases[i % 2];
            const auto code = stage.left().renewKeys(stage.phrase(), wanted(phrase), true, at(40 + i));
            stage.setPhrase(phrase);
            if (code) stage.setCode(**code);
            return code.has_value();
        });
        stage.save({record(20 + i, body(i))});
    }
}

void playCoupleKeys(Stage& stage) {
    for (int i = 0; i < 6; ++i) stage.save({record(1 + i, body(i), i % 3 == 0 ? Scope::Own : Scope::Couple)});
    for (int i = 0; i < 4; ++i) {
        stage.step([&] { return stage.left().renewCoupleKey(stage.phrase(), phraseOf(Hand::Right)).has_value(); });
        stage.save({record(20 + i, body(i), Scope::Couple)});
    }
}

/// The same journal on another computer, where both went on writing.
void writeElsewhere(const Place& there, int round) {
    for (const auto hand : {Hand::Left, Hand::Right}) {
        auto vault = there.unlock(hand, 2);
        require(vault && vault->commit({{record(100 + round, body(round), Scope::Own, hand), record(200 + round, body(round + 1), Scope::Couple, hand)}, {}}, at(3)),
                "the other copy of a scenario cannot be written to");
    }
}

void playMerges(Stage& stage) {
    const Place there;
    there.setFiles(stage.before);
    for (int i = 0; i < 4; ++i) {
        stage.save({record(1 + i, body(i), i % 2 == 0 ? Scope::Own : Scope::Couple)});
        writeElsewhere(there, i);
        stage.step([&] {
            const auto other = there.open();
            return other && stage.file().merge(*other) && stage.left().reload();
        });
    }
    stage.save({record(50, body(1))});
}

void playLeaving(Stage& stage) {
    stage.save({record(1, body(1)), record(2, body(2), Scope::Couple)});
    for (const char* name : {"away.twohands", "again.twohands"}) {
        stage.step([&] {
            store::NewJournal journal;
            journal.cost = crypto::KdfCost::minimum();
            journal.partners.push_back(enrolment(Hand::Left));
            for (auto row : stage.left().records()) {
                if (row.kind == store::RecordKind::Settings) {
                    journal.shared.push_back(row);
                } else {
                    row.scope = Scope::Own;
                    journal.own.push_back(row);
                }
            }
            return store::JournalFile::create(stage.pathOf(name), journal, at(40)).has_value();
        });
        stage.save({record(3, body(3)), record(4, body(4))});
    }
}

void playBackups(Stage& stage) {
    for (const char* name : {"1.twohands", "2.twohands", "3.twohands"}) {
        stage.save({record(name[0], body(name[0])), record(name[0] + 10, body(name[0] + 1), Scope::Couple)});
        stage.step([&] { return stage.file().backUp(stage.pathOf(name)).has_value(); });
    }
}

/// A journal that is open elsewhere, copied as bytes.
void playCopying(Stage& stage) {
    const Place there;
    there.setFiles(stage.before);
    for (const char* name : {"1.twohands", "2.twohands"}) {
        writeElsewhere(there, name[0]);
        stage.step([&] { return store::copyWhileOpen(there.path(), stage.pathOf(name)).has_value(); });
    }
}

void playRestoring(Stage& stage) {
    const Place there;
    there.setFiles(stage.before);
    for (const char* name : {"1.twohands", "2.twohands"}) {
        writeElsewhere(there, name[0]);
        stage.step([&] {
            const auto backup = store::JournalFile::open(there.path(), {});
            return backup && backup->backUp(stage.pathOf(name));
        });
    }
}

/// A page out of two backups and then out of the journal, in the order of app::Session::eraseNow.
void playErasing(Stage& stage) {
    stage.save({record(1, body(1)), record(2, body(2), Scope::Couple), record(3, body(0))});
    for (const char* name : {"1.twohands", "2.twohands"})
        stage.step([&] { return stage.file().backUp(stage.pathOf(name)).has_value(); });
    for (int number = 1; number <= 3; ++number) {
        const auto gone = tombstoneOf(record(number, "", number == 2 ? Scope::Couple : Scope::Own));
        for (const char* name : {"1.twohands", "2.twohands"})
            stage.step([&] {
                const auto backup = store::JournalFile::open(stage.pathOf(name), {});
                auto vault = stage.left().openIn(*backup);
                return vault && vault->commit({{gone}, {}}, at(50)).has_value();
            });
        stage.save({gone});
    }
}

const std::vector<Hand> both = {Hand::Left, Hand::Right}, alone = {Hand::Left};

}  // namespace

const std::vector<Scenario>& scenarios() {
    static const std::vector<Scenario> all = {
        {"unlock", both, playUnlocks},   {"save", both, playSaves},        {"edit", both, playEdits},
        {"delete", both, playDeletions}, {"settings", both, playSettings}, {"several", both, playSeveral},
        {"enrol", alone, playEnrolment}, {"passphrase", both, playPassphrases}, {"code", both, playRecoveryCodes},
        {"new keys", both, playNewKeys}, {"couple key", both, playCoupleKeys},  {"merge", both, playMerges},
        {"leave", both, playLeaving},    {"backup", both, playBackups},         {"copy", both, playCopying},
        {"restore", both, playRestoring}, {"erase", both, playErasing},
    };
    return all;
}

std::optional<Copies> copiesIn(const Place& place, const std::vector<std::string>& phrases) {
    Copies copies;
    for (const auto& item : fs::directory_iterator(place.folder())) {
        const auto name = item.path().filename().string();
        if (item.path().extension() != ".twohands" || item.path() == place.path()) continue;
        auto file = store::JournalFile::open(item.path(), {});
        if (!file) return std::nullopt;
        const auto report = file->verify();
        if (!report || !report->whole) return std::nullopt;
        std::optional<store::Vault> left;
        for (const auto& phrase : phrases)
            if (auto opened = left ? base::Result<store::Vault>(base::Error{}) : file->tryUnlock(Hand::Left, crypto::SecretBytes::fromText(phrase)))
                left.emplace(std::move(*opened));
        if (!left || !left->visit().audit.isClean()) return std::nullopt;
        copies[name] = {viewOf(left->records()), report->rows};
    }
    return copies;
}

Stage::Stage(const Place& place, const std::vector<Hand>& hands) : m_place(place), m_phrase(phraseOf(Hand::Left).text()) {
    place.begin(hands);
    before = place.files();
    vfs::startRecording(place.folder());
    auto file = place.open();
    require(file.has_value(), "the journal of a scenario does not open");
    m_file.emplace(std::move(*file));
    auto left = m_file->tryUnlock(Hand::Left, phraseOf(Hand::Left));
    require(left.has_value(), "the journal of a scenario does not unlock");
    m_left.emplace(std::move(*left));
    note();
    expected.front().operations = 0;
}

void Stage::step(const std::function<bool()>& work) {
    require(work(), "a step of a scenario failed without a fault");
    note();
}

void Stage::save(std::vector<store::Record> put, const std::vector<store::RowId>& remove) {
    const auto wanted = viewOf(put);
    step([&] { return m_left->commit({std::move(put), remove}, at(30)).has_value(); });
    for (const auto& record : wanted)
        require(std::find(expected.back().left.begin(), expected.back().left.end(), record) != expected.back().left.end(),
                "a vault does not show what it has just saved");
}

void Stage::note() {
    Expected now;
    now.operations = vfs::recorded();
    now.left = viewOf(m_left->records());
    if (m_file->enrolled().size() == 2) {
        auto right = m_file->tryUnlock(Hand::Right, phraseOf(Hand::Right));
        require(right.has_value(), "the right hand of a scenario does not unlock");
        now.right = viewOf(right->records());
    }
    now.rows = m_file->verify()->rows;
    now.phrase = m_phrase;
    now.state = m_place.stateFiles();
    now.code = m_code;
    const auto copies = copiesIn(m_place, {std::string(phraseOf(Hand::Left).text()), m_phrase});
    require(copies.has_value(), "a copy that a scenario has made does not open");
    now.copies = *copies;
    expected.push_back(std::move(now));
}

void Stage::close() {
    m_left.reset();
    m_file.reset();
    operations = vfs::stopRecording();
}

}  // namespace twohands::proof
