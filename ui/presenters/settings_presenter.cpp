// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/settings_presenter.h"

#include "presenters/error_wording.h"
#include "presenters/wording.h"

#include <algorithm>

namespace twohands::presenters {
namespace {

constexpr const char* autoLockKey = "lock.after-minutes";

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
    std::string utf8 = passphrase.toUtf8().toStdString();
    passphrase.fill(QChar(0));
    passphrase.clear();
    for (const auto& there : m_session.partners().list) {
        if (wording::fromUtf8(there.name).compare(name.trimmed(), Qt::CaseInsensitive) != 0) continue;
        std::fill(utf8.begin(), utf8.end(), '\0');
        emit failed(tr("You two need two different names."));
        return false;
    }
    const app::NewPartner partner{wording::toUtf8(name.trimmed()), app::Passphrase::fromText(utf8), false};
    std::fill(utf8.begin(), utf8.end(), '\0');
    if (const auto added = m_session.addPartner(partner); !added) {
        emit failed(sentenceFor(added.error(), Attempt::Save));
        return false;
    }
    emit partnerAdded(name.trimmed());
    return true;
}

}  // namespace twohands::presenters
