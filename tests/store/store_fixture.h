// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catch_test.h"
#include "store/journal_file.h"
#include "support/tamper.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace twohands::store::test {

namespace fs = std::filesystem;
using journal::Hand;
using support::tamper;

inline constexpr std::string_view leftPhrase = "kettle under the stairs", rightPhrase = "a boat made of paper";

inline base::Moment at(int minute) { return *base::Moment::from(1'795'000'000'000 + minute * 60'000LL, 600); }
inline crypto::SecretBytes phraseOf(Hand hand) {
    return crypto::SecretBytes::fromText(hand == Hand::Left ? leftPhrase : rightPhrase);
}

/// Code of an error, or an empty optional: what a check compares.
template <typename T>
std::optional<base::ErrorCode> codeOf(const base::Result<T>& result) {
    if (result) return std::nullopt;
    return result.error().code;
}

inline std::string readBytes(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void writeBytes(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

inline Record record(int number, const std::string& body, Scope scope = Scope::Own, Hand author = Hand::Left) {
    Record made;
    std::array<std::uint8_t, 16> id{};
    id[0] = static_cast<std::uint8_t>(number);
    id[1] = author == Hand::Left ? 1 : 2;
    made.entry = base::Id::fromBytes(id);
    made.scope = scope;
    made.author = author;
    made.body = body;
    return made;
}

inline Enrolment enrolment(Hand hand, bool wantsCode = false) { return {hand, phraseOf(hand), wantsCode, {"Alex", "Robin"}}; }

/// A folder of its own with a journal of both partners; gone at the end. The journal is made once and copied.
class Home {
public:
    Home() {
        std::string name = (fs::temp_directory_path() / "twohands-store-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        m_folder = name;
    }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;
    ~Home() { fs::remove_all(m_folder); }

    fs::path folder() const { return m_folder; }
    fs::path path() const { return m_folder / "ours.twohands"; }
    fs::path state() const { return m_folder / "state"; }

    std::vector<std::optional<std::string>> create(std::vector<Hand> hands, bool wantsCode = false) {
        NewJournal wanted;
        for (const auto hand : hands) wanted.partners.push_back(enrolment(hand, wantsCode));
        auto names = record(200, "names: Alex, Robin", Scope::Couple);
        names.kind = RecordKind::Settings;
        wanted.shared = {names};
        wanted.cost = crypto::KdfCost::minimum();
        auto codes = JournalFile::create(path(), wanted, at(0));
        REQUIRE(codes);
        return *codes;
    }
    void useBoth() {
        static const std::string bytes = [] {
            Home made;
            made.create({Hand::Left, Hand::Right});
            return readBytes(made.path());
        }();
        writeBytes(path(), bytes);
    }
    JournalFile open() const {
        auto file = JournalFile::open(path(), state());
        REQUIRE(file);
        return std::move(*file);
    }
    Vault unlock(Hand hand, int minute = 1) const {
        auto file = open();
        auto vault = file.unlock(hand, phraseOf(hand), at(minute));
        REQUIRE(vault);
        return std::move(*vault);
    }
    base::Result<Vault> tryUnlock(Hand hand) const {
        auto file = JournalFile::open(path(), state());
        if (!file) return file.error();
        return file->unlock(hand, phraseOf(hand), at(2));
    }

private:
    fs::path m_folder;
};

inline std::vector<Record> put(Vault& vault, std::vector<Record> records, int minute = 5) {
    auto stored = vault.commit({std::move(records), {}}, at(minute));
    REQUIRE(stored);
    return *stored;
}

inline const Record* find(const Vault& vault, const base::Id& entry) {
    for (const auto& present : vault.records())
        if (present.entry == entry) return &present;
    return nullptr;
}

}  // namespace twohands::store::test
