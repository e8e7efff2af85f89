// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/scenarios.h"

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

const std::vector<Hand> both = {Hand::Left, Hand::Right}, alone = {Hand::Left};

}  // namespace

const std::vector<Scenario>& scenarios() {
    static const std::vector<Scenario> all = {
        {"unlock", both, playUnlocks},   {"save", both, playSaves},        {"edit", both, playEdits},
        {"delete", both, playDeletions}, {"settings", both, playSettings}, {"several", both, playSeveral},
        {"enrol", alone, playEnrolment},
    };
    return all;
}

Stage::Stage(const Place& place, const std::vector<Hand>& hands) : m_place(place), m_phrase(phraseOf(Hand::Left).text()) {
    place.begin(hands);
    before = place.files();
    vfs::startRecording();
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
    expected.push_back(std::move(now));
}

void Stage::close() {
    m_left.reset();
    m_file.reset();
    operations = vfs::stopRecording();
}

}  // namespace twohands::proof
