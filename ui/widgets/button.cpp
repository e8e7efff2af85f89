// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/button.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"
#include "widgets/press_keys.h"

namespace twohands::widgets {

using style::Role;
using style::Tokens;

Button::Button(const QString& text, ButtonLook look, ButtonSize size, QWidget* parent)
    : QAbstractButton(parent), m_look(look), m_size(size) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void Button::setIconName(const QString& name) {
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setHint(const QString& hint) {
    m_hint = hint;
    updateGeometry();
    update();
}

void Button::setHasMenu(bool hasMenu) {
    m_hasMenu = hasMenu;
    updateGeometry();
    update();
}

void Button::setReason(const QString& reason) {
    setToolTip(reason);
    setAccessibleDescription(reason);
}

QFont Button::textFont() const {
    if (m_look == ButtonLook::Link) return style::font(m_size == ButtonSize::Small ? Role::SmallLabel : Role::InterfaceLabel);
    return style::font(m_size == ButtonSize::Small ? Role::SmallLabel : Role::InterfaceLabel);
}

int Button::side() const { return style::theme().px(m_look == ButtonLook::Link ? 0 : (m_size == ButtonSize::Small ? 12 : 16)); }

int Button::contentWidth() const {
    int width = QFontMetrics(textFont()).horizontalAdvance(text());
    const int iconSize = style::theme().px(18), gap = style::theme().px(8);
    if (!m_icon.isEmpty()) width += style::iconWidth(m_icon, iconSize) + (text().isEmpty() ? 0 : gap);
    if (!m_hint.isEmpty()) width += style::theme().px(12) + QFontMetrics(style::font(Role::Caption)).horizontalAdvance(m_hint);
    if (m_hasMenu) width += gap + style::theme().px(14);
    return width;
}

QSize Button::sizeHint() const {
    const int least = m_size == ButtonSize::Small ? style::size::controlSmall
                                                  : (m_size == ButtonSize::Large ? style::size::controlLarge : style::size::control);
    const int height = m_look == ButtonLook::Link ? style::theme().px(style::size::target) : style::theme().px(least);
    return {contentWidth() + 2 * side() + 2, std::max(height, QFontMetrics(textFont()).height() + 4)};
}

void Button::paintFrame(QPainter& painter) const {
    const double radius = style::theme().px(style::size::radius);
    if (m_look == ButtonLook::Link) return;
    if (!isEnabled()) {
        style::box(painter, rect(), radius, Qt::NoBrush, style::pen(&Tokens::rule, 1, Qt::DashLine));
        return;
    }
    if (m_look == ButtonLook::Primary) {
        style::box(painter, rect(), radius, style::colour(isDown() || underMouse() ? &Tokens::ink2 : &Tokens::ink), Qt::NoPen);
        return;
    }
    const style::Ink fill = isDown() ? &Tokens::press : (underMouse() ? &Tokens::shade : &Tokens::paper);
    style::box(painter, rect(), radius, style::colour(fill), style::pen(&Tokens::rule));
}

void Button::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintFrame(painter);
    const style::Ink ink = !isEnabled() ? &Tokens::ink3 : (m_look == ButtonLook::Primary && isEnabled() ? &Tokens::on : &Tokens::ink);
    const int iconSize = style::theme().px(18), gap = style::theme().px(8);
    int x = std::max(side(), (width() - contentWidth()) / 2);
    if (m_look == ButtonLook::Link) x = 0;
    if (!m_icon.isEmpty()) {
        const int iconWide = style::iconWidth(m_icon, iconSize);
        style::paintIcon(painter, QRectF(x, (height() - iconSize) / 2.0, iconWide, iconSize), m_icon, style::colour(ink));
        x += iconWide + gap;
    }
    const QFont textF = textFont();
    const QFontMetrics metrics(textF);
    const int textWidth = metrics.horizontalAdvance(text());
    painter.setFont(textF);
    painter.setPen(style::colour(ink));
    painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (m_look == ButtonLook::Link && isEnabled()) {
        const int y = height() / 2 + metrics.ascent() / 2 + style::theme().px(4);
        painter.setPen(style::pen(underMouse() ? &Tokens::ink : &Tokens::rule));
        painter.drawLine(x, y, x + textWidth, y);
    }
    x += textWidth + style::theme().px(12);
    if (!m_hint.isEmpty()) {
        painter.setFont(style::font(Role::Caption));
        painter.setPen(style::colour(m_look == ButtonLook::Primary && isEnabled() ? &Tokens::on : &Tokens::ink3));
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, m_hint);
    }
    if (m_hasMenu) {
        const int chevron = style::theme().px(14);
        const double left = m_look == ButtonLook::Link ? x - gap / 2.0 : width() - side() - chevron + 2.0;
        style::paintIcon(painter, QRectF(left, (height() - chevron) / 2.0, chevron, chevron), "down", style::colour(ink));
    }
}

void Button::keyPressEvent(QKeyEvent* event) {
    if (!pressOnReturn(this, event)) QAbstractButton::keyPressEvent(event);
}

void Button::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace twohands::widgets
