// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace twohands::widgets {
class PassphraseField;
}

namespace twohands::views {

/// Before an entry is erased for good. The passphrase once more: who finds the journal open must not be able to.
class EraseAsk : public QWidget {
    Q_OBJECT

public:
    explicit EraseAsk(QWidget* parent = nullptr);
    QString takePassphrase();
    void say(const QString& problem);

signals:
    void agreed();
    void declined();

private:
    widgets::PassphraseField* m_passphrase;
};

}  // namespace twohands::views
