// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/environment.h"
#include "base/clock.h"
#include "proof/memory/own_memory.h"

#include <array>
#include <filesystem>
#include <span>

namespace twohands::proof {

/// Something that must not stay behind. It lies in hidden pages alone.
struct Secret {
    const char* name = "";
    std::span<std::uint8_t> bytes;  ///< as UTF-8, or a key's bytes
    std::span<std::uint8_t> wide;   ///< the same text in UTF-16
    bool isText = true;
    bool isShared = false;

    /// A part of a word is as bad as all of it, and the layout of a text may part it.
    std::span<const std::uint8_t> needle() const { return isText ? bytes.first(prefix) : bytes; }
    std::span<const std::uint8_t> wideNeedle() const { return wide.first(2 * prefix); }
    static constexpr std::size_t prefix = 8;
};

/// A journal of two in a folder of its own, with words and keys drawn by chance, made by a child of this process: the parent
/// knows them in the hidden pages and nowhere else.
class Secrets {
public:
    explicit Secrets(HiddenPages& pages);
    ~Secrets();
    Secrets(const Secrets&) = delete;
    Secrets& operator=(const Secrets&) = delete;

    const Secret& passphrase() const { return m_all[0]; }
    const Secret& typed() const { return m_all[1]; }
    std::span<const Secret> all() const { return m_all; }
    const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path journal() const { return m_folder / "journal.twohands"; }
    const app::Environment& environment() const { return m_environment; }

private:
    void makeJournal() const;
    void sendKeys(int pipe) const;

    std::filesystem::path m_folder;
    base::FixedClock m_clock;
    app::Environment m_environment;
    std::array<Secret, 7> m_all;
};

}  // namespace twohands::proof
