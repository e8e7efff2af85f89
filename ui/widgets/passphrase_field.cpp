// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/passphrase_field.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/icon_label.h"
#include "widgets/words_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

namespace {

// An icon and a sentence in one line.
QWidget* notice(const QString& icon, WordsLabel* words, style::Ink ink) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(6));
    row->addWidget(new IconLabel(icon, ink, 14), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return box;
}

}  // namespace

PassphraseField::PassphraseField(const PassphraseWords& words, QWidget* parent)
    : QWidget(parent), m_words(words), m_field(new QLineEdit), m_messageText(new WordsLabel({}, Role::Small)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(8));
    auto* head = new QHBoxLayout;
    auto* title = new WordsLabel(words.title, Role::InterfaceLabel);
    title->setBuddy(m_field);
    auto* capsWords = new WordsLabel(words.capsLock, Role::Caption, &Tokens::ink2);
    capsWords->setWordWrap(false);
    m_caps = notice("caps", capsWords, &Tokens::ink2);
    head->addWidget(title, 1);
    head->addWidget(m_caps);
    m_message = notice("info", m_messageText, &Tokens::ink);
    column->addLayout(head);
    column->addWidget(m_field);
    column->addWidget(m_message);
    m_caps->hide();
    m_message->hide();
    m_field->setAccessibleName(words.title);
    m_field->setMinimumHeight(theme().px(style::size::boxedField));
    m_field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhHiddenText | Qt::ImhNoAutoUppercase);
    m_field->setDragEnabled(false);
    m_field->setContextMenuPolicy(Qt::NoContextMenu);
    m_field->setMaxLength(1024);
    m_field->installEventFilter(this);
    m_eye = m_field->addAction(QIcon(), QLineEdit::TrailingPosition);
    m_eyeButton = m_field->findChild<QToolButton*>();
    m_eyeButton->setFocusPolicy(Qt::TabFocus);
    m_eyeButton->installEventFilter(this);
    reveal(false);
    connect(m_eye, &QAction::triggered, this, [this] { reveal(m_field->echoMode() == QLineEdit::Password); });
    connect(m_field, &QLineEdit::textEdited, this, &PassphraseField::changed);
    connect(m_field, &QLineEdit::returnPressed, this, &PassphraseField::submitted);
    connect(&theme(), &style::Theme::changed, this, [this] { reveal(m_field->echoMode() == QLineEdit::Normal); });
    setFocusProxy(m_field);
}

QString PassphraseField::text() const { return m_field->text(); }

void PassphraseField::wipe() {
    // setText drops the undo history with the old text; the filler overwrites what the field still held.
    m_field->setText(QString(m_field->text().size(), QChar('x')));
    m_field->setText({});
    reveal(false);
}

void PassphraseField::setMessage(const QString& message) {
    m_messageText->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_field->setAccessibleDescription(message);
}

void PassphraseField::setCapsLock(bool on) { m_caps->setVisible(on); }

void PassphraseField::reveal(bool shown) {
    m_field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(style::icon(shown ? "eye-closed" : "eye", style::colour(&Tokens::ink2)));
    m_eye->setText(shown ? m_words.hide : m_words.show);
    m_eye->setToolTip(m_eye->text());
}

// A key that the eye leaves alone would go on to the field around it, and be typed there.
bool PassphraseField::keyOnEye(int key) {
    if (key == Qt::Key_Return || key == Qt::Key_Enter) m_eye->trigger();
    return key != Qt::Key_Space && key != Qt::Key_Tab && key != Qt::Key_Backtab;
}

// Qt asks no platform for Caps Lock. A letter that comes in the wrong case for the Shift key tells of it.
bool PassphraseField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_eyeButton && event->type() == QEvent::KeyPress) return keyOnEye(static_cast<QKeyEvent*>(event)->key());
    if (watched != m_field || event->type() != QEvent::KeyPress) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_CapsLock) {
        setCapsLock(!m_caps->isVisibleTo(this));
        return false;
    }
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) return true;
    const QString typed = key->text();
    if (typed.size() == 1 && typed[0].isLetter() && typed.toLower() != typed.toUpper()) {
        setCapsLock(typed[0].isUpper() != bool(key->modifiers() & Qt::ShiftModifier));
    }
    return false;
}

}  // namespace twohands::widgets
