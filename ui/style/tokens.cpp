// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/tokens.h"

namespace twohands::style {

namespace {

QColor hex(QRgb value) { return QColor::fromRgb(0xff000000u | value); }

Tokens makeLight() {
    Tokens t;
    t.paper = hex(0xF7F2E8), t.sheet = hex(0xFCF9F2), t.shade = hex(0xF0E9DC), t.press = hex(0xE5DCCA);
    t.line = hex(0xD9CFBC), t.rule = hex(0x857A6B);
    t.ink = hex(0x20293A), t.ink2 = hex(0x4A5160), t.ink3 = hex(0x625F5F), t.on = hex(0xFCF9F2);
    t.clay = hex(0xA34A18), t.clayt = hex(0xF0E2D3), t.teal = hex(0x0E5C66), t.tealt = hex(0xDFE7E2);
    t.att = hex(0x4B3C74), t.attt = hex(0xE5E0E4), t.acc = hex(0x3D6590), t.acct = hex(0xE2E4E6);
    t.som = hex(0x646322), t.somt = hex(0xE8E5D3), t.inti = hex(0x86384F), t.intit = hex(0xEFE0DC);
    t.mark = hex(0xF0DC9F), t.focus = hex(0x20293A), t.shadow = QColor(58, 46, 30, 41);
    return t;
}

Tokens makeDark() {
    Tokens t;
    t.paper = hex(0x1F1B17), t.sheet = hex(0x28241F), t.shade = hex(0x181410), t.press = hex(0x38322B);
    t.line = hex(0x403A32), t.rule = hex(0x8E8678);
    t.ink = hex(0xEDE6D8), t.ink2 = hex(0xC4BCAD), t.ink3 = hex(0xA29A8C), t.on = hex(0x1F1B17);
    t.clay = hex(0xE39A67), t.clayt = hex(0x3B2A1F), t.teal = hex(0x6DBFC0), t.tealt = hex(0x203030);
    t.att = hex(0xAE9BE2), t.attt = hex(0x302C38), t.acc = hex(0x9CC0EA), t.acct = hex(0x2B3139);
    t.som = hex(0xBFCB86), t.somt = hex(0x32332A), t.inti = hex(0xE08FA8), t.intit = hex(0x382A2E);
    t.mark = hex(0x5C4B1C), t.focus = hex(0xEDE6D8), t.shadow = QColor(0, 0, 0, 115);
    return t;
}

// Tints are white here, so every tinted state also has a shape.
Tokens makeHighContrast() {
    Tokens t;
    t.paper = hex(0xFFFFFF), t.sheet = hex(0xFFFFFF), t.shade = hex(0xF0F0F0), t.press = hex(0xD9D9D9);
    t.line = hex(0x6B6B6B), t.rule = hex(0x000000);
    t.ink = hex(0x000000), t.ink2 = hex(0x1A1A1A), t.ink3 = hex(0x333333), t.on = hex(0xFFFFFF);
    t.clay = hex(0x7A2E00), t.clayt = hex(0xFFFFFF), t.teal = hex(0x00424A), t.tealt = hex(0xFFFFFF);
    t.att = hex(0x2E1A66), t.attt = hex(0xFFFFFF), t.acc = hex(0x003C75), t.acct = hex(0xFFFFFF);
    t.som = hex(0x3B3D00), t.somt = hex(0xFFFFFF), t.inti = hex(0x6B0A2F), t.intit = hex(0xFFFFFF);
    t.mark = hex(0xFFE37A), t.focus = hex(0x000000), t.shadow = QColor(0, 0, 0, 0);
    return t;
}

struct LensLook {
    Ink ink, tint;
    const char* icon;
};

const LensLook& lookOf(LensMark lens) {
    static const LensLook looks[] = {{&Tokens::att, &Tokens::attt, "attachment"},
                                     {&Tokens::acc, &Tokens::acct, "accountability"},
                                     {&Tokens::som, &Tokens::somt, "somatic"},
                                     {&Tokens::inti, &Tokens::intit, "intimacy"}};
    return looks[static_cast<int>(lens)];
}

}  // namespace

const Tokens& lightTokens() {
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& darkTokens() {
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens& highContrastTokens() {
    static const Tokens tokens = makeHighContrast();
    return tokens;
}

Ink inkOf(Side side) { return side == Side::Left ? &Tokens::clay : &Tokens::teal; }
Ink tintOf(Side side) { return side == Side::Left ? &Tokens::clayt : &Tokens::tealt; }
QString iconOf(Side side) { return side == Side::Left ? QStringLiteral("hand-left") : QStringLiteral("hand-right"); }
Ink inkOf(LensMark lens) { return lookOf(lens).ink; }
Ink tintOf(LensMark lens) { return lookOf(lens).tint; }
QString iconOf(LensMark lens) { return QString::fromLatin1(lookOf(lens).icon); }

}  // namespace twohands::style
