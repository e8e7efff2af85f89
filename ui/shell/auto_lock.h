// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <functional>

namespace twohands::shell {

/// Asks to lock when nothing was touched for a while. Counts by a clock that goes on while the computer sleeps, so a
/// laptop opened after an hour locks at once.
class AutoLock : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<std::int64_t()>;  ///< milliseconds, never backwards

    explicit AutoLock(QObject* parent, Clock clock = sinceBoot);
    static std::int64_t sinceBoot();

    void start(int minutes);
    void stop();
    bool isRunning() const { return m_timer.isActive(); }
    void touch() { m_touched = m_clock(); }
    /// What the timer does each second; true where the time is up and it asked.
    bool look();

signals:
    void due();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Clock m_clock;
    QTimer m_timer;
    std::int64_t m_touched = 0;
    std::int64_t m_allowed = 0;
};

}  // namespace twohands::shell
