// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sleep_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace twohands::platform {
namespace {

const auto busName = QStringLiteral("twohands-sleep");
const auto service = QStringLiteral("org.freedesktop.login1");
const auto managerPath = QStringLiteral("/org/freedesktop/login1");
const auto manager = QStringLiteral("org.freedesktop.login1.Manager");
const auto loginSession = QStringLiteral("org.freedesktop.login1.Session");

}  // namespace

void SleepWatch::start() {
    auto bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, busName);
    if (!bus.isConnected()) return;
    bus.connect(service, managerPath, manager, QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
    // Of any session: where two are open on one computer, locking once too often harms nobody.
    bus.connect(service, QString(), loginSession, QStringLiteral("Lock"), this, SLOT(lockScreen()));
    askForDelay();
}

void SleepWatch::stop() {
    m_delay = {};
    QDBusConnection::disconnectFromBus(busName);
}

void SleepWatch::askForDelay() {
    auto call = QDBusMessage::createMethodCall(service, managerPath, manager, QStringLiteral("Inhibit"));
    call.setArguments({QStringLiteral("sleep"), tr("Two Hands"), tr("closes the journal first"), QStringLiteral("delay")});
    auto* pending = new QDBusPendingCallWatcher(QDBusConnection(busName).asyncCall(call), this);
    connect(pending, &QDBusPendingCallWatcher::finished, this, &SleepWatch::keepDelay);
}

void SleepWatch::keepDelay(QDBusPendingCallWatcher* call) {
    const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *call;
    if (reply.isValid()) m_delay = reply.value();
    call->deleteLater();
}

void SleepWatch::prepareForSleep(bool begins) {
    if (!begins) return askForDelay();
    emit leaving();
    m_delay = {};
}

}  // namespace twohands::platform
