// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow_layout.h"

#include "style/theme.h"

#include <QWidget>

namespace twohands::widgets {

FlowLayout::FlowLayout(QWidget* parent, int horizontalGap, int verticalGap)
    : QLayout(parent), m_horizontalGap(horizontalGap), m_verticalGap(verticalGap) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    for (QLayoutItem* item : m_items) delete item;
}

void FlowLayout::addItem(QLayoutItem* item) { m_items.push_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    QLayoutItem* item = m_items[static_cast<size_t>(index)];
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (QLayoutItem* item : m_items) size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    for (QLayoutItem* item : m_items) width += item->sizeHint().width() + style::theme().px(m_horizontalGap);
    return {std::max(width, minimumSize().width()), minimumSize().height()};
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool move) const {
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    const int across = style::theme().px(m_horizontalGap), down = style::theme().px(m_verticalGap);
    int x = inner.x(), y = inner.y(), lineHeight = 0;
    std::vector<QLayoutItem*> line;
    // Things of different height stand on one middle line, so a link lines up with the buttons beside it.
    const auto endLine = [&] {
        for (QLayoutItem* item : line) {
            QRect at = item->geometry();
            at.moveTop(y + (lineHeight - at.height()) / 2);
            item->setGeometry(at);
        }
        line.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(inner.width(), item->minimumSize().width()), QWIDGETSIZE_MAX));
        if (x > inner.x() && x + size.width() > inner.right() + 1) {
            endLine();
            x = inner.x();
            y += lineHeight + down;
            lineHeight = 0;
        }
        lineHeight = std::max(lineHeight, size.height());
        if (move) {
            item->setGeometry(QRect(QPoint(x, y), size));
            line.push_back(item);
        }
        x += size.width() + across;
    }
    endLine();
    return y + lineHeight - rect.y() + margins.bottom();
}

}  // namespace twohands::widgets
