// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text_step.h"

#include "views/blocks.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"

namespace twohands::views {

TextStep::TextStep(const QString& above, const std::vector<std::pair<QString, QString>>& blocks, const QString& first,
                   const QString& second, const QString& below, QWidget* parent)
    : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (!above.isEmpty()) {
        addWords(layout, above, style::Role::Small, &style::Tokens::ink3);
        addGap(layout, 12);
    }
    for (const auto& [heading, text] : blocks) addBlock(layout, heading, text);
    if (!first.isEmpty()) {
        auto* row = new widgets::FlowLayout(nullptr, 16, 12);
        for (const QString& word : {first, second}) {
            if (word.isEmpty()) continue;
            auto* button = new widgets::Button(word, widgets::ButtonLook::Quiet, widgets::ButtonSize::Large);
            button->setMinimumWidth(style::theme().px(200));
            row->addWidget(button);
            connect(button, &widgets::Button::clicked, this, word == first ? &TextStep::first : &TextStep::second);
        }
        layout->addLayout(row);
    }
    if (!below.isEmpty()) {
        addGap(layout, 12);
        addWords(layout, below, style::Role::Small, &style::Tokens::ink3);
    }
}

}  // namespace twohands::views
