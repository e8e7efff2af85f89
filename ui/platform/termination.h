// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace twohands::platform {

/// Turns SIGTERM, SIGINT and SIGHUP (a logout, a shutdown, a closed terminal) into a signal of the event loop, so that
/// drafts are kept and temporary files go before the program does. At most one at a time.
class Termination : public QObject {
    Q_OBJECT

public:
    explicit Termination(QObject* parent = nullptr);
    ~Termination() override;

signals:
    void asked();
};

}  // namespace twohands::platform
