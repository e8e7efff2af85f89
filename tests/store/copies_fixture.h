// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_fixture.h"

#include <set>
#include <string>

namespace twohands::store::test {

inline std::set<std::string> wordsOf(const Vault& vault) {
    std::set<std::string> words;
    for (const auto& present : vault.records()) words.insert(present.body);
    return words;
}

inline Record edited(const Record& before, const std::string& words) {
    auto next = before;
    ++next.version;
    next.body = words;
    return next;
}

/// A second home with a copy of the first one's file, as on another computer.
inline void copyTo(Home& other, const Home& home) { writeBytes(other.path(), readBytes(home.path())); }

inline void take(const Home& into, const Home& from) {
    auto file = into.open();
    REQUIRE(file.merge(from.open()));
}

}  // namespace twohands::store::test
