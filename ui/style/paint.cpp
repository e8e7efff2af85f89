// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/paint.h"

#include "style/theme.h"

#include <QPainterPath>

#include <cmath>

namespace twohands::style {

QColor colour(Ink ink) { return theme().colour(ink); }

QPen pen(Ink ink, double width, Qt::PenStyle style) {
    QPen result(colour(ink), width, style);
    // A hairline stays one device pixel at any scale; with another scale factor it would blur.
    if (width <= 1) result.setCosmetic(true);
    if (style == Qt::DashLine) result.setDashPattern({3, 3});
    return result;
}

void box(QPainter& painter, const QRectF& rect, double radius, const QBrush& fill, const QPen& border) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double half = border.style() == Qt::NoPen ? 0 : border.widthF() / 2;
    painter.setPen(border);
    painter.setBrush(fill);
    const QRectF inner = rect.adjusted(half, half, -half, -half);
    painter.drawRoundedRect(inner, radius, radius);
    painter.restore();
}

void ring(QPainter& painter, const QRectF& around, double radius) {
    const double gap = theme().px(size::focusGap), width = theme().px(size::focusWidth), out = gap + width;
    box(painter, around.adjusted(-out, -out, out, out), radius + out - width / 2, Qt::NoBrush, pen(&Tokens::focus, width));
}

void lensLine(QPainter& painter, LensMark lens, const QPointF& from, double length) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen stroke(colour(inkOf(lens)), lens == LensMark::Somatic ? 1.0 : (lens == LensMark::Intimacy ? 2.0 : 1.5));
    stroke.setCapStyle(Qt::FlatCap);
    if (lens == LensMark::Accountability) stroke.setDashPattern({4 / 1.5, 3 / 1.5});
    if (lens == LensMark::Intimacy) stroke.setDashPattern({1, 1});
    painter.setPen(stroke);
    if (lens != LensMark::Somatic) {
        painter.drawLine(from, from + QPointF(length, 0));
    } else {
        QPainterPath wave(from);
        for (double x = 0; x <= length; x += 0.5) wave.lineTo(from.x() + x, from.y() + 1.5 * std::sin(x * M_PI / 3));
        painter.drawPath(wave);
    }
    painter.restore();
}

}  // namespace twohands::style
