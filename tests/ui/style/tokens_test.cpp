// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/tokens.h"

#include "catch_test.h"

#include <cmath>
#include <vector>

using namespace twohands::style;

namespace {

double linear(double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

double luminance(const QColor& c) {
    return 0.2126 * linear(c.red() / 255.0) + 0.7152 * linear(c.green() / 255.0) + 0.0722 * linear(c.blue() / 255.0);
}

// WCAG 2, relative luminance contrast.
double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

struct Named {
    const char* name;
    const Tokens& tokens;
};

std::vector<Named> themes() { return {{"light", lightTokens()}, {"dark", darkTokens()}, {"high contrast", highContrastTokens()}}; }

const std::vector<Ink> texts{&Tokens::ink, &Tokens::ink2, &Tokens::ink3, &Tokens::clay, &Tokens::teal,
                             &Tokens::att, &Tokens::acc,  &Tokens::som,  &Tokens::inti};
const std::vector<Ink> grounds{&Tokens::paper, &Tokens::sheet, &Tokens::shade, &Tokens::press};

bool mayBeWeaker(const Tokens& tokens, Ink text, Ink ground) {
    return &tokens == &lightTokens() && ground == &Tokens::press && (text == &Tokens::clay || text == &Tokens::acc);
}

}  // namespace

TEST_CASE("every text colour is read at 4.5 to 1 on every ground, but for the two strokes the table names") {
    for (const Named& theme : themes()) {
        for (size_t text = 0; text < texts.size(); ++text) {
            for (size_t ground = 0; ground < grounds.size(); ++ground) {
                CAPTURE(theme.name, text, ground);
                const double found = contrast(theme.tokens.*texts[text], theme.tokens.*grounds[ground]);
                CHECK(found >= (mayBeWeaker(theme.tokens, texts[text], grounds[ground]) ? 3.0 : 4.5));
            }
        }
    }
}

TEST_CASE("the border of what can be clicked or typed in stands out at 3 to 1") {
    for (const Named& theme : themes()) {
        for (Ink ground : grounds) {
            CAPTURE(theme.name);
            CHECK(contrast(theme.tokens.rule, theme.tokens.*ground) >= 3.0);
        }
    }
}

TEST_CASE("text on a fill is read at 4.5 to 1") {
    const std::vector<std::pair<Ink, Ink>> pairs{
        {&Tokens::on, &Tokens::ink},    {&Tokens::ink, &Tokens::clayt}, {&Tokens::ink, &Tokens::tealt}, {&Tokens::clay, &Tokens::clayt},
        {&Tokens::teal, &Tokens::tealt}, {&Tokens::ink, &Tokens::mark},  {&Tokens::ink, &Tokens::attt},  {&Tokens::ink, &Tokens::acct},
        {&Tokens::ink, &Tokens::somt},  {&Tokens::ink, &Tokens::intit}, {&Tokens::ink2, &Tokens::somt}, {&Tokens::som, &Tokens::somt},
        {&Tokens::att, &Tokens::attt},  {&Tokens::acc, &Tokens::acct},  {&Tokens::inti, &Tokens::intit}};
    for (const Named& theme : themes()) {
        for (size_t pair = 0; pair < pairs.size(); ++pair) {
            CAPTURE(theme.name, pair);
            CHECK(contrast(theme.tokens.*pairs[pair].first, theme.tokens.*pairs[pair].second) >= 4.5);
        }
    }
}

TEST_CASE("the values are those of the table, by the contrast it prints") {
    using Catch::Approx;
    CHECK(contrast(lightTokens().ink, lightTokens().paper) == Approx(13.07).margin(0.006));
    CHECK(contrast(lightTokens().clay, lightTokens().press) == Approx(4.34).margin(0.006));
    CHECK(contrast(lightTokens().acc, lightTokens().press) == Approx(4.45).margin(0.006));
    CHECK(contrast(darkTokens().ink3, darkTokens().press) == Approx(4.54).margin(0.006));
    CHECK(contrast(darkTokens().ink, darkTokens().mark) == Approx(6.82).margin(0.006));
    CHECK(contrast(darkTokens().som, darkTokens().somt) == Approx(7.37).margin(0.006));
    CHECK(contrast(highContrastTokens().ink, highContrastTokens().mark) == Approx(16.52).margin(0.006));
    CHECK(contrast(highContrastTokens().line, highContrastTokens().paper) == Approx(5.33).margin(0.006));
}
