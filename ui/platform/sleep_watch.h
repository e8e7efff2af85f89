// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>

class QDBusPendingCallWatcher;

namespace twohands::platform {

/// Asks systemd-logind (https://www.freedesktop.org/wiki/Software/systemd/inhibit/) to wait, five seconds at most by its default,
/// until the journal is locked before the computer sleeps; and hears when the desktop locks its screen. Where there is no
/// logind, nothing is heard, and the clock of AutoLock is all there is.
class SleepWatch : public QObject {
    Q_OBJECT

public:
    explicit SleepWatch(QObject* parent) : QObject(parent) {}
    ~SleepWatch() override { stop(); }

    void start();
    void stop();

signals:
    /// The computer sleeps as soon as this has returned: to be connected directly.
    void leaving();

private slots:
    void prepareForSleep(bool begins);
    void lockScreen() { emit leaving(); }

private:
    void askForDelay();
    void keepDelay(QDBusPendingCallWatcher* call);
    QDBusUnixFileDescriptor m_delay;  ///< while it is open, sleep waits
};

}  // namespace twohands::platform
