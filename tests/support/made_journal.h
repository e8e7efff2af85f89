// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/environment.h"
#include "app/session.h"
#include "base/clock.h"
#include "crypto/cipher.h"

#include <filesystem>
#include <memory>
#include <string>

namespace twohands::support {

/// A real journal of two, Mara (left) and Jo (right), in a folder that goes with this object. Cheap keys, a clock that
/// stands at Thursday 12 November 2026, 18:40 in +01:00.
class MadeJournal {
public:
    MadeJournal() {
        folder = std::filesystem::temp_directory_path() / ("twohands-" + base::Id::generate(clock.now(), crypto::systemRandom()).toText());
        std::filesystem::create_directories(folder);
        environment.stateFolder = folder / "state";
    }
    ~MadeJournal() {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    MadeJournal(const MadeJournal&) = delete;
    MadeJournal& operator=(const MadeJournal&) = delete;

    bool create(bool two = true) {
        std::vector<app::NewPartner> partners;
        partners.push_back({"Mara", app::Passphrase::fromText(marasWords), false});
        if (two) partners.push_back({"Jo", app::Passphrase::fromText(josWords), false});
        return app::createJournal(path(), partners, environment).has_value();
    }

    std::unique_ptr<app::Session> open(journal::Hand hand = journal::Hand::Left) {
        const bool left = hand == journal::Hand::Left;
        auto session = app::Session::unlock(path(), hand, app::Passphrase::fromText(left ? marasWords : josWords), environment);
        return session ? std::move(*session) : nullptr;
    }

    std::filesystem::path path() const { return folder / "journal.twohands"; }

    static constexpr const char* marasWords = "kettle moss orbit velvet";
    static constexpr const char* josWords = "gravel plum station quiet";

    base::FixedClock clock{base::Moment::parse("2026-11-12T18:40:00+01:00").value()};
    std::filesystem::path folder;
    app::Environment environment{clock, crypto::systemRandom(), crypto::KdfCost::minimum(), TWOHANDS_SOURCE_RESOURCES, {}};
};

inline journal::EntryFields note(const std::string& text, journal::Audience audience) {
    journal::EntryFields fields;
    fields.text = text;
    fields.audience = audience;
    return fields;
}

}  // namespace twohands::support
