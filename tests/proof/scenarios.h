// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/place.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twohands::proof {

/// Another journal in the same folder, as its left hand sees it.
struct Copy {
    View left;
    std::size_t rows = 0;
    bool operator==(const Copy&) const = default;
};
using Copies = std::map<std::string, Copy>;  ///< by name
/// Every journal of the folder but ours, each opened by one of these passphrases. Nothing where one does not open, is not
/// whole or has an alarm.
std::optional<Copies> copiesIn(const Place& place, const std::vector<std::string>& phrases);

/// What has to be found once a step was acknowledged.
struct Expected {
    std::size_t operations = 0;  ///< recorded when it was acknowledged
    View left;
    std::optional<View> right;  ///< where the right hand is enrolled
    std::size_t rows = 0;
    std::string phrase;  ///< the left hand's then
    Files state;         ///< the state folder then
    std::string code;    ///< the left hand's recovery code then, where a step has made one
    Copies copies;
};

/// A journal under the recording, on which a scenario plays its steps.
class Stage {
public:
    Stage(const Place& place, const std::vector<Hand>& hands);
    const Place& place() const { return m_place; }
    store::JournalFile& file() { return *m_file; }
    store::Vault& left() { return *m_left; }
    /// Does something that says it is on the disk when it returns, and notes what is to be found from then on.
    void step(const std::function<bool()>& work);
    void save(std::vector<store::Record> put, const std::vector<store::RowId>& remove = {});
    void setPhrase(const std::string& phrase) { m_phrase = phrase; }
    crypto::SecretBytes phrase() const { return crypto::SecretBytes::fromText(m_phrase); }
    void setCode(const std::string& code) { m_code = code; }
    fs::path pathOf(const char* name) const { return m_place.folder() / name; }
    /// Closes the journal: that is recorded too.
    void close();

    std::vector<Operation> operations;
    std::vector<Expected> expected;  ///< the first before any operation
    Files before;

private:
    void note();
    const Place& m_place;
    std::optional<store::JournalFile> m_file;
    std::optional<store::Vault> m_left;
    std::string m_phrase, m_code;
};

struct Scenario {
    const char* name;
    std::vector<Hand> hands;
    void (*play)(Stage&);
};

/// One line for each command that promises something about the disk.
const std::vector<Scenario>& scenarios();

}  // namespace twohands::proof
