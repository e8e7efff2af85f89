// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search_field.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"
#include "widgets/words_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

namespace {

constexpr int iconSize = 18;

}  // namespace

SearchField::SearchField(const QString& placeholder, const QString& clearWord, QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMinimumHeight(theme().px(40));
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setDragEnabled(false);
    m_clear = addAction(QIcon(), QLineEdit::TrailingPosition);
    m_clear->setText(clearWord);
    m_clear->setToolTip(clearWord);
    m_clear->setVisible(false);
    refreshIcons();
    setCount({});
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& now) { m_clear->setVisible(!now.isEmpty()); });
    connect(&theme(), &style::Theme::changed, this, &SearchField::refreshIcons);
}

void SearchField::refreshIcons() {
    m_clear->setIcon(style::icon("cross", style::colour(&Tokens::ink2)));
}

void SearchField::setCount(const QString& count) {
    m_count = count;
    setAccessibleDescription(count);
    setTextMargins(theme().px(iconSize + 6), 0, count.isEmpty() ? 0 : QFontMetrics(style::font(Role::Small)).horizontalAdvance(count) + theme().px(8), 0);
    update();
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    // Drawn and not an action of the field: a screen reader would offer that as a button that does nothing.
    const double size = theme().px(iconSize);
    style::paintIcon(painter, QRectF(theme().px(10), (height() - size) / 2, size, size), "search", style::colour(&Tokens::ink2));
    if (m_count.isEmpty()) return;
    painter.setFont(style::font(Role::Small));
    painter.setPen(style::colour(&Tokens::ink3));
    painter.drawText(rect().adjusted(0, 0, -theme().px(44), 0), Qt::AlignRight | Qt::AlignVCenter, m_count);
}

LineField::LineField(const QString& title, const QString& hint, QWidget* parent) : QWidget(parent), m_field(new QLineEdit) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(4));
    auto* head = new QHBoxLayout;
    auto* label = new WordsLabel(title, Role::InterfaceLabel);
    label->setBuddy(m_field);
    head->addWidget(label);
    head->addStretch();
    if (!hint.isEmpty()) head->addWidget(new WordsLabel(hint, Role::Small, &Tokens::ink3));
    column->addLayout(head);
    column->addWidget(m_field);
    m_field->setProperty("underline", true);
    style::setRole(m_field, Role::WordsSmall);
    m_field->setAccessibleName(title);
    m_field->setAccessibleDescription(hint);
    m_field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_field->setDragEnabled(false);
    connect(m_field, &QLineEdit::textEdited, this, &LineField::changed);
    setFocusProxy(m_field);
}

QString LineField::text() const { return m_field->text(); }
void LineField::setText(const QString& text) { m_field->setText(text); }
void LineField::setPlaceholder(const QString& text) { m_field->setPlaceholderText(text); }

}  // namespace twohands::widgets
