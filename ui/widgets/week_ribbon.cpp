// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/week_ribbon.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace twohands::widgets {

using style::Role;
using style::Side;
using style::Tokens;
using style::theme;

namespace {

constexpr int mostShown = 3;  // on one side of a day; the rest is a number

}  // namespace

WeekRibbon::WeekRibbon(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeekRibbon::setNames(const QString& left, const QString& right) {
    m_left = left;
    m_right = right;
    update();
}

void WeekRibbon::setDays(const QStringList& names, int today) {
    m_days = names;
    m_today = today;
    update();
}

void WeekRibbon::setMarks(std::vector<RibbonMark> marks) {
    m_marks = std::move(marks);
    update();
}

QSize WeekRibbon::sizeHint() const { return {theme().px(960), theme().px(156)}; }
QSize WeekRibbon::minimumSizeHint() const { return {theme().px(600), theme().px(156)}; }

double WeekRibbon::dayX(int day) const {
    const double left = theme().px(96);
    return left + (width() - left - 1) * day / 7.0;
}

double WeekRibbon::laneY(Side side) const { return theme().px(side == Side::Left ? 56 : 120); }

std::vector<const RibbonMark*> WeekRibbon::at(int day, Side side) const {
    std::vector<const RibbonMark*> found;
    for (const RibbonMark& mark : m_marks) {
        if (mark.day == day && mark.side == side) found.push_back(&mark);
    }
    return found;
}

QString WeekRibbon::describeCurrent() const {
    QStringList names;
    for (const RibbonMark* mark : at(m_day, m_side)) names << mark->name;
    return QString("%1, %2: %3").arg(m_days.value(m_day), nameOf(m_side), names.isEmpty() ? QString(QChar(0x2013)) : names.join(", "));
}

void WeekRibbon::paintLane(QPainter& painter, Side side) const {
    const double y = laneY(side) + 0.5;
    const int icon = theme().px(18);
    style::paintIcon(painter, QRectF(0, y - icon / 2.0, icon, icon), style::iconOf(side), style::colour(style::inkOf(side)));
    const QFont label = style::font(Role::Interface);
    painter.setFont(label);
    painter.setPen(style::colour(&Tokens::ink));
    const int room = theme().px(66);
    painter.drawText(QRectF(theme().px(26), y - 16, room, 32), Qt::AlignVCenter, QFontMetrics(label).elidedText(nameOf(side), Qt::ElideRight, room));
    QPen lane = style::pen(style::inkOf(side), 1.5);
    if (side == Side::Right) lane.setDashPattern({6 / 1.5, 4 / 1.5});
    painter.setPen(lane);
    // Each day begins its own dashes, so that they do not crawl while the window is resized.
    for (int day = 0; day < 7; ++day) painter.drawLine(QPointF(dayX(day), y), QPointF(dayX(day + 1), y));
}

void WeekRibbon::paintDay(QPainter& painter, int day, Side side) const {
    const auto marks = at(day, side);
    const int icon = theme().px(18);
    const QColor ink = style::colour(style::inkOf(side));
    int shown[3] = {0, 0, 0}, of[3] = {0, 0, 0};
    for (const RibbonMark* mark : marks) ++of[static_cast<int>(mark->lane)];
    const double wide = dayX(1) - dayX(0);
    const int most = wide >= 5 * icon ? mostShown : mostShown - 1;
    int all = 0, place = 0;
    for (int lane : of) all += std::min(lane, most);
    // In order over the whole day where there is room for that; else each lane is spaced by itself and still in order.
    const bool hasRoom = wide >= icon * (all + 1.0) && *std::max_element(std::begin(of), std::end(of)) <= most;
    for (const RibbonMark* mark : marks) {
        const int lane = static_cast<int>(mark->lane);
        if (++shown[lane] > most) continue;
        const int rest = of[lane] > most ? 2 : 1;  // the number of those that are not shown stands at the end
        const double part = hasRoom ? ++place / (all + 1.0) : shown[lane] / static_cast<double>(std::min(of[lane], most) + rest);
        const double x = dayX(day) + wide * part;
        const double y = laneY(side) + (lane - 1) * theme().px(19);
        const QRectF square(x - icon / 2.0, y - icon / 2.0 + 0.5, icon, icon);
        // A wish stands on the line with a little paper around it.
        if (mark->lane == Lane::On) painter.fillRect(square.adjusted(-4, 0, 4, 0), style::colour(&Tokens::paper));
        style::paintIcon(painter, square, mark->icon, ink);
    }
    painter.setFont(style::font(Role::Caption));
    painter.setPen(ink);
    for (int lane = 0; lane < 3; ++lane) {
        if (of[lane] <= most) continue;
        const double y = laneY(side) + (lane - 1) * theme().px(19);
        painter.drawText(QRectF(dayX(day + 1) - theme().px(22), y - 10, theme().px(20), 20), Qt::AlignCenter, QString("+%1").arg(of[lane] - most));
    }
}

void WeekRibbon::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int top = theme().px(20);
    for (int day = 0; day < 7; ++day) {
        painter.setFont(style::font(day == m_today ? Role::CaptionLabel : Role::Caption));
        painter.setPen(style::colour(day == m_today ? &Tokens::ink : &Tokens::ink2));
        painter.drawText(QRectF(dayX(day), 0, dayX(1) - dayX(0), theme().px(16)), Qt::AlignCenter, m_days.value(day));
    }
    painter.setPen(style::pen(&Tokens::line));
    for (int day = 0; day <= 7; ++day) painter.drawLine(QPointF(std::floor(dayX(day)) + 0.5, top), QPointF(std::floor(dayX(day)) + 0.5, height()));
    for (Side side : {Side::Left, Side::Right}) {
        paintLane(painter, side);
        for (int day = 0; day < 7; ++day) paintDay(painter, day, side);
    }
    if (hasFocus()) {
        const QRectF cell(dayX(m_day) + 4, laneY(m_side) - theme().px(30), dayX(1) - dayX(0) - 8, theme().px(60));
        style::box(painter, cell, theme().px(4), Qt::NoBrush, style::pen(&Tokens::focus, 2));
    }
}

void WeekRibbon::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left: m_day = std::max(0, m_day - 1); break;
        case Qt::Key_Right: m_day = std::min(6, m_day + 1); break;
        case Qt::Key_Up: m_side = Side::Left; break;
        case Qt::Key_Down: m_side = Side::Right; break;
        case Qt::Key_Return:
        case Qt::Key_Enter: openAt(m_day, m_side); return;
        default: QWidget::keyPressEvent(event); return;
    }
    update();
    QAccessibleValueChangeEvent changed(this, describeCurrent());
    QAccessible::updateAccessibility(&changed);
}

void WeekRibbon::mouseReleaseEvent(QMouseEvent* event) {
    const double x = event->position().x(), y = event->position().y();
    if (x < dayX(0)) return;
    m_day = std::clamp(static_cast<int>((x - dayX(0)) / (dayX(1) - dayX(0))), 0, 6);
    m_side = y < (laneY(Side::Left) + laneY(Side::Right)) / 2 ? Side::Left : Side::Right;
    update();
    openAt(m_day, m_side);
}

void WeekRibbon::openAt(int day, Side side) {
    QStringList ids;
    for (const RibbonMark* mark : at(day, side)) ids << mark->id;
    if (!ids.isEmpty()) emit opened(ids);
}

}  // namespace twohands::widgets
