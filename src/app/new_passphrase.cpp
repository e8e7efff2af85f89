// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/new_passphrase.h"

#include "crypto/words.h"

namespace twohands::app {

Passphrase generatePassphrase() { return crypto::generatePassphrase(); }

base::Result<void> checkNewPassphrase(const Passphrase& passphrase, const std::vector<std::string>& near) {
    const auto accepted = crypto::acceptNewPassphrase(passphrase, near);
    if (!accepted) return accepted.error();
    return {};
}

}  // namespace twohands::app
