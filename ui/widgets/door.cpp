// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/door.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"
#include "widgets/press_keys.h"

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

namespace {

style::Ink fillOf(const QAbstractButton& button, style::Ink rest) {
    return button.isDown() ? &Tokens::press : (button.underMouse() ? &Tokens::shade : rest);
}

}  // namespace

Door::Door(const QString& icon, const QString& word, const QString& sentence, const QString& keys, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_sentence(sentence), m_keys(keys) {
    setText(word);
    setAccessibleName(word + ". " + sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setProperty("focusRadius", style::size::radius);
}

void Door::setFlat(bool flat) {
    m_flat = flat;
    updateGeometry();
    update();
}

int Door::sentenceHeight(int width) const {
    const QFontMetrics metrics(style::font(Role::Small));
    const QRect text = metrics.boundingRect(QRect(0, 0, std::max(width, 40), 10000), Qt::TextWordWrap, m_sentence);
    return text.height() / std::max(1, metrics.lineSpacing()) * style::lineHeight(Role::Small) + style::lineHeight(Role::Small) / 2;
}

int Door::heightForWidth(int width) const {
    if (m_flat) return std::max(theme().px(72), style::lineHeight(Role::Door) + sentenceHeight(width - theme().px(104)) + theme().px(8));
    return std::max(theme().px(224), theme().px(132) + style::lineHeight(Role::Door) + sentenceHeight(width - theme().px(41)));
}

QSize Door::sizeHint() const { return {theme().px(200), heightForWidth(theme().px(200))}; }
QSize Door::minimumSizeHint() const {
    return {theme().px(160), m_flat ? theme().px(72) : theme().px(200)};
}

void Door::paintFlat(QPainter& painter) {
    const int icon = theme().px(32), left = theme().px(20) + icon + theme().px(20);
    style::paintIcon(painter, QRectF(theme().px(16), (height() - icon) / 2.0, icon, icon), m_icon, style::colour(&Tokens::ink));
    const int textHeight = style::lineHeight(Role::Door) + sentenceHeight(width() - left);
    int y = std::max(4, (height() - textHeight) / 2 + style::lineHeight(Role::Small) / 4);
    painter.setFont(style::font(Role::Heading));
    painter.setPen(style::colour(&Tokens::ink));
    painter.drawText(QRect(left, y, width() - left, style::lineHeight(Role::Heading)), Qt::AlignVCenter, text());
    y += style::lineHeight(Role::Heading);
    painter.setFont(style::font(Role::Small));
    painter.setPen(style::colour(&Tokens::ink2));
    painter.drawText(QRect(left, y, width() - left - theme().px(12), height() - y), Qt::TextWordWrap, m_sentence);
}

void Door::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style::box(painter, rect(), theme().px(style::size::radius), style::colour(fillOf(*this, &Tokens::sheet)), style::pen(&Tokens::rule));
    if (m_flat) {
        paintFlat(painter);
        return;
    }
    const int inset = theme().px(21), icon = theme().px(44);
    // The drawing has air around it: moved left so that its ink stands over the text's edge.
    style::paintIcon(painter, QRectF(inset - theme().px(7), theme().px(29), icon, icon), m_icon, style::colour(&Tokens::ink));
    painter.setFont(style::font(Role::Caption));
    painter.setPen(style::colour(&Tokens::ink3));
    painter.drawText(QRect(0, theme().px(20), width() - theme().px(16), theme().px(18)), Qt::AlignRight | Qt::AlignVCenter, m_keys);
    const int wordHeight = style::lineHeight(Role::Door), sentence = sentenceHeight(width() - 2 * inset);
    int y = std::max(theme().px(92), std::min(theme().px(114), height() - wordHeight - sentence - theme().px(12)));
    painter.setFont(style::font(Role::Door));
    painter.setPen(style::colour(&Tokens::ink));
    painter.drawText(QRect(inset, y, width() - inset, wordHeight), Qt::AlignVCenter, text());
    y += wordHeight + theme().px(4);
    painter.setFont(style::font(Role::Small));
    painter.setPen(style::colour(&Tokens::ink2));
    painter.drawText(QRect(inset, y, width() - 2 * inset, height() - y), Qt::TextWordWrap, m_sentence);
}

void Door::keyPressEvent(QKeyEvent* event) {
    if (!pressOnReturn(this, event)) QAbstractButton::keyPressEvent(event);
}

void Door::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void Door::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

SmallAction::SmallAction(const QString& icon, const QString& text, QWidget* parent) : QAbstractButton(parent), m_icon(icon) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SmallAction::sizeHint() const {
    const int text = QFontMetrics(style::font(Role::Small)).horizontalAdvance(this->text());
    return {text + theme().px(16), theme().px(44) + style::lineHeight(Role::Small)};
}

void SmallAction::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (isDown() || underMouse()) {
        style::box(painter, rect(), theme().px(style::size::radius), style::colour(fillOf(*this, &Tokens::paper)), Qt::NoPen);
    }
    const int icon = theme().px(20);
    style::paintIcon(painter, QRectF((width() - icon) / 2.0, theme().px(8), icon, icon), m_icon, style::colour(&Tokens::ink));
    painter.setFont(style::font(Role::Small));
    painter.setPen(style::colour(isEnabled() ? &Tokens::ink : &Tokens::ink3));
    painter.drawText(QRect(0, theme().px(34), width(), style::lineHeight(Role::Small)), Qt::AlignCenter, text());
}

void SmallAction::keyPressEvent(QKeyEvent* event) {
    if (!pressOnReturn(this, event)) QAbstractButton::keyPressEvent(event);
}

void SmallAction::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void SmallAction::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace twohands::widgets
