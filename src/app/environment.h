// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/cipher.h"
#include "crypto/secret_bytes.h"
#include "journal/vocabulary.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace twohands::app {

using Passphrase = crypto::SecretBytes;

/// What the core takes from outside. Must outlive the sessions made with it.
struct Environment {
    const base::Clock& clock;
    base::RandomSource random;
    crypto::KdfCost cost;                ///< for new passphrases
    std::filesystem::path resources;     ///< the folder with lexicon/
    std::filesystem::path stateFolder;   ///< anchors and counts of wrong passphrases
};

struct NewPartner {
    std::string name;
    Passphrase passphrase;
    bool wantsRecoveryCode = false;
};

struct Created {
    std::vector<std::optional<std::string>> recoveryCodes;  ///< in the order of the partners
};

/// Writes a new journal for one or two partners, left hand first. AlreadyExists, WeakPassphrase; InvalidValue
/// for a name with control characters, "left", "right", or two that are the same.
base::Result<Created> createJournal(const std::filesystem::path& path, const std::vector<NewPartner>& partners,
                                    const Environment& environment);

struct VerifyReport {
    std::size_t rows = 0;
    std::size_t damaged = 0;
    std::optional<std::size_t> opened;                      ///< only with a passphrase
    std::optional<std::size_t> missing, changed, older, foreign;  ///< the same, and only where the own list is there to compare with
    std::optional<std::size_t> unreadable;  ///< with a passphrase: rows that opened and do not hold what they say
    bool whole = false;
    bool rolledBack = false;  ///< this computer has seen a newer state of the file
    bool namesGone = false;   ///< with a passphrase: a partner's name is not to be read
};
/// With a passphrase, what the rows hold is read too. NotFound, NotAJournal, WrongPassphrase and what else opening gives.
base::Result<VerifyReport> verifyJournal(const std::filesystem::path& path,
                                         const std::optional<std::pair<journal::Hand, const Passphrase*>>& as,
                                         const Environment& environment);

/// A copy of all of it, checked, also while another program holds the journal. NotFound, NotAJournal, AlreadyExists: nothing
/// is ever written over. Taking a backup back is the same, the other way.
base::Result<void> copyJournal(const std::filesystem::path& path, const std::filesystem::path& copy, const Environment& environment);

struct Merged {
    std::size_t rows = 0;       ///< taken in
    std::size_t different = 0;  ///< here and there with other bytes: damaged in one of the two; left as they are here
    std::size_t partners = 0;   ///< who joined in the other copy
    std::size_t rewrapped = 0;  ///< whose passphrase or recovery code is another one there; this journal's stays
};
/// Takes in whatever another copy of the same journal has; needs no passphrase. InvalidValue (`where` "newer keys" where only
/// the other way round does, "other keys" where neither way would leave all of it readable).
base::Result<Merged> mergeJournals(const std::filesystem::path& path, const std::filesystem::path& other, const Environment& environment);

/// Which hand a name, "left" or "right" stands for: names are sealed, so a name is tried on both hands. Only the hand that is
/// meant is told of the visit. Damaged where the passphrase opens a hand and names are gone: its name cannot be compared.
class Session;
base::Result<std::unique_ptr<Session>> unlockAs(const std::filesystem::path& path, const std::string& who,
                                                const Passphrase& passphrase, const Environment& environment);

/// The folder with the lexicon: `given`, else beside the installed program, else the source tree it was built from.
std::filesystem::path findResources(const std::filesystem::path& given = {});
/// $XDG_STATE_HOME/twohands and $XDG_DATA_HOME/twohands, with the usual fallbacks.
std::filesystem::path defaultStateFolder();
std::filesystem::path defaultDataFolder();

/// A made-up couple's journal in `folder`, for looking around; both passphrases are `lookAroundPassphrase`.
inline constexpr const char* lookAroundPassphrase = "paper lantern harbour";
base::Result<std::filesystem::path> makeUpJournal(const std::filesystem::path& folder, int weeks, std::uint64_t seed,
                                                  const Environment& environment);

}  // namespace twohands::app
