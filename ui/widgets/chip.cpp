// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"
#include "widgets/accessible.h"
#include "widgets/flow_layout.h"
#include "widgets/press_keys.h"
#include "widgets/roving_focus.h"

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

Chip::Chip(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("focusRadius", style::size::chip / 2);
    connect(this, &QAbstractButton::toggled, this, [this] { updateGeometry(); });
}

void Chip::setDashed(bool dashed) {
    m_dashed = dashed;
    setCheckable(!dashed);
    updateGeometry();
}

void Chip::setCompact(bool compact) {
    m_compact = compact;
    setProperty("focusRadius", compact ? 12 : style::size::chip / 2);
    updateGeometry();
}

void Chip::setHasMenu(bool hasMenu) {
    m_hasMenu = hasMenu;
    setCheckable(!hasMenu);
    updateGeometry();
}

QSize Chip::sizeHint() const {
    const QFontMetrics metrics(style::font(isChecked() ? Role::SmallLabel : Role::Small));
    int width = metrics.horizontalAdvance(text()) + theme().px(m_compact ? 18 : 24);
    if (isChecked()) width += theme().px(24);
    if (m_dashed) width += theme().px(18);
    if (m_hasMenu) width += theme().px(12);
    return {width, std::max(theme().px(m_compact ? 24 : style::size::chip), metrics.height() + 4)};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double radius = height() / 2.0;
    const bool chosen = isChecked();
    QPen border = style::pen(m_compact && !theme().isHighContrast() ? &Tokens::line : &Tokens::rule);
    if (m_dashed || !isEnabled()) border = style::pen(&Tokens::rule, 1, Qt::DashLine);
    if (chosen) border = style::pen(&Tokens::ink, theme().px(2));
    const style::Ink fill = isDown() ? &Tokens::press : (underMouse() ? &Tokens::shade : (chosen ? &Tokens::sheet : &Tokens::paper));
    style::box(painter, rect(), radius, style::colour(fill), border);
    const style::Ink ink = isEnabled() ? &Tokens::ink : &Tokens::ink3;
    int x = theme().px(m_compact ? 9 : 12);
    const int mark = theme().px(16);
    if (chosen || m_dashed) {
        style::paintIcon(painter, QRectF(x - (chosen ? 0 : 2), (height() - mark) / 2.0, mark, mark), chosen ? "check" : "plus", style::colour(ink));
        x += mark + theme().px(chosen ? 4 : 2);
    }
    QFont textFont = style::font(chosen ? Role::SmallLabel : Role::Small);
    if (chosen) textFont.setWeight(QFont::DemiBold);
    painter.setFont(textFont);
    painter.setPen(style::colour(ink));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (m_hasMenu) {
        const int chevron = theme().px(14);
        style::paintIcon(painter, QRectF(width() - chevron - theme().px(6), (height() - chevron) / 2.0, chevron, chevron), "down", style::colour(ink));
    }
}

void Chip::keyPressEvent(QKeyEvent* event) {
    if (!pressOnReturn(this, event)) QAbstractButton::keyPressEvent(event);
}

void Chip::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

ChipGroup::ChipGroup(Choose choose, QWidget* parent) : QWidget(parent), m_choose(choose), m_focus(new RovingFocus(this)) {
    auto* flow = new FlowLayout(this, 8, 8);
    setLayout(flow);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_focus->onMove([this](QWidget* widget) {
        auto* moved = qobject_cast<Chip*>(widget);
        if (m_choose == Choose::One && moved && moved != m_ownWord && !moved->isChecked()) moved->click();
    });
}

void ChipGroup::setChoices(const std::vector<ChipChoice>& choices) {
    for (auto& [id, chip] : m_chips) {
        layout()->removeWidget(chip);
        chip->deleteLater();
        chip->hide();
    }
    m_chips.clear();
    if (m_ownWord) layout()->removeWidget(m_ownWord);
    for (const ChipChoice& choice : choices) {
        auto* made = new Chip(choice.text, this);
        made->setCompact(m_compact);
        made->setProperty(oneOfSeveral, m_choose == Choose::One);
        connect(made, &QAbstractButton::clicked, this, [this, made] { clicked(made); });
        layout()->addWidget(made);
        m_chips.emplace_back(choice.id, made);
    }
    if (m_ownWord) layout()->addWidget(m_ownWord);
    refreshFocus();
}

void ChipGroup::refreshFocus() {
    std::vector<QWidget*> widgets;
    for (auto& [id, chip] : m_chips) widgets.push_back(chip);
    if (m_ownWord) widgets.push_back(m_ownWord);
    m_focus->setWidgets(widgets);
    for (auto& [id, chip] : m_chips) {
        if (chip->isChecked()) {
            m_focus->setCurrent(chip);
            break;
        }
    }
}

void ChipGroup::setMaximum(int maximum) { m_maximum = maximum; }

void ChipGroup::setCompact(bool compact) {
    m_compact = compact;
    for (auto& [id, chip] : m_chips) chip->setCompact(compact);
}

void ChipGroup::setOwnWord(const QString& text) {
    if (!m_ownWord) {
        m_ownWord = new Chip(text, this);
        m_ownWord->setDashed(true);
        connect(m_ownWord, &QAbstractButton::clicked, this, &ChipGroup::ownWordAsked);
        layout()->addWidget(m_ownWord);
    }
    m_ownWord->setText(text);
    refreshFocus();
}

QStringList ChipGroup::chosen() const {
    QStringList ids;
    for (const auto& [id, chip] : m_chips) {
        if (chip->isChecked()) ids << id;
    }
    return ids;
}

void ChipGroup::choose(const QStringList& ids) {
    for (auto& [id, chip] : m_chips) chip->setChecked(ids.contains(id));
    refreshFocus();
}

Chip* ChipGroup::chip(const QString& wanted) const {
    for (const auto& [id, chip] : m_chips) {
        if (id == wanted) return chip;
    }
    return nullptr;
}

void ChipGroup::focusCurrent() {
    for (auto* chip : findChildren<Chip*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!chip->isHidden() && (chip->focusPolicy() & Qt::TabFocus)) chip->setFocus();
    }
}

// The chip has already changed its own state when this is called.
void ChipGroup::clicked(Chip* chip) {
    if (m_choose == Choose::Many) {
        if (chip->isChecked() && m_maximum > 0 && chosen().size() > m_maximum) {
            chip->setChecked(false);
            for (auto& [id, one] : m_chips) {
                if (one == chip) emit refused(id);
            }
            return;
        }
    } else {
        if (m_choose == Choose::One && !chip->isChecked()) {
            chip->setChecked(true);
            return;
        }
        for (auto& [id, other] : m_chips) {
            if (other != chip) other->setChecked(false);
        }
    }
    m_focus->setCurrent(chip);
    emit changed(chosen());
}

}  // namespace twohands::widgets
