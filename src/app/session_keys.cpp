// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/session_state.h"

namespace twohands::app {
namespace {

using base::Result;

/// Whoever is close tries names first.
store::NewPassphrase newPassphrase(const Passphrase& wanted, const journal::Partners& partners) {
    store::NewPassphrase made{wanted.copy(), {}};
    for (const auto& partner : partners.list) made.near.push_back(partner.name);
    return made;
}

}  // namespace

Result<void> Session::changePassphrase(const Passphrase& old, const Passphrase& wanted) {
    const auto done = m_state->vault.changePassphrase(old, newPassphrase(wanted, partners()));
    if (done) renewBackup();
    return done;
}

Result<std::optional<std::string>> Session::renewKeys(const Passphrase& old, const Passphrase& wanted, bool wantsRecoveryCode) {
    auto code = m_state->vault.renewKeys(old, newPassphrase(wanted, partners()), wantsRecoveryCode, now());
    if (!code) return code;
    m_state->load();
    renewBackup();
    return code;
}

Result<std::string> Session::renewRecoveryCode(const Passphrase& passphrase) {
    auto code = m_state->vault.renewRecoveryCode(passphrase);
    if (code) renewBackup();
    return code;
}

Result<void> Session::removeRecoveryCode(const Passphrase& passphrase) {
    const auto done = m_state->vault.removeRecoveryCode(passphrase);
    if (done) renewBackup();
    return done;
}

Result<void> Session::renewCoupleKey(const Passphrase& passphrase, const Passphrase& partners) {
    const auto done = m_state->vault.renewCoupleKey(passphrase, partners);
    if (!done) return done;
    m_state->load();
    renewBackup();
    return done;
}

}  // namespace twohands::app
