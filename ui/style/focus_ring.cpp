// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/focus_ring.h"

#include <QApplication>
#include <QFocusFrame>
#include <QWidget>

namespace twohands::style {

FocusRing::FocusRing(QObject* parent) : QObject(parent) {
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::follow(QWidget* now) {
    const bool ringless = !now || now->isWindow() || now->property("noFocusRing").toBool();
    if (ringless) {
        if (m_frame) m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame) m_frame = new QFocusFrame;
    m_frame->setWidget(now);
}

}  // namespace twohands::style
