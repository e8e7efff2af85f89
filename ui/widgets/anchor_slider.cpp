// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/anchor_slider.h"

#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

namespace {

// The minus of typography, so that -1 is as wide as +1.
QString figure(int value) { return value < 0 ? QString(QChar(0x2212)) + QString::number(-value) : QString::number(value); }

}  // namespace

AnchorSlider::AnchorSlider(const QString& title, int minimum, int maximum, QWidget* parent)
    : QWidget(parent), m_title(title), m_minimum(minimum), m_maximum(maximum) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AnchorSlider::setAnchors(const std::vector<std::pair<int, QString>>& anchors) {
    m_anchors = anchors;
    update();
}

void AnchorSlider::setValueWords(std::function<QString(int)> words) {
    m_words = std::move(words);
    update();
}

void AnchorSlider::setBand(int low, int high, const QString& word) {
    m_band = {low, high};
    m_bandWord = word;
    updateGeometry();
    update();
}

void AnchorSlider::setValue(std::optional<int> value) {
    m_value = value;
    if (m_value) m_value = std::clamp(*m_value, m_minimum, m_maximum);
    update();
}

QString AnchorSlider::valueText() const {
    if (!m_value) return {};
    const QString words = m_words ? m_words(*m_value) : QString();
    return words.isEmpty() ? figure(*m_value) : figure(*m_value) + " " + words;
}

void AnchorSlider::move(int value) {
    const int kept = std::clamp(value, m_minimum, m_maximum);
    if (m_value == kept) return;
    m_value = kept;
    update();
    QAccessibleValueChangeEvent said(this, kept);
    QAccessible::updateAccessibility(&said);
    emit changed(kept);
}

QSize AnchorSlider::sizeHint() const { return {theme().px(272), axisY() + theme().px(16) + style::lineHeight(Role::Caption)}; }
QSize AnchorSlider::minimumSizeHint() const { return {theme().px(160), sizeHint().height()}; }

double AnchorSlider::at(int value) const {
    const double inset = theme().px(10);
    return inset + (width() - 2 * inset) * (value - m_minimum) / (m_maximum - m_minimum);
}

int AnchorSlider::valueAt(double x) const {
    const double inset = theme().px(10);
    return qRound(m_minimum + (x - inset) / (width() - 2 * inset) * (m_maximum - m_minimum));
}

int AnchorSlider::axisY() const { return style::lineHeight(Role::Interface) + theme().px(m_band ? 18 : 22) + (m_band ? style::lineHeight(Role::Caption) : 0); }

void AnchorSlider::paintHead(QPainter& painter) const {
    const QRect line(0, 0, width(), style::lineHeight(Role::Interface));
    painter.setFont(style::font(Role::InterfaceLabel));
    painter.setPen(style::colour(&Tokens::ink));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    if (!m_value) return;
    const QString words = m_words ? m_words(*m_value) : QString();
    painter.setFont(style::font(Role::Interface));
    painter.setPen(style::colour(&Tokens::ink2));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, words);
    const int taken = words.isEmpty() ? 0 : QFontMetrics(style::font(Role::Interface)).horizontalAdvance(words + " ");
    painter.setFont(style::font(Role::InterfaceStrong));
    painter.setPen(style::colour(&Tokens::ink));
    painter.drawText(line.adjusted(0, 0, -taken, 0), Qt::AlignRight | Qt::AlignVCenter, figure(*m_value));
}

void AnchorSlider::paintAxis(QPainter& painter) const {
    const double y = axisY() + 0.5, tick = theme().px(4);
    if (m_band) {
        const double left = at(m_band->first), right = at(m_band->second), top = y - theme().px(12);
        painter.fillRect(QRectF(left, y - theme().px(8), right - left, theme().px(16)), style::colour(&Tokens::somt));
        painter.setPen(style::pen(&Tokens::som, 1.5));
        painter.drawPolyline(QPolygonF({{left, top + theme().px(4)}, {left, top}, {right, top}, {right, top + theme().px(4)}}));
        painter.setFont(style::font(Role::Caption));
        painter.setPen(style::colour(&Tokens::som));
        const int height = style::lineHeight(Role::Caption);
        painter.drawText(QRectF(left - width(), top - height, right - left + 2 * width(), height), Qt::AlignCenter, m_bandWord);
    }
    painter.setPen(style::pen(&Tokens::rule, 1.5));
    painter.drawLine(QPointF(at(m_minimum), y), QPointF(at(m_maximum), y));
    painter.setPen(style::pen(&Tokens::rule));
    for (int value = m_minimum; value <= m_maximum; ++value) {
        painter.drawLine(QPointF(at(value), y - tick), QPointF(at(value), y + tick));
    }
    if (!m_value) return;
    const QPointF centre(at(*m_value), y);
    painter.setPen(style::pen(&Tokens::ink, theme().px(2)));
    painter.setBrush(style::colour(&Tokens::sheet));
    painter.drawEllipse(centre, theme().px(10), theme().px(10));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::colour(&Tokens::ink));
    painter.drawEllipse(centre, theme().px(2.5), theme().px(2.5));
}

// A word that would run into its neighbour is left out; the first and the last always stand.
void AnchorSlider::paintAnchors(QPainter& painter) const {
    const QFont caption = style::font(Role::Caption);
    const QFontMetrics metrics(caption);
    painter.setFont(caption);
    painter.setPen(style::colour(&Tokens::ink3));
    const double top = axisY() + theme().px(14), gap = theme().px(8);
    double lastRight = -gap;
    const double lastLeft = m_anchors.empty() ? 0 : width() - metrics.horizontalAdvance(m_anchors.back().second);
    for (size_t index = 0; index < m_anchors.size(); ++index) {
        const auto& [value, word] = m_anchors[index];
        const double wide = metrics.horizontalAdvance(word);
        const double left = std::clamp(at(value) - wide / 2, 0.0, std::max(0.0, width() - wide));
        const bool isLast = index + 1 == m_anchors.size();
        if (left < lastRight + gap || (!isLast && left + wide + gap > lastLeft)) continue;
        painter.drawText(QRectF(left, top, wide + 2, style::lineHeight(Role::Caption)), Qt::AlignVCenter, word);
        lastRight = left + wide;
    }
}

void AnchorSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    paintAxis(painter);
    paintAnchors(painter);
}

void AnchorSlider::keyPressEvent(QKeyEvent* event) {
    // The first key shows the thumb in the middle, or within one's own range, instead of jumping to an end.
    const int middle = m_band ? (m_band->first + m_band->second) / 2 : (m_minimum + m_maximum) / 2;
    const int now = m_value.value_or(middle);
    const auto step = [&](int by) { move(m_value ? now + by : middle); };
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Up: step(1); return;
        case Qt::Key_Left:
        case Qt::Key_Down: step(-1); return;
        case Qt::Key_PageUp: step(3); return;
        case Qt::Key_PageDown: step(-3); return;
        case Qt::Key_Home: move(m_minimum); return;
        case Qt::Key_End: move(m_maximum); return;
        default: QWidget::keyPressEvent(event);
    }
}

void AnchorSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) move(valueAt(event->position().x()));
}

void AnchorSlider::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) move(valueAt(event->position().x()));
}

// Only with the focus: else a page that scrolls under the pointer would change what somebody said of their body.
void AnchorSlider::wheelEvent(QWheelEvent* event) {
    if (!hasFocus() || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    move(m_value.value_or((m_minimum + m_maximum) / 2) + (event->angleDelta().y() > 0 ? 1 : -1));
}

}  // namespace twohands::widgets
