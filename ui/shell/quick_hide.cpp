// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/quick_hide.h"

#include "style/theme.h"
#include "widgets/button.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTextEdit>
#include <QVBoxLayout>

namespace twohands::shell {
namespace {

constexpr int pressesTooSoonMs = 1000;

bool isHideKey(const QKeyEvent& key) {
    return key.key() == Qt::Key_H && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

}  // namespace

QuickHide::QuickHide(QWidget* window) : QWidget(window) {
    setAutoFillBackground(true);
    hide();
    build();
    window->installEventFilter(this);
    // An application-wide filter, because a popup or a menu takes the keys from the window's own shortcuts.
    qApp->installEventFilter(this);
}

void QuickHide::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* notes = new QTextEdit;
    notes->setObjectName(QStringLiteral("notes"));
    notes->setAcceptRichText(false);
    notes->setProperty("noFocusRing", true);
    notes->setFrameShape(QFrame::NoFrame);
    notes->setAccessibleName(tr("Notes"));
    notes->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    notes->document()->setDocumentMargin(style::theme().px(32));
    notes->setPlainText(tr("Monday\n\nBread, milk, onions\nCall about the heating\n"));
    layout->addWidget(notes, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(style::theme().px(32), style::theme().px(8), style::theme().px(32), style::theme().px(12));
    auto* closing = new widgets::Button(tr("Close notes"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    foot->addWidget(closing);
    foot->addStretch();
    layout->addLayout(foot);
    connect(closing, &widgets::Button::clicked, this, &QuickHide::closeNotes);
}

void QuickHide::hideOthers(const QWidget* window) {
    while (QWidget* popup = QApplication::activePopupWidget()) {
        popup->hide();
        if (QApplication::activePopupWidget() == popup) break;
    }
    for (QWidget* other : QApplication::topLevelWidgets())
        if (other != window && other->isVisible()) other->hide();
}

void QuickHide::cover() {
    m_since.start();
    if (isVisible()) return;
    hideOthers(window());
    setGeometry(window()->rect());
    show();
    raise();
    window()->setWindowTitle(tr("Notes"));
    repaint();
    findChild<QTextEdit*>()->setFocus();
    emit covered();
}

void QuickHide::closeNotes() {
    // Two quick clicks at the same place must not open what the first one hid.
    if (m_since.isValid() && m_since.elapsed() < pressesTooSoonMs) return;
    hide();
    window()->setWindowTitle(tr("Two Hands"));
    emit closed();
}

bool QuickHide::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        if (isHideKey(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            cover();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace twohands::shell
