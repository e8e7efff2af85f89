// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace twohands::platform {

// Copies on an explicit action only, asks clipboard managers to forget, and clears after 30 s if the words are still ours.
class Clipboard : public QObject {
    Q_OBJECT

public:
    explicit Clipboard(QObject* parent = nullptr, int clearAfterMs = 30000);
    ~Clipboard() override;
    void copy(const QString& text);
    void clearNow();  // at lock, and before the window loses the focus

private:
    QTimer m_timer;
    QByteArray m_copied;  // a hash, not the words
};

}  // namespace twohands::platform
