// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "journal/partner.h"
#include "presenters/background.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <memory>

namespace twohands::presenters {

/// Choosing a hand and trying a passphrase. It says the same, after the same time, for both hands, and knows nothing
/// of what the file holds for the other one.
class UnlockPresenter : public QObject {
    Q_OBJECT

public:
    UnlockPresenter(std::filesystem::path journal, const app::Environment& environment, QObject* parent = nullptr);

    /// The last hand is not remembered: it would tell who was here.
    journal::Hand hand() const { return m_hand; }
    void choose(journal::Hand hand);

    bool usesRecoveryCode() const { return m_usesRecoveryCode; }
    void useRecoveryCode(bool use);

    /// Overwrites `secret`. Nothing happens while one is being tried or a pause runs.
    void open(QString& secret);
    bool canTry() const { return !m_background.isBusy() && !m_pause.isActive(); }
    bool isTrying() const { return m_background.isBusy(); }
    /// What stands under the field; empty for nothing.
    QString sentence() const { return m_sentence; }

    /// As it was at first, for whoever comes next; what is being tried will open nothing. The pause runs on.
    void startOver();

    std::unique_ptr<app::Session> takeSession() { return std::move(m_session); }

    /// The pause after the n-th wrong try in this window: 1, 2, 4, 8, 16, then 30 seconds. It slows down who guesses
    /// by hand and locks nobody out.
    static int pauseAfter(int wrongTries);

signals:
    void changed();
    void opened();
    /// The field is to be emptied and to keep the cursor.
    void refused();

private:
    using Outcome = base::Result<std::unique_ptr<app::Session>>;
    void finish(Outcome outcome);

    std::filesystem::path m_journal;
    app::Environment m_environment;
    journal::Hand m_hand = journal::Hand::Left;
    bool m_usesRecoveryCode = false;
    bool m_isDropped = false;  ///< what is being tried is no longer wanted
    int m_wrongTries = 0;
    QString m_sentence;
    QTimer m_pause;
    std::unique_ptr<app::Session> m_session;
    Background m_background;
};

}  // namespace twohands::presenters
