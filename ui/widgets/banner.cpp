// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner.h"

#include "style/paint.h"
#include "style/theme.h"
#include "widgets/icon_label.h"
#include "widgets/words_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

Banner::Banner(const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent), m_title(new WordsLabel({}, Role::InterfaceStrong)), m_sentence(new WordsLabel({}, Role::Small, &Tokens::ink2)),
      m_buttons(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().px(19), theme().px(12), theme().px(16), theme().px(12));
    column->setSpacing(theme().px(4));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().px(8));
    head->addWidget(new IconLabel("info", &Tokens::ink), 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    column->addLayout(head);
    column->addWidget(m_sentence);
    m_buttons->setSpacing(theme().px(16));
    m_buttons->addStretch();
    column->addLayout(m_buttons);
    setWords(title, sentence);
}

void Banner::setWords(const QString& title, const QString& sentence) {
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title + " " + sentence);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

Button* Banner::addButton(const QString& text, ButtonLook look) {
    auto* button = new Button(text, look, ButtonSize::Small);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    m_buttons->setContentsMargins(0, theme().px(8), 0, 0);
    return button;
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), style::colour(&Tokens::shade));
    painter.fillRect(QRect(0, 0, theme().px(3), height()), style::colour(&Tokens::ink));
}

}  // namespace twohands::widgets
