// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/settings_presenter.h"

#include "presenters/error_wording.h"
#include "presenters/unlock_presenter.h"
#include "presenters/wording.h"

#include <algorithm>

namespace twohands::presenters {
namespace {

constexpr const char* autoLockKey = "lock.after-minutes";

/// The passphrase for the core; what was typed is overwritten.
app::Passphrase taken(QString& typed) {
    std::string utf8 = typed.toUtf8().toStdString();
    typed.fill(QChar(0));
    typed.clear();
    auto passphrase = app::Passphrase::fromText(utf8);
    std::fill(utf8.begin(), utf8.end(), '\0');
    return passphrase;
}

}  // namespace

SettingsPresenter::SettingsPresenter(app::Session& session, std::filesystem::path journal, const app::Environment& environment,
                                     QObject* parent)
    : QObject(parent), m_session(session), m_journal(std::move(journal)), m_checks(m_journal, environment) {}

int SettingsPresenter::autoLockMinutesOf(const app::Session& session) {
    const int minutes = QString::fromStdString(session.setting(autoLockKey, "")).toInt();
    const auto choices = autoLockChoices();
    return std::find(choices.begin(), choices.end(), minutes) == choices.end() ? minutesByDefault : minutes;
}

int SettingsPresenter::autoLockMinutes() const { return autoLockMinutesOf(m_session); }

void SettingsPresenter::setAutoLockMinutes(int minutes) {
    if (const auto set = m_session.setSetting(autoLockKey, std::to_string(minutes)); !set) {
        emit failed(sentenceFor(set.error(), Attempt::Save));
        return;
    }
    emit autoLockChanged(minutes);
}

QString SettingsPresenter::journalPlace() const { return QString::fromStdString(m_journal.string()); }

QString SettingsPresenter::people() const {
    QStringList said;
    for (const journal::Partner& partner : m_session.partners().list) {
        const bool left = partner.hand == journal::Hand::Left;
        said << (left ? tr("%1, left hand.") : tr("%1, right hand.")).arg(wording::fromUtf8(partner.name));
    }
    return said.join(QLatin1Char(' '));
}

bool SettingsPresenter::canAddPartner() const { return m_session.partners().list.size() < 2; }

bool SettingsPresenter::addPartner(const QString& name, QString& passphrase) {
    auto secret = taken(passphrase);
    for (const auto& there : m_session.partners().list) {
        if (wording::fromUtf8(there.name).compare(name.trimmed(), Qt::CaseInsensitive) != 0) continue;
        emit failed(tr("You two need two different names."));
        return false;
    }
    const app::NewPartner partner{wording::toUtf8(name.trimmed()), std::move(secret), false};
    if (const auto added = m_session.addPartner(partner); !added) {
        emit failed(sentenceFor(added.error(), Attempt::Save));
        return false;
    }
    emit partnerAdded(name.trimmed());
    return true;
}

QString SettingsPresenter::backupLine() const {
    const auto backups = m_session.backups();
    if (backups.empty()) return tr("There is no backup yet.");
    const QString day = wording::onDay(backups.back().day, m_session.now().date());
    if (backups.size() == 1) return tr("Last backed up %1. It is the only backup.").arg(day);
    return tr("Last backed up %1. %2 backups are kept.").arg(day).arg(backups.size());
}

bool SettingsPresenter::hasBackup() const { return !m_session.backups().empty(); }

bool SettingsPresenter::backUpNow() {
    const auto made = m_session.backUp();
    if (!made) emit failed(tr("The backup could not be written. Your journal is as it was; see whether the disk has room."));
    emit backupsChanged();
    return made.has_value();
}

QString SettingsPresenter::practiseRestoring(QString& passphrase) {
    const auto secret = taken(passphrase);
    if (!m_pause.hasExpired()) {
        emit failed(tr("One moment. The pause grows with each wrong try."));
        return {};
    }
    const auto drill = m_session.practiseRestoring(secret);
    m_wrongTries = !drill && drill.error().code == base::ErrorCode::WrongPassphrase ? m_wrongTries + 1 : 0;
    m_pause = QDeadlineTimer(1000 * UnlockPresenter::pauseAfter(m_wrongTries));
    if (!drill) {
        emit failed(sentenceFor(drill.error(), Attempt::Open));
        return {};
    }
    const QString day = wording::onDay(drill->backup.day, m_session.now().date());
    return tr("The backup made %1 opens. Entries in it: %2. Entries now: %3.").arg(day).arg(drill->entries).arg(drill->entriesToday);
}

QString SettingsPresenter::ownName() const {
    const auto* self = m_session.partners().byHand(m_session.me());
    return self ? wording::fromUtf8(self->name) : QString();
}

bool SettingsPresenter::changePassphrase(QString& old, QString& wanted, bool everything) {
    const auto before = taken(old), after = taken(wanted);
    base::Result<void> changed;
    if (everything) {
        if (const auto renewed = m_session.renewKeys(before, after, false); !renewed) changed = renewed.error();
    } else {
        changed = m_session.changePassphrase(before, after);
    }
    if (!changed) {
        emit failed(sentenceFor(changed.error(), Attempt::Save));
        return false;
    }
    emit backupsChanged();
    if (m_session.visit().backupFailed) emit failed(tr("The new backup could not be written; the last one opens with the old passphrase. See whether the disk has room."));
    return true;
}

}  // namespace twohands::presenters
