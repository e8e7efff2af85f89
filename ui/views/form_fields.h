// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/boundary_form.h"
#include "style/type.h"
#include "views/blocks.h"
#include "widgets/chip.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <vector>

namespace twohands::views {

/// The parts that every form is made of. What a screen reader says is the label that stands above.

inline void name(QWidget* widget, const QString& objectName, const QString& accessibleName) {
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
}

/// A label with a quieter hint at its side.
inline void addLabel(QBoxLayout* layout, const QString& label, const QString& hint = {}) {
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(12));
    auto* strong = new widgets::WordsLabel(label, style::Role::InterfaceLabel);
    strong->setWordWrap(hint.isEmpty());
    row->addWidget(strong, hint.isEmpty() ? 1 : 0);
    if (!hint.isEmpty()) row->addWidget(new widgets::WordsLabel(hint, style::Role::Small, &style::Tokens::ink3), 1);
    layout->addLayout(row);
    addGap(layout, 6);
}

inline QLineEdit* addField(QBoxLayout* layout, const QString& objectName, const QString& label, const QString& hint = {}) {
    addLabel(layout, label, hint);
    auto* field = new QLineEdit;
    name(field, objectName, label);
    style::setRole(field, style::Role::WordsSmall);
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    layout->addWidget(field);
    return field;
}

inline std::vector<widgets::ChipChoice> chipsOf(const std::vector<presenters::FormChoice>& choices) {
    std::vector<widgets::ChipChoice> chips;
    for (const auto& choice : choices) chips.push_back({choice.id, choice.name});
    return chips;
}

inline widgets::ChipGroup* addChips(QBoxLayout* layout, const QString& objectName, const QString& label, widgets::Choose choose,
                                    const std::vector<widgets::ChipChoice>& choices, const QString& hint = {}) {
    addLabel(layout, label, hint);
    auto* group = new widgets::ChipGroup(choose);
    group->setChoices(choices);
    name(group, objectName, label);
    layout->addWidget(group);
    return group;
}

/// Sets a field's text without moving the cursor of someone who is typing the very same.
inline void showText(QLineEdit* field, const QString& text) {
    if (field->text() != text) field->setText(text);
}

inline QVBoxLayout* columnIn(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

}  // namespace twohands::views
