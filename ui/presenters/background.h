// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace twohands::presenters {

/// One long piece of work at a time (the key derivation takes a second or more), off the window's thread.
/// The thread's stack is unmapped when it ends, and with it what the work left on it.
class Background : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Waits: the work may hold references to what is about to be destroyed.
    ~Background() override { finish(); }

    bool isBusy() const { return m_thread != nullptr; }

    /// Runs work() there and then done(what it returned) here. Does nothing while busy.
    template <typename Work, typename Done>
    void run(Work work, Done done) {
        if (isBusy()) return;
        using Outcome = std::invoke_result_t<Work&>;
        auto outcome = std::make_shared<std::unique_ptr<Outcome>>();
        auto task = std::make_shared<Work>(std::move(work));
        m_thread.reset(QThread::create([task, outcome] { *outcome = std::make_unique<Outcome>((*task)()); }));
        connect(m_thread.get(), &QThread::finished, this, [this, outcome, done = std::move(done)]() mutable {
            finish();
            done(std::move(**outcome));
        });
        task.reset();
        m_thread->start();
    }

    void finish() {
        if (!m_thread) return;
        m_thread->wait();
        m_thread.release()->deleteLater();
    }

private:
    std::unique_ptr<QThread> m_thread;
};

}  // namespace twohands::presenters
