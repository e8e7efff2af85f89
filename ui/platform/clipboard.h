// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>
#include <QObject>
#include <QTimer>

#include <functional>

namespace twohands::platform {

// Watches what this program copies, wherever it was copied from: it stays plain text, clipboard managers are asked to
// keep no history of it, and it is gone after 30 s, at lock and when the program loses the focus (not every desktop lets
// go of it later). Words that are only selected never leave the program.
class Clipboard : public QObject {
    Q_OBJECT

public:
    using Ours = std::function<bool(QClipboard::Mode)>;  // whether this program copied what is there

    explicit Clipboard(QObject* parent = nullptr, int clearAfterMs = 30000, Ours ours = copiedHere);
    ~Clipboard() override;
    void copy(const QString& text);
    void clearNow();
    static bool copiedHere(QClipboard::Mode mode);

private:
    void follow(QClipboard::Mode mode);

    Ours m_ours;
    QTimer m_timer;
    QByteArray m_copied;  // a hash, not the words
};

}  // namespace twohands::platform
