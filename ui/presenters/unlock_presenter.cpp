// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/unlock_presenter.h"

#include "presenters/error_wording.h"

#include <algorithm>
#include <string>
#include <utility>

namespace twohands::presenters {

UnlockPresenter::UnlockPresenter(std::filesystem::path journal, const app::Environment& environment, QObject* parent)
    : QObject(parent), m_journal(std::move(journal)), m_environment(environment) {
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &UnlockPresenter::changed);
}

void UnlockPresenter::choose(journal::Hand hand) {
    m_hand = hand;
    m_sentence.clear();
    emit changed();
}

void UnlockPresenter::useRecoveryCode(bool use) {
    m_usesRecoveryCode = use;
    m_sentence.clear();
    emit changed();
}

void UnlockPresenter::startOver() {
    m_isDropped = m_background.isBusy();
    m_session.reset();
    m_hand = journal::Hand::Left;
    m_usesRecoveryCode = false;
    m_sentence.clear();
    emit changed();
}

int UnlockPresenter::pauseAfter(int wrongTries) {
    return wrongTries <= 0 ? 0 : std::min(30, 1 << std::min(wrongTries - 1, 5));
}

void UnlockPresenter::open(QString& secret) {
    if (!canTry() || secret.isEmpty()) return;
    std::string utf8 = secret.toUtf8().toStdString();
    secret.fill(QChar(0));
    secret.clear();
    m_sentence.clear();
    const auto done = [this](Outcome outcome) { finish(std::move(outcome)); };
    const auto journal = m_journal;
    const auto hand = m_hand;
    const auto environment = m_environment;
    const auto passphrase = std::make_shared<app::Passphrase>(app::Passphrase::fromText(utf8));
    const auto unlock = m_usesRecoveryCode ? &app::Session::unlockWithRecoveryCode : &app::Session::unlock;
    const auto open = [=] {
        auto session = unlock(journal, hand, *passphrase, environment);
        if (session) (*session)->backUpIfDue();
        return session;
    };
    m_background.run(open, done);
    std::fill(utf8.begin(), utf8.end(), '\0');
    emit changed();
}

void UnlockPresenter::finish(Outcome outcome) {
    const bool isDropped = std::exchange(m_isDropped, false);
    if (outcome) {
        m_wrongTries = 0;
        if (!isDropped) m_session = std::move(*outcome);
        if (m_session) emit opened();
        emit changed();
        return;
    }
    // A hand that nobody has yet answers like a wrong passphrase: the window tells nothing about the other one.
    const base::ErrorCode code = outcome.error().code;
    std::error_code ignored;
    const bool noSuchHand = code == base::ErrorCode::NotFound && std::filesystem::exists(m_journal, ignored);
    if (code == base::ErrorCode::WrongPassphrase || noSuchHand) {
        m_pause.start(1000 * pauseAfter(++m_wrongTries));
        m_sentence = m_usesRecoveryCode ? tr("That is not it. Twelve words, in the order you were given them.")
                                        : tr("That is not it. Try once more, or choose the other hand.");
    } else {
        m_sentence = sentenceFor(outcome.error(), Attempt::Open);
    }
    if (isDropped) m_sentence.clear();
    emit refused();
    emit changed();
}

}  // namespace twohands::presenters
