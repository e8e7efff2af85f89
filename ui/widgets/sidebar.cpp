// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sidebar.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"
#include "widgets/button.h"
#include "widgets/hairline.h"
#include "widgets/press_keys.h"
#include "widgets/roving_focus.h"
#include "widgets/words_label.h"

#include <QVBoxLayout>

#include <functional>

namespace twohands::widgets {

using style::Role;
using style::Side;
using style::Tokens;
using style::theme;

// Who is writing, and the way to another seat.
class SeatRow : public QAbstractButton {
public:
    explicit SeatRow(QWidget* parent) : QAbstractButton(parent) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setSeat(const SeatWords& seat) {
        m_seat = seat;
        setText(seat.name);
        setAccessibleName(seat.name + ", " + seat.line);
        setToolTip(seat.name);
        update();
    }
    QSize sizeHint() const override {
        return {theme().px(168), style::lineHeight(Role::InterfaceStrong) + style::lineHeight(Role::Caption) + theme().px(8)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (underMouse()) style::box(painter, rect(), theme().px(style::size::radius), style::colour(&Tokens::press), Qt::NoPen);
        const QString icon = m_seat.side ? style::iconOf(*m_seat.side) : QString("hands");
        const style::Ink ink = m_seat.side ? style::inkOf(*m_seat.side) : &Tokens::ink;
        const int edge = theme().px(m_seat.side ? 28 : 18), wide = style::iconWidth(icon, edge);
        style::paintIcon(painter, QRectF(0, (height() - edge) / 2.0, wide, edge), icon, style::colour(ink));
        const int left = std::max(theme().px(40), wide + theme().px(10)), chevron = theme().px(16);
        const int room = width() - left - chevron - theme().px(4), line = style::lineHeight(Role::InterfaceStrong);
        const QFont strong = style::font(Role::InterfaceStrong);
        painter.setFont(strong);
        painter.setPen(style::colour(&Tokens::ink));
        const int top = theme().px(4);
        painter.drawText(QRect(left, top, room, line), Qt::AlignVCenter, QFontMetrics(strong).elidedText(m_seat.name, Qt::ElideRight, room));
        const QFont caption = style::font(Role::Caption);
        painter.setFont(caption);
        painter.setPen(style::colour(&Tokens::ink3));
        painter.drawText(QRect(left, top + line, width() - left, style::lineHeight(Role::Caption)), Qt::AlignVCenter,
                         QFontMetrics(caption).elidedText(m_seat.line, Qt::ElideRight, width() - left));
        if (m_seat.side) {
            style::paintIcon(painter, QRectF(width() - chevron, (height() - chevron) / 2.0, chevron, chevron), "down", style::colour(&Tokens::ink2));
        }
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (!pressOnReturn(this, event)) QAbstractButton::keyPressEvent(event);
    }

private:
    SeatWords m_seat;
};

NavRow::NavRow(const NavItem& item, QWidget* parent) : QAbstractButton(parent), m_item(item) {
    setText(item.text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavRow::setLocked(bool locked, const QString& reason) {
    m_item.locked = locked;
    setToolTip(locked ? reason : QString());
    setAccessibleDescription(locked ? reason : QString());
    update();
}

QSize NavRow::sizeHint() const {
    return {theme().px(192), std::max(theme().px(style::size::navRow), style::lineHeight(Role::Interface) + 6)};
}

void NavRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool current = isChecked();
    if (current || underMouse() || isDown()) {
        const style::Ink fill = isDown() ? &Tokens::press : (current ? &Tokens::sheet : &Tokens::press);
        style::box(painter, rect(), theme().px(style::size::radius), style::colour(fill), Qt::NoPen);
    }
    if (current) {
        const int bar = theme().px(20);
        painter.fillRect(QRect(0, (height() - bar) / 2, theme().px(2), bar), style::colour(&Tokens::ink));
    }
    const int icon = theme().px(20);
    const style::Ink ink = current ? &Tokens::ink : &Tokens::ink2;
    style::paintIcon(painter, QRectF(theme().px(12), (height() - icon) / 2.0, icon, icon), m_item.icon, style::colour(ink));
    const QFont textFont = style::font(current ? Role::InterfaceStrong : Role::Interface);
    painter.setFont(textFont);
    painter.setPen(style::colour(ink));
    const int left = theme().px(44), right = theme().px(m_item.locked ? 32 : 8);
    painter.drawText(QRect(left, 0, width() - left - right, height()), Qt::AlignVCenter,
                     QFontMetrics(textFont).elidedText(text(), Qt::ElideRight, width() - left - right));
    if (m_item.locked) {
        const int lock = theme().px(16);
        style::paintIcon(painter, QRectF(width() - lock - theme().px(12), (height() - lock) / 2.0, lock, lock), "lock", style::colour(&Tokens::ink2));
    }
}

void NavRow::keyPressEvent(QKeyEvent* event) {
    if (!pressOnReturn(this, event)) QAbstractButton::keyPressEvent(event);
}

void NavRow::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void NavRow::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

Sidebar::Sidebar(const QString& appName, QWidget* parent)
    : QWidget(parent), m_seatRow(new SeatRow(this)), m_action(new Button({}, ButtonLook::Quiet, ButtonSize::Normal, this)),
      m_itemsLayout(new QVBoxLayout), m_bottomLayout(new QVBoxLayout), m_focus(new RovingFocus(this)) {
    auto* column = new QVBoxLayout(this);
    const int inset = theme().px(12);
    column->setContentsMargins(theme().px(12), theme().px(18), inset, theme().px(18));
    column->setSpacing(0);
    const auto indented = [&](QWidget* widget) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(inset, 0, 0, 0);
        row->addWidget(widget);
        column->addLayout(row);
    };
    indented(new WordsLabel(appName, Role::Heading));
    column->addSpacing(theme().px(12));
    indented(m_seatRow);
    column->addSpacing(theme().px(8));
    indented(new Hairline);
    column->addSpacing(theme().px(15));
    m_action->setIconName("pen");
    indented(m_action);
    column->addSpacing(theme().px(16));
    m_itemsLayout->setSpacing(0);
    m_bottomLayout->setSpacing(0);
    column->addLayout(m_itemsLayout);
    column->addStretch();
    column->addLayout(m_bottomLayout);
    connect(m_seatRow, &QAbstractButton::clicked, this, &Sidebar::seatAsked);
    connect(m_action, &QAbstractButton::clicked, this, &Sidebar::actionAsked);
    setMinimumWidth(theme().px(style::size::sidebarMiddle));
}

void Sidebar::setSeat(const SeatWords& seat) {
    m_seat = seat;
    m_seatRow->setSeat(seat);
    update();
}

void Sidebar::setAction(const QString& icon, const QString& text) {
    m_action->setIconName(icon);
    m_action->setText(text);
    m_action->updateGeometry();
}

void Sidebar::addRow(const NavItem& item, QVBoxLayout* layout, const QString& lockedReason) {
    if (item.afterGap) {
        layout->addSpacing(theme().px(8));
        auto* line = new Hairline;
        auto* row = new QHBoxLayout;
        row->setContentsMargins(theme().px(12), 0, theme().px(12), 0);
        row->addWidget(line);
        layout->addLayout(row);
        layout->addSpacing(theme().px(7));
    }
    auto* row = new NavRow(item, this);
    row->setLocked(item.locked, lockedReason);
    connect(row, &QAbstractButton::clicked, this, [this, row] {
        const QString before = current();
        if (row->isLocked()) {
            row->setChecked(before == row->id());
            return;
        }
        setCurrent(row->id());
        emit navigated(row->id());
    });
    layout->addWidget(row);
    m_rows.push_back(row);
}

void Sidebar::setItems(const std::vector<NavItem>& items, const std::vector<NavItem>& bottom, const QString& lockedReason) {
    const QString was = current();
    const std::function<void(QLayout*)> clear = [&clear](QLayout* layout) {
        while (QLayoutItem* item = layout->takeAt(0)) {
            if (item->layout()) clear(item->layout());
            if (item->widget()) {
                item->widget()->hide();
                item->widget()->deleteLater();
            }
            delete item;
        }
    };
    clear(m_itemsLayout);
    clear(m_bottomLayout);
    m_rows.clear();
    for (const NavItem& item : items) addRow(item, m_itemsLayout, lockedReason);
    for (const NavItem& item : bottom) addRow(item, m_bottomLayout, lockedReason);
    refreshFocus();
    setCurrent(was);
}

void Sidebar::refreshFocus() {
    std::vector<QWidget*> stops{m_seatRow, m_action};
    stops.insert(stops.end(), m_rows.begin(), m_rows.end());
    m_focus->setWidgets(stops);
}

void Sidebar::setCurrent(const QString& id) {
    for (NavRow* row : m_rows) {
        row->setChecked(row->id() == id);
        if (row->id() == id) m_focus->setCurrent(row);
    }
}

QString Sidebar::current() const {
    for (NavRow* row : m_rows) {
        if (row->isChecked() && !row->isLocked()) return row->id();
    }
    return {};
}

NavRow* Sidebar::row(const QString& id) const {
    for (NavRow* row : m_rows) {
        if (row->id() == id) return row;
    }
    return nullptr;
}

void Sidebar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), style::colour(&Tokens::shade));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), style::colour(&Tokens::line));
    const int band = theme().px(style::size::seatBand);
    if (m_seat.side) {
        painter.fillRect(QRect(0, 0, band, height()), style::colour(style::inkOf(*m_seat.side)));
    } else {
        painter.fillRect(QRect(0, 0, band, height() / 2), style::colour(&Tokens::clay));
        painter.fillRect(QRect(0, height() / 2, band, height() - height() / 2), style::colour(&Tokens::teal));
    }
}

}  // namespace twohands::widgets
