// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/environment.h"
#include "app/made_up_couple.h"
#include "app/session.h"

namespace twohands::app {
namespace {

/// One of the two writes their own entries, through the same door as everybody: read by the lenses, sealed, on disk.
base::Result<void> writeAs(journal::Hand hand, const exchange::ExportFile& couple, const std::filesystem::path& path,
                           const Environment& environment) {
    const auto session = Session::unlock(path, hand, Passphrase::fromText(lookAroundPassphrase), environment);
    if (!session) return session.error();
    std::vector<journal::EntryFields> own;
    for (const auto& entry : couple.entries)
        if (entry.fields().author == hand && entry.when() <= environment.clock.now()) own.push_back(entry.fields());
    const auto saved = (*session)->saveAll(std::move(own));
    if (!saved) return saved.error();
    return {};
}

}  // namespace

base::Result<std::filesystem::path> makeUpJournal(const std::filesystem::path& folder, int weeks, std::uint64_t seed,
                                                  const Environment& environment) {
    const auto thisMonday = base::IsoWeek::of(environment.clock.now().date()).monday();
    const auto couple = makeUpCouple({weeks, seed, base::plusDays(thisMonday, -7 * (weeks - 1))}, environment.resources);
    if (!couple) return couple.error();
    const auto path = folder / "made-up.twohands";
    std::vector<NewPartner> partners;
    for (const auto& partner : couple->partners.list) partners.push_back({partner.name, Passphrase::fromText(lookAroundPassphrase), false});
    if (const auto created = createJournal(path, partners, environment); !created) return created.error();
    for (const auto hand : {journal::Hand::Left, journal::Hand::Right})
        if (const auto done = writeAs(hand, *couple, path, environment); !done) return done.error();
    return path;
}

}  // namespace twohands::app
