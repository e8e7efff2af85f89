// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QWidget;

namespace twohands::style {

enum class Role {
    Display, Metre, Unlock, Title, Question, Door, Agreement, AgreementSmall, Heading,
    Words, WordsOpen, WordsSmall, WordsList, WordsExcerpt, WordsQuote,
    Interface, InterfaceLabel, InterfaceStrong, Review, ReviewSmall, Small, SmallLabel, Caption, CaptionLabel
};

QFont font(Role role);          // at the theme's scale
int lineHeight(Role role);      // device pixels at the theme's scale, never under the font's own height
void setRole(QWidget* widget, Role role);  // sets the font now and again at every change of scale

}  // namespace twohands::style
