// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icon_label.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"

namespace twohands::widgets {

IconLabel::IconLabel(const QString& name, style::Ink ink, int size, QWidget* parent)
    : QWidget(parent), m_name(name), m_ink(ink), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString& name, style::Ink ink) {
    m_name = name;
    m_ink = ink;
    updateGeometry();
    update();
}

QSize IconLabel::sizeHint() const {
    const int edge = style::theme().px(m_size);
    return {style::iconWidth(m_name, edge), edge};
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style::paintIcon(painter, rect(), m_name, style::colour(m_ink));
}

}  // namespace twohands::widgets
