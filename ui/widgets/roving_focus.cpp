// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/roving_focus.h"

#include <QKeyEvent>
#include <QWidget>

namespace twohands::widgets {

RovingFocus::RovingFocus(QObject* parent) : QObject(parent) {}

void RovingFocus::setWidgets(const std::vector<QWidget*>& widgets) {
    for (const auto& old : m_widgets) {
        if (old) old->removeEventFilter(this);
    }
    m_widgets.assign(widgets.begin(), widgets.end());
    for (QWidget* widget : widgets) widget->installEventFilter(this);
    if (!widgets.empty()) setCurrent(widgets.front());
}

void RovingFocus::setCurrent(QWidget* current) {
    for (const auto& widget : m_widgets) {
        if (widget) widget->setFocusPolicy(widget == current ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

bool RovingFocus::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::FocusIn) setCurrent(widget);
    if (event->type() != QEvent::KeyPress || !widget) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & ~Qt::KeypadModifier) return false;
    const int count = static_cast<int>(m_widgets.size());
    switch (key->key()) {
        case Qt::Key_Right:
        case Qt::Key_Down: move(widget, 1); return true;
        case Qt::Key_Left:
        case Qt::Key_Up: move(widget, -1); return true;
        case Qt::Key_Home: move(widget, -count); return true;
        case Qt::Key_End: move(widget, count); return true;
        default: return false;
    }
}

void RovingFocus::move(QWidget* from, int step) {
    const int count = static_cast<int>(m_widgets.size());
    int at = 0;
    while (at < count && m_widgets[static_cast<size_t>(at)] != from) ++at;
    const int unit = step > 0 ? 1 : -1;
    const bool toEnd = std::abs(step) >= count && count > 1;
    int next = toEnd ? (step > 0 ? count - 1 : 0) : at + unit;
    const int skip = toEnd ? -unit : unit;
    while (next >= 0 && next < count) {
        QWidget* target = m_widgets[static_cast<size_t>(next)];
        if (target && target->isVisibleTo(target->window()) && target->isEnabled()) {
            setCurrent(target);
            target->setFocus(Qt::TabFocusReason);
            if (m_moved) m_moved(target);
            return;
        }
        next += skip;
    }
}

}  // namespace twohands::widgets
