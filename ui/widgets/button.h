// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QAbstractButton>

namespace twohands::widgets {

enum class ButtonLook { Primary, Quiet, Link };
enum class ButtonSize { Small, Normal, Large };

class Button : public QAbstractButton {
    Q_OBJECT

public:
    explicit Button(const QString& text, ButtonLook look = ButtonLook::Quiet, ButtonSize size = ButtonSize::Normal,
                    QWidget* parent = nullptr);
    void setIconName(const QString& name);
    void setHint(const QString& hint);      // after the word, smaller: a shortcut
    void setHasMenu(bool hasMenu);          // draws the chevron
    void setReason(const QString& reason);  // why it is disabled: tooltip and description

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintFrame(QPainter& painter) const;
    int contentWidth() const;
    int side() const;
    QFont textFont() const;

    ButtonLook m_look;
    ButtonSize m_size;
    QString m_icon;
    QString m_hint;
    bool m_hasMenu = false;
};

}  // namespace twohands::widgets
