// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens_note.h"

#include "style/paint.h"
#include "style/theme.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/icon_label.h"
#include "widgets/words_label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

LensNote::LensNote(style::LensMark lens, const LensNoteWords& words, QWidget* parent)
    : QWidget(parent), m_lens(lens), m_name(new WordsLabel(words.name, Role::InterfaceLabel)),
      m_quote(new WordsLabel(words.quote, Role::WordsQuote, &Tokens::ink2)), m_question(new WordsLabel(words.question, Role::Interface)),
      m_verdict(new WordsLabel({}, Role::Small, &Tokens::ink2)), m_buttons(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().px(16), 0, 0, theme().px(12));
    column->setSpacing(theme().px(4));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().px(8));
    head->addWidget(new IconLabel(style::iconOf(lens), style::inkOf(lens)));
    head->addWidget(new WordsLabel(words.lens, Role::CaptionLabel, style::inkOf(lens)), 1);
    head->addWidget(m_verdict);
    m_verdict->setWordWrap(false);
    column->addLayout(head);
    column->addWidget(m_name);
    column->addWidget(m_quote);
    column->addWidget(m_question);
    auto* flow = new FlowLayout(m_buttons, 8, 8);
    const auto add = [&](const QString& word, ButtonLook look, void (LensNote::*signal)()) {
        if (word.isEmpty()) return;
        auto* button = new Button(word, look, ButtonSize::Small);
        connect(button, &QAbstractButton::clicked, this, signal);
        flow->addWidget(button);
    };
    add(words.fits, ButtonLook::Quiet, &LensNote::fits);
    add(words.doesntFit, ButtonLook::Quiet, &LensNote::doesntFit);
    add(words.addAnother, ButtonLook::Link, &LensNote::addAnother);
    column->addSpacing(theme().px(4));
    column->addWidget(m_buttons);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(words.lens + ": " + words.name);
    setAccessibleDescription(words.quote + " " + words.question);
    refresh();
}

void LensNote::refresh() {
    m_name->setVisible(!m_judged || m_active);
    m_quote->setVisible(!m_judged || m_active);
    m_question->setVisible(m_active && !m_question->text().isEmpty());
    m_buttons->setVisible(m_active);
    m_verdict->setVisible(m_judged);
    updateGeometry();
    update();
}

void LensNote::setActive(bool active) {
    m_active = active;
    refresh();
}

void LensNote::setJudged(const QString& verdict) {
    m_judged = !verdict.isEmpty();
    m_verdict->setText(verdict);
    refresh();
}

void LensNote::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int bar = m_active ? theme().px(3) : 1;
    painter.fillRect(QRect(0, 0, bar, height()), style::colour(m_active ? style::inkOf(m_lens) : &Tokens::line));
    painter.fillRect(QRect(theme().px(16), height() - 1, width(), 1), style::colour(&Tokens::line));
}

void LensNote::mousePressEvent(QMouseEvent*) { emit opened(); }

void LensNote::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens) emit opened();
    else QWidget::keyPressEvent(event);
}

}  // namespace twohands::widgets
