// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/unlock_page.h"

#include "journal/vocabulary.h"
#include "style/theme.h"
#include "views/blocks.h"
#include "widgets/button.h"
#include "widgets/hairline.h"
#include "widgets/hand_widget.h"
#include "widgets/passphrase_field.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QResizeEvent>
#include <QScrollArea>

namespace twohands::views {

using widgets::Button;
using widgets::ButtonLook;
using widgets::ButtonSize;

UnlockPage::UnlockPage(presenters::UnlockPresenter& presenter, QWidget* parent) : QWidget(parent), m_presenter(presenter) {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    plainColumn(this)->addWidget(scroll);
    auto* inside = new QWidget;
    scroll->setWidget(inside);
    auto* page = new QVBoxLayout(inside);
    const auto px = [](int size) { return style::theme().px(size); };
    m_page = page;
    page->setContentsMargins(px(48), px(20), px(48), px(20));
    page->setSpacing(0);
    addWords(page, tr("Two Hands"), style::Role::Heading)->setWordWrap(false);
    page->addStretch(2);
    m_title = addWords(page, tr("Which hand is writing?"), style::Role::Unlock);
    m_title->setAlignment(Qt::AlignHCenter);
    addGap(page, 16);
    m_hands = new widgets::HandPair(tr("Left"), tr("Right"));
    m_middle = new QBoxLayout(QBoxLayout::TopToBottom);
    m_middle->setSpacing(px(24));
    m_middle->addWidget(m_hands, 0, Qt::AlignCenter);
    m_form = buildForm();
    m_middle->addWidget(m_form, 0, Qt::AlignCenter);
    page->addLayout(m_middle);
    page->addStretch(3);
    page->addWidget(buildFoot());
    connect(m_hands, &widgets::HandPair::chosen, this, [this](style::Side side) {
        m_presenter.choose(side == style::Side::Left ? journal::Hand::Left : journal::Hand::Right);
    });
    connect(&m_presenter, &presenters::UnlockPresenter::changed, this, &UnlockPage::follow);
    connect(&m_presenter, &presenters::UnlockPresenter::refused, this, [this] {
        m_passphrase->wipe();
        m_code->wipe();
        focusField();
    });
    connect(&style::theme(), &style::Theme::changed, this, &UnlockPage::fit);
    follow();
}

QWidget* UnlockPage::buildForm() {
    auto* form = new QWidget;
    form->setFixedWidth(style::theme().px(384));
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(style::theme().px(8), 0, style::theme().px(8), 0);
    layout->setSpacing(0);
    m_passphrase = new widgets::PassphraseField({tr("Passphrase"), tr("Caps Lock is on"), tr("Show it"), tr("Cover it")});
    m_code = new widgets::PassphraseField({tr("Recovery code"), tr("Caps Lock is on"), tr("Show it"), tr("Cover it")});
    for (widgets::PassphraseField* field : {m_passphrase, m_code}) {
        layout->addWidget(field);
        field->field()->installEventFilter(this);
        connect(field, &widgets::PassphraseField::submitted, this, &UnlockPage::tryIt);
    }
    addGap(layout, 16);
    m_open = new Button(tr("Open"), ButtonLook::Primary, ButtonSize::Large);
    layout->addWidget(m_open);
    addGap(layout, 16);
    m_other = new Button(tr("Use my recovery code"), ButtonLook::Link);
    layout->addWidget(m_other, 0, Qt::AlignHCenter);
    connect(m_open, &Button::clicked, this, &UnlockPage::tryIt);
    connect(m_other, &Button::clicked, this, [this] {
        m_presenter.useRecoveryCode(!m_presenter.usesRecoveryCode());
        focusField();
    });
    return form;
}

QWidget* UnlockPage::buildFoot() {
    auto* foot = new QWidget;
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::theme().px(12));
    layout->addWidget(new widgets::Hairline);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(24));
    m_foot = new widgets::WordsLabel(tr("There are no names here. The file does not say who writes in it."), style::Role::Small,
                                     &style::Tokens::ink3);
    row->addWidget(m_foot, 1);
    auto* keys = new widgets::WordsLabel(tr("Left and right arrow choose a hand. Ctrl + Shift + H hides this window."),
                                         style::Role::Small, &style::Tokens::ink3);
    keys->setAlignment(Qt::AlignRight);
    row->addWidget(keys, 1);
    layout->addLayout(row);
    return foot;
}

void UnlockPage::focusField() { (m_presenter.usesRecoveryCode() ? m_code : m_passphrase)->field()->setFocus(); }

void UnlockPage::setHint(const QString& hint) { m_foot->setText(hint); }

void UnlockPage::tryIt() {
    auto* shown = m_presenter.usesRecoveryCode() ? m_code : m_passphrase;
    QString secret = shown->text();
    if (secret.isEmpty() || !m_presenter.canTry()) return;
    m_presenter.open(secret);
    // Whatever comes of it: a window that is hidden meanwhile must not hold it ready.
    shown->wipe();
}

void UnlockPage::follow() {
    const bool code = m_presenter.usesRecoveryCode();
    m_passphrase->setVisible(!code);
    m_code->setVisible(code);
    setFocusProxy(code ? m_code : m_passphrase);
    (code ? m_code : m_passphrase)->setMessage(m_presenter.sentence());
    m_other->setText(code ? tr("Use my passphrase") : tr("Use my recovery code"));
    m_open->setText(m_presenter.isTrying() ? tr("Opening …") : tr("Open"));
    m_open->setEnabled(m_presenter.canTry());
    const QString pause = m_presenter.isTrying() ? tr("One moment.") : tr("One moment. The pause grows with each wrong try.");
    m_open->setReason(m_presenter.canTry() ? QString() : pause);
    m_hands->choose(m_presenter.hand() == journal::Hand::Left ? style::Side::Left : style::Side::Right);
    m_hands->setEnabled(!m_presenter.isTrying());
}

void UnlockPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void UnlockPage::fit() {
    const auto inUnits = [](int pixels) { return pixels / static_cast<double>(style::theme().px(100)) * 100; };
    const double high = inUnits(height());
    m_hands->setHandWidth(high >= 820 ? 196 : high >= 700 ? 152 : 120);
    const QMargins margins = m_page->contentsMargins();
    const bool fitsBeside = m_hands->sizeHint().width() + m_middle->spacing() + m_form->width() + margins.left() + margins.right() <= width();
    const bool isLow = high < 560;
    // Beside each other where both fit; otherwise small hands on top, and the page scrolls.
    if (isLow && !fitsBeside) m_hands->setHandWidth(88);
    m_middle->setDirection(isLow && fitsBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_title->setVisible(high >= 480);
}

bool UnlockPage::eventFilter(QObject* watched, QEvent* event) {
    // With text in the field the arrows belong to the text.
    auto* field = qobject_cast<QLineEdit*>(watched);
    if (event->type() != QEvent::KeyPress || !field || !field->text().isEmpty()) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right) return QWidget::eventFilter(watched, event);
    m_presenter.choose(key == Qt::Key_Left ? journal::Hand::Left : journal::Hand::Right);
    return true;
}

}  // namespace twohands::views
