// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/needs_axis.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"

#include <QMap>

#include <algorithm>

namespace twohands::widgets {

using style::Role;
using style::Side;
using style::Tokens;
using style::theme;

namespace {

// A filled disc is the left hand's, an open diamond the right hand's, wherever they are counted.
void paintMark(QPainter& painter, Side side, const QPointF& centre) {
    const double radius = theme().px(4);
    painter.setPen(style::pen(style::inkOf(side), 1.5));
    if (side == Side::Left) {
        painter.setBrush(style::colour(style::inkOf(side)));
        painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
        return;
    }
    painter.setBrush(style::colour(&Tokens::paper));
    const double arm = radius + 1;
    painter.drawPolygon(QPolygonF({centre - QPointF(0, arm), centre + QPointF(arm, 0), centre + QPointF(0, arm), centre - QPointF(arm, 0)}));
}

}  // namespace

NeedsAxis::NeedsAxis(const QString& leftEnd, const QString& rightEnd, QWidget* parent)
    : QWidget(parent), m_leftEnd(leftEnd), m_rightEnd(rightEnd) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NeedsAxis::setMarks(const std::vector<AxisMark>& marks) {
    m_marks = marks;
    updateGeometry();
    update();
}

int NeedsAxis::most(Side side) const {
    QMap<int, int> counts;
    for (const AxisMark& mark : m_marks) {
        if (mark.side == side) ++counts[mark.position];
    }
    return counts.isEmpty() ? 0 : *std::max_element(counts.begin(), counts.end());
}

QSize NeedsAxis::sizeHint() const {
    const int rows = most(Side::Left) + most(Side::Right);
    return {theme().px(304), rows * theme().px(11) + theme().px(20) + style::lineHeight(Role::Caption)};
}

void NeedsAxis::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = theme().px(8), step = (width() - 2 * inset) / 6, pitch = theme().px(11);
    const double y = most(Side::Left) * pitch + theme().px(4) + 0.5;
    painter.setPen(style::pen(&Tokens::rule));
    painter.drawLine(QPointF(0, y), QPointF(width(), y));
    for (int at = 0; at < 7; ++at) painter.drawLine(QPointF(inset + at * step, y - 4), QPointF(inset + at * step, y + 4));
    QMap<int, int> above, below;
    for (const AxisMark& mark : m_marks) {
        const double x = inset + (std::clamp(mark.position, -3, 3) + 3) * step;
        const int height = ++(mark.side == Side::Left ? above : below)[mark.position];
        paintMark(painter, mark.side, {x, y + (mark.side == Side::Left ? -height : height) * pitch + (mark.side == Side::Left ? 1 : -1)});
    }
    painter.setFont(style::font(Role::Caption));
    painter.setPen(style::colour(&Tokens::ink3));
    const QRect line(0, height() - style::lineHeight(Role::Caption), width(), style::lineHeight(Role::Caption));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_leftEnd);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_rightEnd);
}

BodyStrip::BodyStrip(Side side, const QString& name, QWidget* parent) : QWidget(parent), m_side(side), m_name(name) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BodyStrip::setBand(int low, int high) {
    m_low = low;
    m_high = high;
    update();
}

void BodyStrip::setDays(const std::vector<std::vector<int>>& days) {
    m_days = days;
    update();
}

QSize BodyStrip::sizeHint() const { return {theme().px(304), theme().px(52)}; }

void BodyStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int icon = theme().px(18), left = theme().px(88);
    style::paintIcon(painter, QRectF(0, (height() - icon) / 2.0, icon, icon), style::iconOf(m_side), style::colour(style::inkOf(m_side)));
    const QFont label = style::font(Role::Interface);
    painter.setFont(label);
    painter.setPen(style::colour(&Tokens::ink));
    const int room = left - theme().px(30);
    painter.drawText(QRect(theme().px(26), 0, room, height()), Qt::AlignVCenter, QFontMetrics(label).elidedText(m_name, Qt::ElideRight, room));
    const double inset = theme().px(5), unit = (height() - 2 * inset) / 10;
    const auto y = [&](int value) { return height() - inset - value * unit; };
    const QRectF band(left, y(m_high), width() - left, y(m_low) - y(m_high));
    painter.fillRect(band, style::colour(&Tokens::somt));
    if (theme().isHighContrast()) style::box(painter, band, 0, Qt::NoBrush, style::pen(&Tokens::som));
    const double step = (width() - left) / std::max(1.0, static_cast<double>(m_days.size()));
    for (size_t day = 0; day < m_days.size(); ++day) {
        const double x = left + step * (static_cast<double>(day) + 0.5);
        if (m_days[day].empty()) {
            painter.setPen(style::pen(&Tokens::ink3));
            painter.drawLine(QPointF(x - 3, y((m_low + m_high) / 2)), QPointF(x + 3, y((m_low + m_high) / 2)));
            continue;
        }
        const auto [least, greatest] = std::minmax_element(m_days[day].begin(), m_days[day].end());
        painter.setPen(style::pen(style::inkOf(m_side), 1.5));
        if (*least != *greatest) painter.drawLine(QPointF(x, y(*least)), QPointF(x, y(*greatest)));
        for (int value : m_days[day]) paintMark(painter, m_side, {x, y(value)});
    }
}

}  // namespace twohands::widgets
