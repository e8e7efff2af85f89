// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace twohands::widgets {

// Above the line: it helped. On it: a wish. Below it: something pulled tight.
enum class Lane { Above, On, Below };

struct RibbonMark {
    int day = 0;  // 0 is Monday
    style::Side side = style::Side::Left;
    Lane lane = Lane::On;
    QString icon;
    QString name;  // for those who do not see the icon
    QString id;    // of the entry
};

// Seven days of two people. One stop: Left and Right by day, Up and Down by person, Return opens what is there.
class WeekRibbon : public QWidget {
    Q_OBJECT

public:
    explicit WeekRibbon(QWidget* parent = nullptr);
    void setNames(const QString& left, const QString& right);
    void setDays(const QStringList& names, int today = -1);
    void setMarks(std::vector<RibbonMark> marks);
    QString describeCurrent() const;  // "Mon 9, Mara: ..."
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void opened(const QStringList& ids);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    double dayX(int day) const;
    double laneY(style::Side side) const;
    std::vector<const RibbonMark*> at(int day, style::Side side) const;
    QString nameOf(style::Side side) const { return side == style::Side::Left ? m_left : m_right; }
    void paintLane(QPainter& painter, style::Side side) const;
    void paintDay(QPainter& painter, int day, style::Side side) const;
    void openAt(int day, style::Side side);

    QString m_left, m_right;
    QStringList m_days;
    int m_today = -1;
    int m_day = 0;
    style::Side m_side = style::Side::Left;
    std::vector<RibbonMark> m_marks;
};

}  // namespace twohands::widgets
