// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/disk.h"
#include "store/journal_file.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

namespace twohands::proof {

namespace fs = std::filesystem;
using journal::Hand;

/// Ends the program: a proof whose own ground does not hold proves nothing.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "the proof could not be carried out: %s\n", what);
    std::exit(2);
}

inline base::Moment at(int minute) { return *base::Moment::from(1'795'000'000'000 + minute * 60'000LL, 600); }
crypto::SecretBytes phraseOf(Hand hand);
store::Enrolment enrolment(Hand hand);
store::Record record(int number, const std::string& body, store::Scope scope = store::Scope::Own, Hand author = Hand::Left);
/// The couple's names, which a journal begins with as version 1.
store::Record names(std::uint32_t version, const std::string& body);
/// The record's next version with other words.
store::Record edited(store::Record record, const std::string& body);
/// The record's next version, which says that it is gone.
store::Record tombstoneOf(store::Record record);

std::string readBytes(const fs::path& path);
void writeBytes(const fs::path& path, const std::string& bytes);

/// What one partner is shown, in an order of its own.
using View = std::vector<std::tuple<base::Id, std::uint32_t, store::RecordKind, store::Scope, Hand, std::string>>;
View viewOf(const std::vector<store::Record>& records);

/// A folder of its own, in memory where there is a file system for that; gone at the end.
class Place {
public:
    Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place();

    fs::path folder() const { return m_folder; }
    fs::path path() const { return m_folder / "ours.twohands"; }
    fs::path state() const { return m_folder / "state"; }
    /// A new journal of the smallest allowed cost. With the same hands the same one again, so that its keys are derived once.
    void begin(const std::vector<Hand>& hands) const;
    /// The journal and what SQLite left beside it.
    Files files() const;
    /// These files and no other ones.
    void setFiles(const Files& files) const;
    /// What the computer remembers outside the journal.
    Files stateFiles() const;
    void setStateFiles(const Files& files) const;
    base::Result<store::JournalFile> open() const { return store::JournalFile::open(path(), state()); }
    base::Result<store::Vault> unlock(Hand hand, int minute = 1) const;
    /// Without noting the visit: nothing is written but what SQLite rolls back.
    base::Result<store::Vault> look(Hand hand) const;

private:
    fs::path m_folder;
};

}  // namespace twohands::proof
