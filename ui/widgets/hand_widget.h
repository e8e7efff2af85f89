// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QAbstractButton>

namespace twohands::widgets {

// One traced hand with its word under the wrist: a radio button.
class HandWidget : public QAbstractButton {
    Q_OBJECT

public:
    HandWidget(style::Side side, const QString& word, QWidget* parent = nullptr);
    void setHandWidth(int atOneHundredPercent);  // 196 as drawn, 120 at the least
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintWord(QPainter& painter) const;

    style::Side m_side;
    int m_handWidth = 196;
};

// Both, thumbs inwards. Left is chosen at first.
class HandPair : public QWidget {
    Q_OBJECT

public:
    HandPair(const QString& leftWord, const QString& rightWord, QWidget* parent = nullptr);
    style::Side side() const;
    void choose(style::Side side);
    void setHandWidth(int atOneHundredPercent);
    HandWidget* hand(style::Side side) const { return side == style::Side::Left ? m_left : m_right; }

signals:
    void chosen(twohands::style::Side side);

private:
    HandWidget* m_left;
    HandWidget* m_right;
};

// The two hands as a drawing, not to be pressed (first run).
class HandsDrawing : public QWidget {
    Q_OBJECT

public:
    explicit HandsDrawing(int handWidth = 122, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_handWidth;
};

}  // namespace twohands::widgets
