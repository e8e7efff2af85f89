// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QObject>

namespace twohands::style {

enum class Mode { System, Light, Dark, HighContrast };

// The look of the running application. Owned by the QApplication; made by the first call of theme().
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject* parent);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    double scale() const { return m_scale; }
    void setScale(double scale);  // kept within 1.0 and 2.0
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    const Tokens& tokens() const;
    QColor colour(Ink ink) const { return tokens().*ink; }
    bool isHighContrast() const { return &tokens() == &highContrastTokens(); }
    int px(double atOneHundredPercent) const;  // scaled by the text scale and the screen's dpi
    int ms(int duration) const { return m_reducedMotion ? 0 : duration; }

    void apply();  // style, palette and font of the application; once after the QApplication is made

signals:
    void changed();

private:
    void refreshWidgets();

    Mode m_mode = Mode::System;
    double m_scale = 1.0;
    bool m_reducedMotion = false;
    bool m_systemIsDark = false;
};

Theme& theme();

}  // namespace twohands::style
