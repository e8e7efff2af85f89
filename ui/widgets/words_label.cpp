// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/words_label.h"

#include "style/paint.h"
#include "style/theme.h"

#include <QTextLayout>

#include <cmath>

namespace twohands::widgets {

namespace {

// Qt breaks lines at U+2028 inside one layout.
QString oneLayout(QString text) { return text.replace('\n', QChar::LineSeparator); }

int layOut(QTextLayout& layout, double width, int lineHeight, Qt::Alignment alignment) {
    QTextOption option(alignment & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(y));
}

}  // namespace

WordsLabel::WordsLabel(const QString& text, style::Role role, style::Ink ink, QWidget* parent)
    : QLabel(text, parent), m_role(role), m_ink(ink) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextRole(role);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WordsLabel::setTextRole(style::Role role) {
    m_role = role;
    style::setRole(this, role);
    updateGeometry();
}

int WordsLabel::textHeight(int width) const {
    if (text().isEmpty()) return style::lineHeight(m_role);
    QTextLayout layout(oneLayout(text()), style::font(m_role));
    return layOut(layout, width, style::lineHeight(m_role), alignment());
}

int WordsLabel::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    return textHeight(width - margins.left() - margins.right()) + margins.top() + margins.bottom();
}

QSize WordsLabel::sizeHint() const {
    const QFontMetrics metrics(style::font(m_role));
    int width = 0;
    for (const QString& line : text().split('\n')) width = std::max(width, metrics.horizontalAdvance(line) + 2);
    if (wordWrap()) width = std::min(width, style::theme().px(style::size::readingWidth));
    const QMargins margins = contentsMargins();
    width += margins.left() + margins.right();
    return {width, heightForWidth(width)};
}

QSize WordsLabel::minimumSizeHint() const {
    if (!wordWrap()) return sizeHint();
    return {std::min(sizeHint().width(), style::theme().px(80)), style::lineHeight(m_role)};
}

void WordsLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(style::colour(isEnabled() ? m_ink : &style::Tokens::ink3));
    const QRect place = contentsRect();
    QTextLayout layout(oneLayout(text()), style::font(m_role));
    const int width = wordWrap() ? place.width() : std::max(place.width(), sizeHint().width());
    const int height = layOut(layout, width, style::lineHeight(m_role), alignment());
    double y = place.top();
    if (alignment() & Qt::AlignVCenter) y += std::max(0, place.height() - height) / 2.0;
    layout.draw(&painter, {double(place.left()), y});
}

}  // namespace twohands::widgets
