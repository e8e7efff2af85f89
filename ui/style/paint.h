// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QPainter>

namespace twohands::style {

// Small strokes every widget needs, so that one place decides on pens and half pixels.
QPen pen(Ink ink, double width = 1, Qt::PenStyle style = Qt::SolidLine);
QColor colour(Ink ink);
void box(QPainter& painter, const QRectF& rect, double radius, const QBrush& fill, const QPen& border);
void ring(QPainter& painter, const QRectF& around, double radius);  // focus, with its gap, outside `around`
void lensLine(QPainter& painter, LensMark lens, const QPointF& from, double length);

}  // namespace twohands::style
