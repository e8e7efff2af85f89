// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme.h"

#include "catch_test.h"
#include "style/icons.h"
#include "style/type.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QLabel>

using namespace twohands::style;

TEST_CASE("a switch of theme changes the palette and tells those who paint") {
    int told = 0;
    auto connection = QObject::connect(&theme(), &Theme::changed, [&told] { ++told; });
    theme().setMode(Mode::Dark);
    CHECK(QApplication::palette().color(QPalette::Window) == darkTokens().paper);
    CHECK(theme().colour(&Tokens::clay) == darkTokens().clay);
    theme().setMode(Mode::HighContrast);
    CHECK(theme().isHighContrast());
    theme().setMode(Mode::Light);
    CHECK(QApplication::palette().color(QPalette::WindowText) == lightTokens().ink);
    CHECK(told == 3);
    QObject::disconnect(connection);
}

TEST_CASE("the text scale grows fonts and measures together, and stays between one and two") {
    theme().setScale(1.0);
    const double small = font(Role::Words).pointSizeF();
    const int chip = theme().px(size::chip), line = lineHeight(Role::Words);
    QLabel label;
    setRole(&label, Role::Small);
    const double before = label.font().pointSizeF();
    theme().setScale(2.0);
    CHECK(font(Role::Words).pointSizeF() == Catch::Approx(2 * small));
    CHECK(theme().px(size::chip) == 2 * chip);
    CHECK(lineHeight(Role::Words) == 2 * line);
    CHECK(label.font().pointSizeF() == Catch::Approx(2 * before));
    theme().setScale(7);
    CHECK(theme().scale() == 2.0);
    theme().setScale(0.2);
    CHECK(theme().scale() == 1.0);
}

TEST_CASE("the smallest letters on the screen are twelve pixels high") {
    for (int role = 0; role <= static_cast<int>(Role::CaptionLabel); ++role) {
        CHECK(font(static_cast<Role>(role)).pointSizeF() >= 9.0);
        CHECK(lineHeight(static_cast<Role>(role)) >= 16);
    }
}

TEST_CASE("every icon is drawn, in the colour it is asked for") {
    const QStringList files = QDir(":/icons").entryList({"*.svg"});
    REQUIRE(files.size() >= 56);
    for (const QString& file : files) {
        if (file == "figures.svg") continue;  // read as paths, never drawn as an icon
        const QImage image = pixmap(file.chopped(4), QColor(10, 200, 30), 24).toImage().convertToFormat(QImage::Format_ARGB32);
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 60) continue;
                ++inked;
                CHECK(pixel.green() > 150);
            }
        }
        CAPTURE(file.toStdString());
        CHECK(inked > 0);
    }
}

TEST_CASE("the figures are read as paths: two outlines and twenty-five regions") {
    const auto paths = loadPaths("figures");
    CHECK(paths.size() == 27);
    CHECK(paths.contains("outline-front"));
    for (const auto& path : paths) CHECK_FALSE(path.isEmpty());
    CHECK(loadPaths("traced-left").value({}).boundingRect().height() > 200);
}

TEST_CASE("a path of absolute moves, lines and curves is read as drawn") {
    const QPainterPath path = parsePath("M1 2L3.5-4C5 6 7 8 9 10Z");
    CHECK(path.elementCount() >= 5);
    CHECK(path.elementAt(1).x == Catch::Approx(3.5));
    CHECK(path.elementAt(1).y == Catch::Approx(-4));
    CHECK(path.elementAt(4).y == Catch::Approx(10));
}
