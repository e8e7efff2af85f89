// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/heavy_line.h"

#include "views/form_fields.h"
#include "widgets/button.h"

#include <QAccessible>

namespace twohands::views {

HeavyLine::HeavyLine(QWidget* parent) : QWidget(parent) {
    name(this, "heavyLine", tr("Some of this sounds heavy. There is a page with people who can help."));
    auto* column = columnIn(this);
    addWords(column, accessibleName(), style::Role::Words);
    addGap(column, 8);
    auto* row = new QHBoxLayout;
    auto* support = new widgets::Button(tr("Open that page"), widgets::ButtonLook::Quiet);
    auto* back = new widgets::Button(tr("Back to Today"), widgets::ButtonLook::Link);
    row->addWidget(support);
    row->addWidget(back);
    row->addStretch();
    column->addLayout(row);
    addGap(column, 20);
    connect(support, &QAbstractButton::clicked, this, &HeavyLine::supportAsked);
    connect(back, &QAbstractButton::clicked, this, &HeavyLine::backAsked);
    hide();
}

void HeavyLine::appear() {
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}  // namespace twohands::views
