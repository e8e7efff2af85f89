// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/needs_grid.h"

#include "views/form_fields.h"
#include "widgets/flow_layout.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace twohands::views {
namespace {

constexpr int columnGap = 8;
constexpr int ruleHeight = 10;
constexpr std::size_t togetherness = 5;  // the first column of the last group

}  // namespace

NeedsGrid::NeedsGrid(presenters::NeedForm& form, QWidget* parent)
    : QWidget(parent), m_form(form), m_columns(presenters::NeedForm::columns()) {
    name(this, "needs", tr("Which need is near?"));
    for (const auto& column : m_columns) {
        m_chips.emplace_back();
        for (const auto& need : column.needs) m_chips.back().push_back(makeChip(need));
    }
    auto* own = new widgets::Chip(tr("own word"), this);
    own->setDashed(true);
    own->setCompact(true);
    own->installEventFilter(this);
    name(own, "needOwnWord", tr("own word"));
    connect(own, &QAbstractButton::clicked, this, &NeedsGrid::ownWordAsked);
    if (!m_chips.empty()) m_chips.back().push_back(own);
    if (!m_chips.empty()) setStop(m_chips.front().front());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    arrange();
}

widgets::Chip* NeedsGrid::makeChip(const presenters::NeedForm::Need& need) {
    auto* chip = new widgets::Chip(need.name, this);
    chip->setCompact(true);
    chip->setToolTip(need.hint);
    chip->setAccessibleDescription(need.hint);
    chip->setObjectName("need-" + need.id);
    chip->installEventFilter(this);
    connect(chip, &QAbstractButton::clicked, this, [this, id = need.id] {
        if (!m_form.toggleNeed(id)) emit refused();
        follow();
    });
    m_byId[need.id] = chip;
    return chip;
}

void NeedsGrid::follow() {
    const QStringList chosen = m_form.needs();
    for (auto& [id, chip] : m_byId) chip->setChecked(chosen.contains(id));
}

int NeedsGrid::columnsWidth() const {
    int width = 0;
    for (const auto& column : m_chips) {
        int widest = 0;
        for (const auto* chip : column) widest = std::max(widest, chip->sizeHint().width());
        width += widest + style::theme().px(columnGap);
    }
    return width - style::theme().px(columnGap);
}

QSize NeedsGrid::minimumSizeHint() const {
    // Narrow enough for one chip: the groups flow, so the columns must never hold the page open.
    const QSize laid = layout() ? layout()->minimumSize() : QSize();
    return {style::theme().px(160), laid.height()};
}

void NeedsGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if ((columnsWidth() <= width()) != m_inColumns) arrange();
}

void NeedsGrid::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) arrange();
}

void NeedsGrid::arrange() {
    m_inColumns = columnsWidth() <= width();
    for (const auto& column : m_chips) {
        for (auto* chip : column) chip->setParent(this);
    }
    delete layout();
    for (auto* label : m_labels) delete label;
    for (auto* box : m_boxes) delete box;
    m_labels.clear();
    m_boxes.clear();
    auto* outer = columnIn(this);
    if (m_inColumns)
        layColumns(outer);
    else
        layGroups(outer);
    for (const auto& column : m_chips) {
        for (auto* chip : column) chip->show();
    }
    updateGeometry();
    update();
}

void NeedsGrid::layColumns(QVBoxLayout* outer) {
    outer->setContentsMargins(0, style::theme().px(ruleHeight), 0, 0);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(columnGap));
    const int labelHeight = style::lineHeight(style::Role::Small);
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        auto* lane = new QVBoxLayout;
        lane->setSpacing(style::theme().px(4));
        // The last group's name stands at the far end of the axis, over the last column.
        const bool last = i + 1 == m_chips.size();
        const QString heading = last ? m_columns[togetherness].heading : i == togetherness ? QString() : m_columns[i].heading;
        auto* label = new widgets::WordsLabel(heading, style::Role::Small, &style::Tokens::ink3, this);
        label->setWordWrap(false);
        label->setMinimumHeight(labelHeight);
        m_labels.push_back(label);
        lane->addWidget(label, 0, last ? Qt::AlignRight : Qt::AlignLeft);
        for (auto* chip : m_chips[i]) lane->addWidget(chip, 0, Qt::AlignLeft);
        lane->addStretch();
        row->addLayout(lane);
        if (!last) row->addStretch();
    }
    outer->addLayout(row);
}

void NeedsGrid::layGroups(QVBoxLayout* outer) {
    widgets::FlowLayout* flow = nullptr;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!flow || !m_columns[i].heading.isEmpty()) {
            if (flow) addGap(outer, 12);
            auto* label = new widgets::WordsLabel(m_columns[i].heading, style::Role::Small, &style::Tokens::ink3, this);
            m_labels.push_back(label);
            outer->addWidget(label);
            addGap(outer, 6);
            auto* box = new QWidget(this);
            m_boxes.push_back(box);
            flow = new widgets::FlowLayout(box, style::theme().px(6), style::theme().px(6));
            outer->addWidget(box);
        }
        for (auto* chip : m_chips[i]) flow->addWidget(chip);
    }
}

void NeedsGrid::paintEvent(QPaintEvent*) {
    if (!m_inColumns) return;
    QPainter painter(this);
    QPen pen(style::theme().colour(&style::Tokens::rule), 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawLine(0, 0, width() - 1, 0);
    const int tick = style::theme().px(5);
    for (const auto& column : m_chips) painter.drawLine(column.front()->x(), 0, column.front()->x(), tick);
    painter.drawLine(width() - 1, 0, width() - 1, tick);
}

void NeedsGrid::setStop(QWidget* chip) {
    for (const auto& column : m_chips) {
        for (auto* one : column) one->setFocusPolicy(one == chip ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

bool NeedsGrid::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) setStop(qobject_cast<QWidget*>(watched));
    if (event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
            move(watched, 0, -1);
            return true;
        case Qt::Key_Down:
            move(watched, 0, 1);
            return true;
        case Qt::Key_Left:
            move(watched, -1, 0);
            return true;
        case Qt::Key_Right:
            move(watched, 1, 0);
            return true;
        default:
            return false;
    }
}

void NeedsGrid::move(QObject* from, int columns, int rows) {
    for (int c = 0; c < static_cast<int>(m_chips.size()); ++c) {
        const auto& column = m_chips[static_cast<std::size_t>(c)];
        const auto found = std::find(column.begin(), column.end(), from);
        if (found == column.end()) continue;
        const int wanted = std::clamp(c + columns, 0, static_cast<int>(m_chips.size()) - 1);
        const auto& target = m_chips[static_cast<std::size_t>(wanted)];
        const int row = static_cast<int>(found - column.begin()) + rows;
        auto* chip = target[static_cast<std::size_t>(std::clamp(row, 0, static_cast<int>(target.size()) - 1))];
        setStop(chip);
        chip->setFocus(Qt::TabFocusReason);
        return;
    }
}

}  // namespace twohands::views
