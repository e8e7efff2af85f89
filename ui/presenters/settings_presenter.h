// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "presenters/first_run_presenter.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QString>

#include <filesystem>

namespace twohands::presenters {

/// What Settings keeps in the journal, sealed, for the one who writes. Looks are not here: they are no secret and are
/// kept outside.
class SettingsPresenter : public QObject {
    Q_OBJECT

public:
    static constexpr int minutesByDefault = 3;

    SettingsPresenter(app::Session& session, std::filesystem::path journal, const app::Environment& environment,
                      QObject* parent = nullptr);

    static std::vector<int> autoLockChoices() { return {1, 2, 3, 5, 10}; }
    int autoLockMinutes() const;
    void setAutoLockMinutes(int minutes);
    static int autoLockMinutesOf(const app::Session& session);

    QString journalPlace() const;
    QString people() const;  ///< "Mara, left hand. Jo, right hand."
    bool canAddPartner() const;
    /// What checks a name and a passphrase and offers words: the same as at set-up.
    const FirstRunPresenter& checks() const { return m_checks; }
    /// Takes as long as a key derivation. The passphrase is overwritten.
    bool addPartner(const QString& name, QString& passphrase);

    /// "Last backed up today. 3 backups are kept." or that there is none.
    QString backupLine() const;
    bool hasBackup() const;
    bool backUpNow();
    /// What the newest backup holds, opened with the passphrase, or nothing and failed(). Takes as long as a key derivation, and
    /// after a wrong one there is a pause as at unlocking.
    QString practiseRestoring(QString& passphrase);

    QString ownName() const;
    /// `everything` is for when somebody knows the old one: own pages are sealed anew, an old recovery code is over. Both
    /// passphrases are overwritten. Takes as long as three key derivations.
    bool changePassphrase(QString& old, QString& wanted, bool everything);

signals:
    void backupsChanged();
    void autoLockChanged(int minutes);
    void partnerAdded(QString name);
    void failed(QString sentence);

private:
    app::Session& m_session;
    std::filesystem::path m_journal;
    FirstRunPresenter m_checks;
    int m_wrongTries = 0;
    QDeadlineTimer m_pause{0};  ///< until then no other passphrase is tried at practising
};

}  // namespace twohands::presenters
