// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/look_around.h"

#include "presenters/error_wording.h"

namespace twohands::shell {
namespace {

constexpr int weeks = 12;
constexpr std::uint64_t seed = 7;

struct Made {
    std::filesystem::path journal;
    std::unique_ptr<app::Session> session;
};
using Outcome = base::Result<Made>;

Outcome makeAndOpen(const std::filesystem::path& folder, const app::Environment& environment) {
    const auto journal = app::makeUpJournal(folder, weeks, seed, environment);
    if (!journal) return journal.error();
    const auto passphrase = app::Passphrase::fromText(app::lookAroundPassphrase);
    auto session = app::Session::unlock(*journal, journal::Hand::Left, passphrase, environment);
    if (!session) return session.error();
    return Made{*journal, std::move(*session)};
}

}  // namespace

LookAround::LookAround(const app::Environment& environment, QObject* parent) : QObject(parent), m_environment(environment) {
    m_environment.stateFolder = std::filesystem::path(m_folder.path().toStdString()) / "state";
    m_environment.cost = {3, 64ULL << 20};  // nothing here needs guarding
}

void LookAround::start() {
    const std::filesystem::path folder = m_folder.path().toStdString();
    m_background.run([folder, environment = m_environment] { return makeAndOpen(folder, environment); }, [this](Outcome outcome) {
        if (!outcome) {
            emit failed(presenters::sentenceFor(outcome.error(), presenters::Attempt::Create));
            return;
        }
        m_journal = outcome->journal;
        m_session = std::move(outcome->session);
        emit ready();
    });
}

}  // namespace twohands::shell
