// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/type.h"

#include "style/theme.h"

#include <QFontMetrics>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace twohands::style {

namespace {

struct TypeRow {
    bool serif;
    double pixels;  // at 100 % and 96 dpi
    int line;
    QFont::Weight weight;
    bool italic;
};

TypeRow rowOf(Role role) {
    switch (role) {
        case Role::Display: return {true, 40, 48, QFont::Normal, false};
        case Role::Metre: return {true, 28, 36, QFont::Normal, false};
        case Role::Unlock: return {true, 32, 40, QFont::Normal, false};
        case Role::Title: return {true, 28, 36, QFont::Normal, false};
        case Role::Question: return {true, 26, 36, QFont::Normal, true};
        case Role::Door: return {true, 24, 32, QFont::Normal, false};
        case Role::Agreement: return {true, 30, 40, QFont::Normal, false};
        case Role::AgreementSmall: return {true, 22, 28, QFont::Normal, false};
        case Role::Heading: return {true, 20, 28, QFont::Normal, false};
        case Role::Words: return {true, 18, 28, QFont::Normal, false};
        case Role::WordsOpen: return {true, 18, 32, QFont::Normal, false};
        case Role::WordsSmall: return {true, 17, 24, QFont::Normal, false};
        case Role::WordsList: return {true, 16, 22, QFont::Normal, false};
        case Role::WordsExcerpt: return {true, 15, 20, QFont::Normal, false};
        case Role::WordsQuote: return {true, 15, 20, QFont::Normal, true};
        case Role::Interface: return {false, 14, 20, QFont::Normal, false};
        case Role::InterfaceLabel: return {false, 14, 20, QFont::Medium, false};
        case Role::InterfaceStrong: return {false, 14, 20, QFont::DemiBold, false};
        case Role::Review: return {false, 17, 20, QFont::Medium, false};
        case Role::ReviewSmall: return {false, 15, 20, QFont::Normal, false};
        case Role::Small: return {false, 13, 20, QFont::Normal, false};
        case Role::SmallLabel: return {false, 13, 20, QFont::Medium, false};
        case Role::Caption: return {false, 12, 16, QFont::Normal, false};
        case Role::CaptionLabel: return {false, 12, 16, QFont::Medium, false};
    }
    return {false, 14, 20, QFont::Normal, false};
}

// Given as a list of ours: left to fontconfig, the substitute may be a light face.
QStringList families(bool serif) {
    if (serif) {
        return {"Gentium Book Plus", "Gentium Book Basic", "Charis SIL", "Noto Serif", "P052", "Georgia", "DejaVu Serif", "serif"};
    }
    return {"Inter", "Cantarell", "Open Sans", "Noto Sans", "Segoe UI", "DejaVu Sans", "sans-serif"};
}

}  // namespace

QFont font(Role role) {
    const TypeRow row = rowOf(role);
    QFont result;
    result.setFamilies(families(row.serif));
    result.setStyleHint(row.serif ? QFont::Serif : QFont::SansSerif);
    result.setPointSizeF(row.pixels * 0.75 * theme().scale());
    result.setWeight(row.weight);
    result.setItalic(row.italic);
    if (role == Role::CaptionLabel) result.setLetterSpacing(QFont::AbsoluteSpacing, 0.2);
    return result;
}

int lineHeight(Role role) { return std::max(theme().px(rowOf(role).line), QFontMetrics(font(role)).ascent()); }

void setRole(QWidget* widget, Role role) {
    const bool known = widget->property("typeRole").isValid();
    widget->setProperty("typeRole", static_cast<int>(role));
    widget->setFont(font(role));
    if (known) return;
    QObject::connect(&theme(), &Theme::changed, widget,
                     [widget] { widget->setFont(font(static_cast<Role>(widget->property("typeRole").toInt()))); });
}

}  // namespace twohands::style
