// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/journal_presenter.h"

#include <QWidget>

namespace twohands::widgets {
class Button;
}

namespace twohands::views {

/// Before an entry is shared: all that the other one will be able to read, to the last word, and whether to.
/// A part of the page and no box of its own, so that it goes with the page when the journal is locked.
class ShareAsk : public QWidget {
    Q_OBJECT

public:
    ShareAsk(const presenters::OpenEntry& entry, const QString& partner, QWidget* parent = nullptr);

signals:
    void agreed();
    void declined();

private:
    widgets::Button* m_keep;
};

}  // namespace twohands::views
