// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/place.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace twohands::proof {
namespace {

/// Removes at the end of the program what is left where require() ends it: no destructor of a Place runs then.
struct Folders {
    std::set<fs::path> made;
    ~Folders() {
        std::error_code ignored;
        for (const auto& folder : made) fs::remove_all(folder, ignored);
    }
};
Folders& folders() {
    static Folders all;
    return all;
}

Files filesIn(const fs::path& folder) {
    Files files;
    std::error_code error;
    for (const auto& item : fs::directory_iterator(folder, error))
        if (item.is_regular_file()) files[item.path().filename().string()] = readBytes(item.path());
    return files;
}

void setFilesIn(const fs::path& folder, const Files& files) {
    std::error_code error;
    std::vector<fs::path> gone;
    for (const auto& item : fs::directory_iterator(folder, error))
        if (item.is_regular_file() && !files.contains(item.path().filename().string())) gone.push_back(item.path());
    for (const auto& path : gone) fs::remove(path);
    for (const auto& [name, bytes] : files) writeBytes(folder / name, bytes);
}

}  // namespace

crypto::SecretBytes phraseOf(Hand hand) {
    return crypto::SecretBytes::fromText(hand == Hand::Left ? "kettle under the stairs" : "a boat made of paper");
}

store::Enrolment enrolment(Hand hand) { return {hand, phraseOf(hand), false, {"Alex", "Robin"}}; }

store::Record record(int number, const std::string& body, store::Scope scope, Hand author) {
    store::Record made;
    std::array<std::uint8_t, 16> id{};
    id[0] = static_cast<std::uint8_t>(number);
    id[1] = static_cast<std::uint8_t>(number >> 8);
    id[2] = author == Hand::Left ? 1 : 2;
    made.entry = base::Id::fromBytes(id);
    made.scope = scope;
    made.author = author;
    made.body = body;
    return made;
}

store::Record names(std::uint32_t version, const std::string& body) {
    auto made = record(9999, body, store::Scope::Couple);
    made.kind = store::RecordKind::Settings;
    made.version = version;
    return made;
}

store::Record edited(store::Record record, const std::string& body) {
    ++record.version;
    record.body = body;
    return record;
}

store::Record tombstoneOf(store::Record record) {
    auto made = edited(std::move(record), {});
    made.kind = store::RecordKind::Tombstone;
    return made;
}

std::string readBytes(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void writeBytes(const fs::path& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    require(file.flush().good(), "a file of the proof could not be written");
}

View viewOf(const std::vector<store::Record>& records) {
    View view;
    for (const auto& r : records) view.emplace_back(r.entry, r.version, r.kind, r.scope, r.author, r.body);
    std::sort(view.begin(), view.end());
    return view;
}

Place::Place() {
    const fs::path memory = "/dev/shm";
    std::string name = ((fs::is_directory(memory) ? memory : fs::temp_directory_path()) / "twohands-proof-XXXXXX").string();
    require(mkdtemp(name.data()) != nullptr, "no folder could be made");
    m_folder = name;
    folders().made.insert(m_folder);
}

Place::~Place() {
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
    folders().made.erase(m_folder);
}

void Place::begin(const std::vector<Hand>& hands) const {
    static std::map<std::size_t, std::string> made;
    auto& bytes = made[hands.size()];
    if (bytes.empty()) {
        store::NewJournal wanted;
        for (const auto hand : hands) wanted.partners.push_back(enrolment(hand));
        wanted.shared = {names(1, "names: Alex, Robin")};
        wanted.cost = crypto::KdfCost::minimum();
        require(store::JournalFile::create(path(), wanted, at(0)).has_value(), "no journal could be created");
        bytes = readBytes(path());
    }
    setFiles({{path().filename().string(), bytes}});
    fs::remove_all(state());
}

Files Place::files() const { return filesIn(m_folder); }
void Place::setFiles(const Files& files) const { setFilesIn(m_folder, files); }
Files Place::stateFiles() const { return filesIn(state()); }

void Place::setStateFiles(const Files& files) const {
    fs::create_directories(state());
    setFilesIn(state(), files);
}

base::Result<store::Vault> Place::unlock(Hand hand, int minute) const {
    auto file = open();
    if (!file) return file.error();
    return file->unlock(hand, phraseOf(hand), at(minute));
}

base::Result<store::Vault> Place::look(Hand hand) const {
    auto file = open();
    if (!file) return file.error();
    return file->tryUnlock(hand, phraseOf(hand));
}

}  // namespace twohands::proof
