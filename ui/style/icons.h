// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QIcon>
#include <QMap>
#include <QPainterPath>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace twohands::style {

// Icons of resources/icons by file name without ".svg". "hands" is both hands, each in its own colour.
// Sizes are pixels at 100 %. The stroke keeps 1.5 px on screen at every size.
QPixmap pixmap(const QString& name, const QColor& colour, int size, double devicePixelRatio = 1.0);
QIcon icon(const QString& name, const QColor& colour, int size = 20);
void paintIcon(QPainter& painter, const QRectF& place, const QString& name, const QColor& colour);
int iconWidth(const QString& name, int size);  // "hands" is wider than high

// Reads absolute M, L, C and Z, the commands our drawings are held to.
QPainterPath parsePath(const QString& data);
// The paths of one drawing, by their id; a single path without id has the empty one.
QMap<QString, QPainterPath> loadPaths(const QString& name);

}  // namespace twohands::style
