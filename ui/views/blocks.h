// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/vocabulary.h"
#include "style/theme.h"
#include "style/tokens.h"
#include "style/type.h"
#include "widgets/words_label.h"

#include <QBoxLayout>
#include <QString>

namespace twohands::views {

/// Small parts that several pages lay out in the same way.

inline widgets::WordsLabel* addWords(QBoxLayout* layout, const QString& text, style::Role role,
                                     style::Ink ink = &style::Tokens::ink) {
    auto* label = new widgets::WordsLabel(text, role, ink);
    layout->addWidget(label);
    return label;
}

/// The first partner's hand is the left one, in colour and in glyph.
inline style::Side sideOf(journal::Hand hand) { return hand == journal::Hand::Left ? style::Side::Left : style::Side::Right; }

/// A column that starts at the very edge of its box.
inline QVBoxLayout* plainColumn(QWidget* box) {
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

/// A heading of the interface over a paragraph to read.
inline void addBlock(QBoxLayout* layout, const QString& heading, const QString& text) {
    addWords(layout, heading, style::Role::InterfaceStrong);
    layout->addSpacing(style::theme().px(4));
    addWords(layout, text, style::Role::Words);
    layout->addSpacing(style::theme().px(20));
}

inline void addGap(QBoxLayout* layout, int atOneHundredPercent) { layout->addSpacing(style::theme().px(atOneHundredPercent)); }

}  // namespace twohands::views
