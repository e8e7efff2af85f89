// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QKeyEvent>

namespace twohands::widgets {

// Qt's plain buttons answer to Space only; ours to Return as well. True if the key was one of them.
inline bool pressOnReturn(QAbstractButton* button, const QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return false;
    if (event->modifiers() & ~Qt::KeypadModifier) return false;
    button->click();
    return true;
}

}  // namespace twohands::widgets
