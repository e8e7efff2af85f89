// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace twohands::widgets {

/// A menu that goes when it is closed, and with its owner. Open it with popup(), never with exec(): a lock destroys the
/// page under an open menu, and nothing may be waiting in there to come back to it.
inline QMenu* dropMenu(QWidget* owner) {
    auto* menu = new QMenu(owner);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

inline void popUpUnder(QMenu* menu, const QWidget* anchor) { menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height()))); }

}  // namespace twohands::widgets
