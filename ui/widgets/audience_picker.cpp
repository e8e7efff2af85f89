// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/audience_picker.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"
#include "widgets/press_keys.h"
#include "widgets/roving_focus.h"

#include <QVBoxLayout>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

namespace {

// One choice in the popup: icon, word and sentence, a check if it is the one.
class ChoiceRow : public QAbstractButton {
public:
    ChoiceRow(AudienceChoice choice, const AudienceWords& words, bool current, bool last, QWidget* parent)
        : QAbstractButton(parent), m_choice(choice), m_sentence(words.sentence), m_last(last) {
        setText(words.word);
        setCheckable(true);
        setChecked(current);
        setAutoExclusive(true);
        setAccessibleName(words.word + ". " + words.sentence);
        setFocusPolicy(Qt::StrongFocus);
        setProperty("noFocusRing", true);  // a ring would be cut by the popup; the row is filled instead
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override { return {theme().px(270), heightForWidth(theme().px(270))}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override {
        return style::lineHeight(Role::InterfaceStrong) + sentenceRect(width).height() + theme().px(24);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const bool lit = hasFocus() || underMouse();
        painter.fillRect(rect(), style::colour(isDown() ? &Tokens::press : (lit || isChecked() ? &Tokens::shade : &Tokens::sheet)));
        if (hasFocus()) painter.fillRect(QRect(0, 0, theme().px(3), height()), style::colour(&Tokens::ink));
        const int icon = theme().px(m_choice == AudienceChoice::Shared ? 15 : 18);
        const QString name = AudiencePicker::iconName(m_choice);
        const int wide = style::iconWidth(name, icon);
        style::paintIcon(painter, QRectF((textLeft() - wide) / 2.0, (height() - icon) / 2.0, wide, icon), name, style::colour(&Tokens::ink));
        painter.setFont(style::font(Role::InterfaceStrong));
        painter.setPen(style::colour(&Tokens::ink));
        const int top = theme().px(8), line = style::lineHeight(Role::InterfaceStrong);
        painter.drawText(QRect(textLeft(), top, width() - textLeft(), line), Qt::AlignVCenter, text());
        painter.setFont(style::font(Role::Caption));
        painter.setPen(style::colour(&Tokens::ink2));
        painter.drawText(sentenceRect(width()).translated(0, top + line), Qt::TextWordWrap, m_sentence);
        if (isChecked()) {
            const int mark = theme().px(20);
            style::paintIcon(painter, QRectF(width() - mark - theme().px(12), (height() - mark) / 2.0, mark, mark), "check", style::colour(&Tokens::ink));
        }
        if (!m_last) painter.fillRect(QRect(0, height() - 1, width(), 1), style::colour(&Tokens::line));
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (!pressOnReturn(this, event)) QAbstractButton::keyPressEvent(event);
    }

private:
    int textLeft() const { return theme().px(58); }
    QRect sentenceRect(int width) const {
        const QRect room(textLeft(), 0, width - textLeft() - theme().px(44), 1000);
        return QFontMetrics(style::font(Role::Caption)).boundingRect(room, Qt::TextWordWrap, m_sentence);
    }

    AudienceChoice m_choice;
    QString m_sentence;
    bool m_last;
};

class Popup : public QWidget {
public:
    explicit Popup(QWidget* parent) : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint) { setAttribute(Qt::WA_DeleteOnClose); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), style::colour(&Tokens::sheet));
        style::box(painter, rect(), 0, Qt::NoBrush, style::pen(&Tokens::rule));
    }
};

}  // namespace

AudiencePicker::AudiencePicker(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &AudiencePicker::openChoices);
}

QString AudiencePicker::iconName(AudienceChoice choice) {
    switch (choice) {
        case AudienceChoice::OnlyMe: return "eye-closed";
        case AudienceChoice::PatternsOnly: return "patterns-only";
        case AudienceChoice::Shared: return "hands";
    }
    return {};
}

