// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/state_folder.h"

#include "crypto/cipher.h"
#include "store/bytes.h"

#include <charconv>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <unistd.h>

namespace twohands::store {

StateFolder::StateFolder(const std::filesystem::path& folder, const std::string& journal, journal::Hand hand)
    : m_folder(folder), m_bound("TwoHands/1|anchor|" + journal) {
    putNumber(m_bound, static_cast<std::uint64_t>(hand), 1);
    for (const char c : journal) {
        m_name += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
        m_name += "0123456789abcdef"[c & 0x0f];
    }
    m_name += hand == journal::Hand::Left ? ".0" : ".1";
}

std::string StateFolder::anchorMac(const crypto::SecretBytes& key, std::uint64_t number) const {
    std::string text = m_bound;
    putNumber(text, number, 8);
    return crypto::digest(text, 32, key.bytes());
}

std::optional<std::uint64_t> StateFolder::anchor(const crypto::SecretBytes& key) const {
    const std::string bytes = read(".anchor");
    Reader reader(bytes);
    const auto number = reader.number(8);
    if (!reader.ok() || !crypto::equal(reader.rest(), anchorMac(key, number))) return std::nullopt;
    return number;
}

void StateFolder::setAnchor(const crypto::SecretBytes& key, std::uint64_t number) const {
    std::string bytes;
    putNumber(bytes, number, 8);
    write(".anchor", bytes + anchorMac(key, number));
}

int StateFolder::wrongTries() const {
    const std::string text = read(".wrong");
    int count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count < 0 ? 0 : count;
}

void StateFolder::countWrongTry() const { write(".wrong", std::to_string(wrongTries() + 1)); }

void StateFolder::forgetWrongTries() const {
    if (m_folder.empty()) return;
    std::error_code ignored;
    std::filesystem::remove(m_folder / (m_name + ".wrong"), ignored);
}

// A state folder that cannot be written must not keep anybody from their own words, so failures here are silent: the
// audit then lacks its anchor, as on a new computer.
void StateFolder::write(const std::string& ending, const std::string& bytes) const {
    if (m_folder.empty()) return;
    std::error_code error;
    if (std::filesystem::create_directories(m_folder, error))
        std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, error);
    const auto target = m_folder / (m_name + ending), temporary = m_folder / (m_name + ending + ".new");
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) return;
    const bool written = ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) && ::fsync(file) == 0;
    ::close(file);
    if (written) std::filesystem::rename(temporary, target, error);
}

std::string StateFolder::read(const std::string& ending) const {
    if (m_folder.empty()) return {};
    std::ifstream file(m_folder / (m_name + ending), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool syncPath(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    return synced;
}

}  // namespace twohands::store
