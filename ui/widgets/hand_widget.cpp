// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hand_widget.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"

#include <QHBoxLayout>

namespace twohands::widgets {

using style::Role;
using style::Side;
using style::Tokens;
using style::theme;

namespace {

constexpr double drawnWidth = 164, drawnHeight = 232;  // of the traced hands

const QPainterPath& handPath(Side side) {
    static const QPainterPath left = style::loadPaths("traced-left").value({});
    static const QPainterPath right = style::loadPaths("traced-right").value({});
    return side == Side::Left ? left : right;
}

void paintHand(QPainter& painter, Side side, const QRectF& place, const QPen& stroke, const QBrush& fill) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.topLeft());
    painter.scale(place.width() / drawnWidth, place.height() / drawnHeight);
    QPen cosmetic = stroke;
    cosmetic.setCosmetic(true);
    cosmetic.setCapStyle(Qt::RoundCap);
    cosmetic.setJoinStyle(Qt::RoundJoin);
    // Filling closes the wrist with a straight line, stroking leaves it open, as the pen did.
    painter.fillPath(handPath(side), fill);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(cosmetic);
    painter.drawPath(handPath(side));
    painter.restore();
}

}  // namespace

HandWidget::HandWidget(Side side, const QString& word, QWidget* parent) : QAbstractButton(parent), m_side(side) {
    setText(word);
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void HandWidget::setHandWidth(int width) {
    m_handWidth = std::max(width, 88);
    updateGeometry();
}

QSize HandWidget::sizeHint() const {
    const int width = theme().px(m_handWidth);
    return {width, qRound(width * 1.413) + theme().px(18) + style::lineHeight(Role::Review) + theme().px(10)};
}

void HandWidget::paintWord(QPainter& painter) const {
    QFont word = style::font(Role::Review);
    word.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics metrics(word);
    const int mark = isChecked() ? theme().px(24) : 0;
    const int wide = metrics.horizontalAdvance(text()) + mark, line = style::lineHeight(Role::Review) + theme().px(4);
    // The wrist is beside the middle, on the side away from the thumb.
    const double middle = width() * (m_side == Side::Left ? 0.4 : 0.6);
    const double left = std::max(0.0, std::min(middle - wide / 2.0, double(width() - wide)));
    const int top = height() - line - theme().px(4);
    const style::Ink strong = style::inkOf(m_side);
    if (mark) style::paintIcon(painter, QRectF(left, top + line / 2.0 - theme().px(9), theme().px(18), theme().px(18)), "check", style::colour(strong));
    painter.setFont(word);
    painter.setPen(style::colour(&Tokens::ink));
    painter.drawText(QRectF(left + mark, top, wide, line), Qt::AlignVCenter, text());
    const double bar = isChecked() ? 2 : 1;
    painter.fillRect(QRectF(left - theme().px(10), height() - 3, wide + theme().px(20), bar), style::colour(isChecked() ? strong : &Tokens::rule));
}

void HandWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double wide = width() * 0.93, x = (width() - wide) / 2;
    const style::Ink ink = isChecked() ? style::inkOf(m_side) : (underMouse() || hasFocus() ? &Tokens::ink : &Tokens::rule);
    const QBrush fill = isChecked() ? QBrush(style::colour(style::tintOf(m_side))) : QBrush(Qt::NoBrush);
    paintHand(painter, m_side, {x, 0, wide, wide * drawnHeight / drawnWidth}, style::pen(ink, isChecked() ? 2.5 : 1.5), fill);
    paintWord(painter);
}

void HandWidget::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void HandWidget::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

HandPair::HandPair(const QString& leftWord, const QString& rightWord, QWidget* parent)
    : QWidget(parent), m_left(new HandWidget(Side::Left, leftWord, this)), m_right(new HandWidget(Side::Right, rightWord, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(20));
    row->addStretch();
    row->addWidget(m_left);
    row->addWidget(m_right);
    row->addStretch();
    m_left->setChecked(true);
    connect(m_left, &QAbstractButton::toggled, this, [this](bool on) { emit chosen(on ? Side::Left : Side::Right); });
}

Side HandPair::side() const { return m_left->isChecked() ? Side::Left : Side::Right; }
void HandPair::choose(Side side) { hand(side)->setChecked(true); }

void HandPair::setHandWidth(int width) {
    m_left->setHandWidth(width);
    m_right->setHandWidth(width);
}

HandsDrawing::HandsDrawing(int handWidth, QWidget* parent) : QWidget(parent), m_handWidth(handWidth) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize HandsDrawing::sizeHint() const {
    const int wide = theme().px(m_handWidth);
    return {wide * 2 + theme().px(10), qRound(wide * drawnHeight / drawnWidth) + 2};
}

void HandsDrawing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double wide = theme().px(m_handWidth), high = wide * drawnHeight / drawnWidth;
    const QPen stroke = style::pen(&Tokens::ink, 1.75);
    paintHand(painter, Side::Left, {0, 1, wide, high}, stroke, Qt::NoBrush);
    paintHand(painter, Side::Right, {wide + theme().px(10), 1, wide, high}, stroke, Qt::NoBrush);
}

}  // namespace twohands::widgets
