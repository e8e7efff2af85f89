// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/folded_corner.h"

#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

FoldedCorner::FoldedCorner(const QString& word, QWidget* parent) : QAbstractButton(parent) {
    setText(word);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    if (parent) parent->installEventFilter(this);
    place();
}

QSize FoldedCorner::sizeHint() const {
    return {theme().px(56) + QFontMetrics(style::font(Role::Small)).horizontalAdvance(text()) + theme().px(8), theme().px(48)};
}

void FoldedCorner::place() {
    resize(sizeHint());
    if (parentWidget()) move(parentWidget()->width() - width(), 0);
    raise();
}

bool FoldedCorner::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && (event->type() == QEvent::Resize || event->type() == QEvent::Show)) place();
    return QAbstractButton::eventFilter(watched, event);
}

// Whoever is startled presses twice: the second press within a second must not bring anything back.
void FoldedCorner::ask() {
    if (m_sinceAsked.isValid() && m_sinceAsked.elapsed() < 1000) return;
    m_sinceAsked.start();
    emit asked();
}

void FoldedCorner::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) ask();
}

void FoldedCorner::keyPressEvent(QKeyEvent* event) {
    const bool pressed = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (pressed) ask();
    else QAbstractButton::keyPressEvent(event);
}

void FoldedCorner::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void FoldedCorner::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void FoldedCorner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double fold = theme().px(underMouse() ? 48 : 44), left = width() - fold;
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::colour(&Tokens::press));
    painter.drawPolygon(QPolygonF({{left, 0}, {double(width()), 0}, {double(width()), fold}}));
    painter.setBrush(style::colour(&Tokens::sheet));
    painter.setPen(style::pen(&Tokens::rule));
    painter.drawPolygon(QPolygonF({{left + 0.5, 0}, {left + 0.5, fold - 4}, {left + 4, fold - 0.5}, {double(width()), fold - 0.5}}));
    painter.setFont(style::font(Role::Small));
    painter.setPen(style::colour(underMouse() || hasFocus() ? &Tokens::ink : &Tokens::ink2));
    painter.drawText(QRectF(0, 0, width() - theme().px(56), theme().px(46)), Qt::AlignRight | Qt::AlignVCenter, text());
}

}  // namespace twohands::widgets
