// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/journal_list.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"
#include "views/blocks.h"

#include <QPainter>
#include <QTextLayout>

namespace twohands::views {
namespace {

using style::Role;

int px(int value) { return style::theme().px(value); }
const presenters::JournalRow& rowOf(const QModelIndex& index) { return static_cast<const JournalModel*>(index.model())->row(index); }

/// Draws a word and gives where the next one may begin.
int drawWord(QPainter& painter, int x, const QRect& line, const QString& text, Role role, style::Ink ink) {
    painter.setFont(style::font(role));
    painter.setPen(style::colour(ink));
    const int width = painter.fontMetrics().horizontalAdvance(text);
    painter.drawText(QRect(x, line.top(), width + 2, line.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    return x + width + px(10);
}

}  // namespace

JournalModel::JournalModel(presenters::JournalPresenter& presenter, QObject* parent) : QAbstractListModel(parent), m_presenter(presenter) {}

int JournalModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_presenter.rows().size()); }

QVariant JournalModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    const auto& shown = row(index);
    return tr("%1, %2, %3, %4: %5").arg(shown.kindName, shown.name, shown.time, shown.audienceName, shown.words);
}

int JournalModel::rowOf(const QString& id) const {
    const auto& rows = m_presenter.rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].id == id) return static_cast<int>(i);
    return -1;
}

void JournalModel::follow() {
    beginResetModel();
    endResetModel();
}

int JournalDelegate::headHeight() const { return style::lineHeight(Role::InterfaceLabel) + px(4); }

QSize JournalDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const int day = rowOf(index).day.isEmpty() ? 0 : style::lineHeight(Role::SmallLabel) + px(20);
    return {px(200), day + px(12) + headHeight() + 2 * style::lineHeight(Role::WordsExcerpt) + px(12)};
}

void JournalDelegate::paintDay(QPainter& painter, const QRect& rect, const QString& day) const {
    painter.setFont(style::font(Role::SmallLabel));
    painter.setPen(style::colour(&style::Tokens::ink2));
    painter.drawText(rect.adjusted(px(16), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, day);
}

void JournalDelegate::paintHead(QPainter& painter, const QRect& rect, const presenters::JournalRow& row) const {
    const int icon = px(18);
    const auto place = [&](int x) { return QRectF(x, rect.center().y() - icon / 2.0, icon, icon); };
    int x = rect.left();
    style::paintIcon(painter, place(x), row.kindIcon, style::colour(&style::Tokens::ink2));
    x = drawWord(painter, x + px(26), rect, row.kindName, Role::InterfaceLabel, &style::Tokens::ink);
    style::paintIcon(painter, place(x), style::iconOf(sideOf(row.author)), style::colour(style::inkOf(sideOf(row.author))));
    x += px(24);
    painter.setFont(style::font(Role::Small));
    const int timeWidth = painter.fontMetrics().horizontalAdvance(row.time);
    const int room = rect.right() - timeWidth - px(44) - x;
    drawWord(painter, x, rect, painter.fontMetrics().elidedText(row.name, Qt::ElideRight, room), Role::Interface, &style::Tokens::ink2);
    drawWord(painter, rect.right() - timeWidth, rect, row.time, Role::Small, &style::Tokens::ink2);
    const int wide = style::iconWidth(row.audienceIcon, 16);
    style::paintIcon(painter, QRectF(rect.right() - timeWidth - px(12) - px(wide), rect.center().y() - px(16) / 2.0, px(wide), px(16)), row.audienceIcon,
                     style::colour(&style::Tokens::ink2));
}

void JournalDelegate::paintWords(QPainter& painter, const QRect& rect, const presenters::JournalRow& row) const {
    const QFont font = style::font(Role::WordsExcerpt);
    QTextLayout layout(row.words, font);
    QList<QTextLayout::FormatRange> formats;
    for (const auto& hit : row.hits) {
        QTextLayout::FormatRange format;
        format.start = hit.begin;
        format.length = hit.end - hit.begin;
        format.format.setBackground(style::colour(&style::Tokens::mark));
        format.format.setForeground(style::colour(&style::Tokens::ink));
        formats << format;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    const int height = style::lineHeight(Role::WordsExcerpt);
    painter.setPen(style::colour(&style::Tokens::ink));
    for (int line = 0; line < 2; ++line) {
        QTextLine text = layout.createLine();
        if (!text.isValid()) break;
        text.setLineWidth(rect.width());
        const bool last = line == 1 && text.textStart() + text.textLength() < row.words.size();
        if (!last) {
            text.draw(&painter, QPointF(rect.left(), rect.top() + line * height));
            continue;
        }
        // The second line ends where the row ends; what is cut is said by its dots.
        painter.setFont(font);
        const auto rest = QFontMetrics(font).elidedText(row.words.mid(text.textStart()), Qt::ElideRight, rect.width());
        painter.drawText(QRect(rect.left(), rect.top() + line * height, rect.width(), height), Qt::AlignLeft | Qt::AlignTop, rest);
    }
    layout.endLayout();
}

void JournalDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& row = rowOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect rect = option.rect;
    if (!row.day.isEmpty()) {
        const QRect day(rect.left(), rect.top(), rect.width(), style::lineHeight(Role::SmallLabel) + px(20));
        paintDay(*painter, day, row.day);
        rect.setTop(day.bottom() + 1);
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered) painter->fillRect(rect, style::colour(selected ? &style::Tokens::sheet : &style::Tokens::shade));
    if (selected) painter->fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), style::colour(&style::Tokens::ink));
    painter->setPen(style::pen(&style::Tokens::line));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QRect inner = rect.adjusted(px(16), px(12), -px(12), -px(12));
    paintHead(*painter, QRect(inner.left(), inner.top(), inner.width(), headHeight() - px(4)), row);
    paintWords(*painter, QRect(inner.left(), inner.top() + headHeight(), inner.width(), inner.height() - headHeight()), row);
    painter->restore();
}

}  // namespace twohands::views
