// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/toast.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"
#include "widgets/press_keys.h"

#include <QAccessible>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

namespace {

class UndoButton : public QAbstractButton {
public:
    explicit UndoButton(QWidget* parent) : QAbstractButton(parent) {
        setFocusPolicy(Qt::StrongFocus);
        setProperty("noFocusRing", true);  // the ring's ink would vanish on ink; a line of paper is drawn inside instead
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override {
        return {QFontMetrics(style::font(Role::InterfaceLabel)).horizontalAdvance(text()) + 16, theme().px(28)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setFont(style::font(Role::InterfaceLabel));
        painter.setPen(style::pen(&Tokens::on));
        painter.drawText(rect(), Qt::AlignCenter, text());
        painter.drawLine(8, height() - 5, width() - 8, height() - 5);
        if (hasFocus()) style::box(painter, rect(), theme().px(4), Qt::NoBrush, style::pen(&Tokens::on, 2));
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (!pressOnReturn(this, event)) QAbstractButton::keyPressEvent(event);
    }
};

}  // namespace

Toast::Toast(QWidget* host) : QWidget(host), m_undo(new UndoButton(this)) {
    hide();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || m_undo->hasFocus()) m_timer.start(2000);
        else hide();
    });
    connect(m_undo, &QAbstractButton::clicked, this, [this] {
        hide();
        emit undone();
    });
    host->installEventFilter(this);
}

QAbstractButton* Toast::undoButton() const { return m_undo; }

void Toast::say(const QString& text, const QString& icon) { open(text, icon, {}); }
void Toast::sayWithUndo(const QString& text, const QString& undoWord, const QString& icon) { open(text, icon, undoWord); }

void Toast::open(const QString& text, const QString& icon, const QString& undoWord) {
    m_text = text;
    m_icon = icon;
    m_undo->setText(undoWord);
    m_undo->setVisible(!undoWord.isEmpty());
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start(undoWord.isEmpty() ? style::duration::toast : style::duration::toastWithUndo);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::place() {
    const int undo = m_undo->isVisibleTo(this) ? m_undo->sizeHint().width() + theme().px(24) : 0;
    const int text = QFontMetrics(style::font(Role::Interface)).horizontalAdvance(m_text);
    const int most = parentWidget()->width() - theme().px(32);
    const int wide = std::min(most, std::max(theme().px(272), text + theme().px(42 + 16) + undo));
    const QRect room = QFontMetrics(style::font(Role::Interface))
                           .boundingRect(QRect(0, 0, wide - theme().px(58) - undo, 1000), Qt::TextWordWrap, m_text);
    resize(wide, std::max(theme().px(44), room.height() + theme().px(24)));
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - theme().px(style::size::footer + 24));
    const QSize button = m_undo->sizeHint();
    m_undo->setGeometry(width() - button.width() - theme().px(8), (height() - button.height()) / 2, button.width(), button.height());
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style::box(painter, rect(), theme().px(style::size::radius), style::colour(&Tokens::ink), Qt::NoPen);
    const int icon = theme().px(18), left = theme().px(42);
    style::paintIcon(painter, QRectF(theme().px(16), (height() - icon) / 2.0, icon, icon), m_icon, style::colour(&Tokens::on));
    painter.setFont(style::font(Role::Interface));
    painter.setPen(style::colour(&Tokens::on));
    const int right = m_undo->isVisible() ? m_undo->width() + theme().px(16) : theme().px(16);
    painter.drawText(QRect(left, 0, width() - left - right, height()), Qt::AlignVCenter | Qt::TextWordWrap, m_text);
}

void Toast::enterEvent(QEnterEvent*) { m_timer.stop(); }
void Toast::leaveEvent(QEvent*) { m_timer.start(2000); }

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden()) place();
    return QWidget::eventFilter(watched, event);
}

}  // namespace twohands::widgets
