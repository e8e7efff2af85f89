// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme.h"

#include "style/focus_ring.h"
#include "style/two_hands_style.h"
#include "style/type.h"

#include <QApplication>
#include <QPalette>
#include <QPointer>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace twohands::style {

namespace {

QPalette paletteOf(const Tokens& t) {
    QPalette p;
    p.setColor(QPalette::Window, t.paper);
    p.setColor(QPalette::WindowText, t.ink);
    p.setColor(QPalette::Base, t.sheet);
    p.setColor(QPalette::AlternateBase, t.shade);
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::PlaceholderText, t.ink3);
    p.setColor(QPalette::Button, t.paper);
    p.setColor(QPalette::ButtonText, t.ink);
    p.setColor(QPalette::BrightText, t.on);
    p.setColor(QPalette::Highlight, t.ink);
    p.setColor(QPalette::HighlightedText, t.on);
    p.setColor(QPalette::ToolTipBase, t.sheet);
    p.setColor(QPalette::ToolTipText, t.ink);
    p.setColor(QPalette::Link, t.ink);
    p.setColor(QPalette::LinkVisited, t.ink);
    p.setColor(QPalette::Light, t.sheet);
    p.setColor(QPalette::Midlight, t.shade);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.rule);
    p.setColor(QPalette::Shadow, t.rule);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) p.setColor(QPalette::Disabled, role, t.ink3);
    return p;
}

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent) {
    m_systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    new FocusRing(this);
}

const Tokens& Theme::tokens() const {
    switch (m_mode) {
        case Mode::Light: return lightTokens();
        case Mode::Dark: return darkTokens();
        case Mode::HighContrast: return highContrastTokens();
        case Mode::System: break;
    }
    return m_systemIsDark ? darkTokens() : lightTokens();
}

void Theme::setMode(Mode mode) {
    m_mode = mode;
    apply();
}

void Theme::setScale(double scale) {
    m_scale = std::clamp(scale, 1.0, 2.0);
    apply();
}

int Theme::px(double atOneHundredPercent) const {
    const QScreen* screen = QApplication::primaryScreen();
    const double dpi = screen ? screen->logicalDotsPerInch() / 96.0 : 1.0;
    return qRound(atOneHundredPercent * m_scale * dpi);
}

void Theme::apply() {
    if (!qobject_cast<TwoHandsStyle*>(QApplication::style())) QApplication::setStyle(new TwoHandsStyle);
    QApplication::setPalette(paletteOf(tokens()));
    QApplication::setFont(font(Role::Interface));
    emit changed();
    refreshWidgets();
}

void Theme::refreshWidgets() {
    for (QWidget* widget : QApplication::allWidgets()) {
        widget->updateGeometry();
        widget->update();
    }
}

Theme& theme() {
    static QPointer<Theme> instance;
    if (!instance) instance = new Theme(qApp);
    return *instance;
}

}  // namespace twohands::style
