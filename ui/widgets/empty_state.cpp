// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/empty_state.h"

#include "style/paint.h"
#include "style/theme.h"
#include "widgets/button.h"
#include "widgets/icon_label.h"
#include "widgets/words_label.h"

#include <QVBoxLayout>

namespace twohands::widgets {

using style::Tokens;
using style::theme;

EmptyState::EmptyState(const QString& icon, const QString& sentence, const QString& action, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    const int inset = theme().px(21);
    column->setContentsMargins(inset, inset, inset, inset);
    column->setSpacing(theme().px(12));
    column->addWidget(new IconLabel(icon, &Tokens::ink2, 32));
    column->addWidget(new WordsLabel(sentence, style::Role::Heading));
    if (action.isEmpty()) return;
    auto* button = new Button(action, ButtonLook::Quiet, ButtonSize::Small);
    connect(button, &QAbstractButton::clicked, this, &EmptyState::asked);
    column->addWidget(button, 0, Qt::AlignLeft);
}

void EmptyState::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style::box(painter, rect(), theme().px(style::size::radius), Qt::NoBrush, style::pen(&Tokens::rule, 1, Qt::DashLine));
}

Card::Card(QWidget* parent) : QWidget(parent) {}

void Card::setDashed(bool dashed) {
    m_dashed = dashed;
    update();
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QPen border = style::pen(&Tokens::rule, 1, m_dashed ? Qt::DashLine : Qt::SolidLine);
    const QBrush fill = m_dashed ? QBrush(Qt::NoBrush) : QBrush(style::colour(&Tokens::sheet));
    style::box(painter, rect(), theme().px(style::size::radius), fill, border);
}

}  // namespace twohands::widgets
