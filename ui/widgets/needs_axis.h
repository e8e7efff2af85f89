// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QWidget>

#include <vector>

namespace twohands::widgets {

struct AxisMark {
    style::Side side = style::Side::Left;
    int position = 0;  // -3 room of my own ... 3 togetherness
};

// Needs of both on one axis: the left hand's as discs above, the right hand's as diamonds below. It says nothing of the person.
class NeedsAxis : public QWidget {
    Q_OBJECT

public:
    NeedsAxis(const QString& leftEnd, const QString& rightEnd, QWidget* parent = nullptr);
    void setMarks(const std::vector<AxisMark>& marks);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int most(style::Side side) const;

    QString m_leftEnd, m_rightEnd;
    std::vector<AxisMark> m_marks;
};

// One person's check-ins over the days, against that person's own range.
class BodyStrip : public QWidget {
    Q_OBJECT

public:
    BodyStrip(style::Side side, const QString& name, QWidget* parent = nullptr);
    void setBand(int low, int high);                      // 0 to 10
    void setDays(const std::vector<std::vector<int>>& days);  // an empty day is shown as a short dash
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    style::Side m_side;
    QString m_name;
    int m_low = 3, m_high = 6;
    std::vector<std::vector<int>> m_days;
};

}  // namespace twohands::widgets
