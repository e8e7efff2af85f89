// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/disk.h"

#include <array>
#include <cstdlib>

namespace twohands::proof {
namespace {

constexpr std::size_t sector = 512;

void put(std::string& content, std::size_t offset, std::string_view bytes) {
    if (content.size() < offset + bytes.size()) content.resize(offset + bytes.size(), '\0');
    content.replace(offset, bytes.size(), bytes);
}

/// Any of its sectors. Sectors are the disk's: a write that begins inside of one is torn there too.
void putTorn(std::string& content, std::size_t offset, std::string_view bytes, std::mt19937_64& random) {
    while (!bytes.empty()) {
        const auto part = bytes.substr(0, sector - offset % sector);
        if ((random() & 1) != 0) put(content, offset, part);
        offset += part.size();
        bytes.remove_prefix(part.size());
    }
}

}  // namespace

Disk::Disk(const Files& files) {
    for (const auto& [name, bytes] : files) {
        m_names[name] = static_cast<std::ptrdiff_t>(m_contents.size());
        m_contents.push_back({bytes, {}});
    }
    m_syncedNames = m_names;
}

void Disk::rename(const std::string& name, std::ptrdiff_t content, bool isSynced) {
    if (content < 0)
        m_names.erase(name);
    else
        m_names[name] = content;
    m_unsyncedNames.push_back({name, content, {}});
    if (isSynced) syncNames();
}

void Disk::syncNames() {
    m_syncedNames = m_names;
    m_unsyncedNames.clear();
}

void Disk::apply(const Operation& operation) {
    using Kind = Operation::Kind;
    if (operation.kind == Kind::Create) {
        m_contents.push_back({});
        return rename(operation.file, static_cast<std::ptrdiff_t>(m_contents.size()) - 1, false);
    }
    if (operation.kind == Kind::Delete) return rename(operation.file, -1, operation.folderToo);
    if (operation.file.empty()) return syncNames();
    const auto name = m_names.find(operation.file);
    if (name == m_names.end()) std::abort();  // the recording missed a creation, and the replay would prove nothing
    if (operation.kind == Kind::Rename) {
        const auto moved = name->second;
        m_names.erase(name);
        m_names[operation.newName] = moved;
        return m_unsyncedNames.push_back({operation.newName, moved, operation.file});
    }
    auto& content = m_contents[static_cast<std::size_t>(name->second)];
    if (operation.kind != Kind::Sync) {
        content.unsynced.push_back({operation.offset, operation.bytes, operation.kind == Kind::Truncate});
        return;
    }
    for (const auto& change : content.unsynced) {
        if (change.isTruncate)
            content.synced.resize(static_cast<std::size_t>(change.offset), '\0');
        else
            put(content.synced, static_cast<std::size_t>(change.offset), change.bytes);
    }
    content.unsynced.clear();
    if (operation.folderToo) syncNames();
}

std::size_t Disk::unsynced() const {
    std::size_t count = m_unsyncedNames.size();
    for (const auto& content : m_contents) count += content.unsynced.size();
    return count;
}

Files Disk::afterPowerLoss(std::mt19937_64& random) const {
    // How much of it arrives differs from one loss to the next: nothing, most, all.
    constexpr std::array<unsigned, 5> kept = {0, 10, 50, 90, 100};
    const auto arrives = [&, share = kept[random() % kept.size()]] { return random() % 100 < share; };
    const bool tears = (random() & 1) != 0;
    auto names = m_syncedNames;
    for (const auto& change : m_unsyncedNames) {
        if (!arrives()) continue;
        if (!change.before.empty()) names.erase(change.before);
        if (change.content < 0)
            names.erase(change.name);
        else
            names[change.name] = change.content;
    }
    Files files;
    for (const auto& [name, number] : names) {
        const auto& content = m_contents[static_cast<std::size_t>(number)];
        auto& bytes = files[name] = content.synced;
        for (const auto& change : content.unsynced) {
            if (!arrives()) continue;
            const auto offset = static_cast<std::size_t>(change.offset);
            if (change.isTruncate)
                bytes.resize(offset, '\0');
            else if (tears && random() % 4 == 0)
                putTorn(bytes, offset, change.bytes, random);
            else
                put(bytes, offset, change.bytes);
        }
    }
    return files;
}

}  // namespace twohands::proof
