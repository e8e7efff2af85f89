// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hairline.h"

#include "style/paint.h"

namespace twohands::widgets {

Hairline::Hairline(Qt::Orientation orientation, style::Ink ink, QWidget* parent) : QWidget(parent), m_ink(ink) {
    if (orientation == Qt::Horizontal) setFixedHeight(1);
    else setFixedWidth(1);
    setSizePolicy(orientation == Qt::Horizontal ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  orientation == Qt::Horizontal ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

void Hairline::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), style::colour(m_ink)); }

}  // namespace twohands::widgets
