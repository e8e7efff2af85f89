// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace twohands::style {

// Every colour of the window. Nothing else names one. The values and the contrast each pair must keep are in tokens.cpp.
struct Tokens {
    QColor paper, sheet, shade, press, line, rule;
    QColor ink, ink2, ink3, on;
    QColor clay, clayt, teal, tealt;
    QColor att, attt, acc, acct, som, somt, inti, intit;
    QColor mark, focus, shadow;
};

// A colour by its place in the table, so that a widget keeps the name and not the value of one theme.
using Ink = QColor Tokens::*;

enum class Side { Left, Right };
enum class LensMark { Attachment, Accountability, Somatic, Intimacy };  // in the order of lenses::Lens

const Tokens& lightTokens();
const Tokens& darkTokens();
const Tokens& highContrastTokens();

Ink inkOf(Side side);
Ink tintOf(Side side);
QString iconOf(Side side);
Ink inkOf(LensMark lens);
Ink tintOf(LensMark lens);
QString iconOf(LensMark lens);

// Pixels at 100 % and 96 dpi. Pass them through Theme::px before use.
namespace size {
inline constexpr int grid = 4, hairline = 1, control = 36, controlSmall = 28, controlLarge = 44, chip = 28;
inline constexpr int field = 36, boxedField = 44, navRow = 36, footer = 72, sidebar = 216, sidebarMiddle = 168, seatBand = 4;
inline constexpr int radiusHit = 2, radiusCheck = 3, radiusSheet = 4, radius = 6, focusGap = 2, focusWidth = 2;
inline constexpr int column = 58, gutter = 24, readingWidth = 584, target = 24;
}  // namespace size

// Milliseconds; all become 0 with reduced motion.
namespace duration {
inline constexpr int hover = 120, chip = 120, row = 180, page = 200, toastIn = 120;
inline constexpr int toast = 6000, toastWithUndo = 10000;  // how long it stays; not motion
inline constexpr int readingAfterKey = 400, draftAfterKey = 600;
}  // namespace duration

}  // namespace twohands::style