void AudiencePicker::setWords(const std::array<AudienceWords, 3>& words) {
    m_words = words;
    setCurrent(m_current);
}

void AudiencePicker::setCurrent(AudienceChoice choice) {
    m_current = choice;
    const AudienceWords& words = m_words[static_cast<size_t>(choice)];
    setText(words.word);
    setAccessibleDescription(words.sentence);
    setToolTip(words.sentence);
    updateGeometry();
    update();
}

QWidget* AudiencePicker::choices() const { return m_popup; }

void AudiencePicker::openChoices() {
    if (m_popup) return;
    m_popup = new Popup(this);
    auto* column = new QVBoxLayout(m_popup);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    std::vector<QWidget*> rows;
    for (int index = 0; index < 3; ++index) {
        const auto choice = static_cast<AudienceChoice>(index);
        auto* row = new ChoiceRow(choice, m_words[static_cast<size_t>(index)], choice == m_current, index == 2, m_popup);
        connect(row, &QAbstractButton::clicked, this, [this, choice] { choose(choice); });
        column->addWidget(row);
        rows.push_back(row);
    }
    auto* focus = new RovingFocus(m_popup);
    focus->setWidgets(rows);
    connect(m_popup, &QObject::destroyed, this, [this] { m_popup = nullptr; });
    m_popup->setFixedWidth(std::max(theme().px(272), width()));
    m_popup->adjustSize();
    // In the footer there is no room below: then above.
    const QRect window = this->window()->geometry();
    QPoint place = mapToGlobal(QPoint(0, height() + theme().px(8)));
    if (place.y() + m_popup->height() > window.bottom()) place = mapToGlobal(QPoint(0, -m_popup->height() - theme().px(8)));
    place.setX(std::max(0, std::min(place.x(), window.right() - m_popup->width() - theme().px(8))));
    m_popup->move(place);
    m_popup->show();
    rows[static_cast<size_t>(m_current)]->setFocus(Qt::PopupFocusReason);
}

void AudiencePicker::choose(AudienceChoice choice) {
    if (m_popup) m_popup->close();
    if (choice == m_current) return;
    setCurrent(choice);
    emit chosen(choice);
}

QSize AudiencePicker::sizeHint() const {
    const QFontMetrics metrics(style::font(Role::InterfaceLabel));
    const int icon = style::iconWidth(iconName(m_current), theme().px(16));
    return {metrics.horizontalAdvance(text()) + icon + theme().px(58), std::max(theme().px(36), metrics.height() + 8)};
}

void AudiencePicker::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QPen border = style::pen(&Tokens::rule);
    style::Ink fill = &Tokens::press;
    if (m_current == AudienceChoice::PatternsOnly) {
        border = style::pen(&Tokens::ink2, 1.5, Qt::DashLine);
        fill = &Tokens::paper;
    } else if (m_current == AudienceChoice::Shared) {
        border = style::pen(&Tokens::ink2, 1.5);
        fill = &Tokens::sheet;
    }
    if (underMouse() || isDown()) fill = isDown() ? &Tokens::press : &Tokens::shade;
    style::box(painter, rect(), theme().px(style::size::radius), style::colour(fill), border);
    const int icon = theme().px(16), wide = style::iconWidth(iconName(m_current), icon);
    int x = theme().px(14);
    style::paintIcon(painter, QRectF(x, (height() - icon) / 2.0, wide, icon), iconName(m_current), style::colour(&Tokens::ink));
    x += wide + theme().px(8);
    painter.setFont(style::font(Role::InterfaceLabel));
    painter.setPen(style::colour(&Tokens::ink));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, text());
    const int chevron = theme().px(14);
    style::paintIcon(painter, QRectF(width() - chevron - theme().px(12), (height() - chevron) / 2.0, chevron, chevron), "down", style::colour(&Tokens::ink));
}

void AudiencePicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down) openChoices();
    else if (!pressOnReturn(this, event)) QAbstractButton::keyPressEvent(event);
}

void AudiencePicker::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void AudiencePicker::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace twohands::widgets
