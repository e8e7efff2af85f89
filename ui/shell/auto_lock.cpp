// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/auto_lock.h"

#include <QCoreApplication>
#include <QEvent>

#include <ctime>

namespace twohands::shell {

AutoLock::AutoLock(QObject* parent, Clock clock) : QObject(parent), m_clock(std::move(clock)) {
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::look);
    QCoreApplication::instance()->installEventFilter(this);
}

std::int64_t AutoLock::sinceBoot() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<std::int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

void AutoLock::start(int minutes) {
    m_allowed = minutes * 60'000LL;
    touch();
    m_timer.start();
}

void AutoLock::stop() { m_timer.stop(); }

bool AutoLock::look() {
    if (!m_timer.isActive() || m_clock() - m_touched < m_allowed) return false;
    m_timer.stop();
    emit due();
    return true;
}

bool AutoLock::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
            // The first touch after the time was up comes too late: it must not keep the journal open.
            if (look()) return true;
            touch();
            break;
        default: break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace twohands::shell
