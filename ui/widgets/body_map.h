// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QPainterPath>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace twohands::widgets {

enum class BodyKind { More, Less };

struct BodyMark {
    BodyKind kind = BodyKind::More;
    int strength = 1;  // 1 to 3
    bool operator==(const BodyMark& other) const { return kind == other.kind && strength == other.strength; }
};

using BodyMarks = QMap<QString, BodyMark>;  // by region: the id in the drawing, as "left-shoulder-and-arm"

struct BodyMapWords {
    QString front, back, yourLeft, yourRight, more, less;
    QMap<QString, QString> regions;  // a name for each of the 25
};

enum class Figure { Front, Back };

// One figure. The front faces you, so your right is at the screen's left; nothing is mirrored.
class BodyFigure : public QWidget {
    Q_OBJECT

public:
    BodyFigure(Figure figure, const BodyMapWords& words, QWidget* parent = nullptr);
    QStringList regions() const { return m_order; }
    QString name(const QString& region) const;
    QString describe(const QString& region) const;  // "Chest, more, 2"
    QPointF centre(const QString& region) const;    // in the widget
    QRect rectOf(const QString& region) const;
    QString regionAt(const QPointF& point) const;  // the path, else the nearest centre within 14 px, else empty
    const BodyMarks& marks() const { return m_marks; }
    void setMarks(const BodyMarks& marks);
    QString current() const { return m_current; }
    void setCurrent(const QString& region);
    void setOpen(const QString& region);  // drawn with a firm line
    void press(const QString& region, BodyKind kind);  // one step of 1, 2, 3, off

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void marked(const QString& region, std::optional<twohands::widgets::BodyMark> mark);
    void opened(const QString& region);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QTransform toWidget() const;
    void set(const QString& region, std::optional<BodyMark> mark);
    void moveTowards(int key);
    void paintRegion(QPainter& painter, const QString& region) const;
    void paintMarkSign(QPainter& painter, const QString& region, const BodyMark& mark) const;
    void paintSides(QPainter& painter) const;

    Figure m_figure;
    BodyMapWords m_words;
    QPainterPath m_outline;
    QMap<QString, QPainterPath> m_paths;
    QStringList m_order;
    BodyMarks m_marks;
    QString m_current, m_hover, m_open;
    QStringList m_brushed;
    std::optional<BodyKind> m_brush;
};

// Both figures side by side, with one set of marks.
class BodyMap : public QWidget {
    Q_OBJECT

public:
    explicit BodyMap(const BodyMapWords& words, QWidget* parent = nullptr);
    const BodyMarks& marks() const { return m_marks; }
    void setMarks(const BodyMarks& marks);  // says nothing
    void setOpen(const QString& region);
    BodyFigure* figure(Figure figure) const { return figure == Figure::Front ? m_front : m_back; }
    static QStringList allRegions();  // the 25, front first

signals:
    void marksChanged();
    void regionOpened(const QString& region);

private:
    void take(const QString& region, std::optional<BodyMark> mark);

    BodyMarks m_marks;
    BodyFigure* m_front;
    BodyFigure* m_back;
};

}  // namespace twohands::widgets
