// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace twohands::widgets {

// A scale with ticks, words under it and one's own range above it. Nothing is chosen until it is touched.
class AnchorSlider : public QWidget {
    Q_OBJECT

public:
    AnchorSlider(const QString& title, int minimum, int maximum, QWidget* parent = nullptr);
    void setAnchors(const std::vector<std::pair<int, QString>>& anchors);
    void setValueWords(std::function<QString(int)> words);
    void setBand(int low, int high, const QString& word);
    std::optional<int> value() const { return m_value; }
    void setValue(std::optional<int> value);  // says nothing
    int minimum() const { return m_minimum; }
    int maximum() const { return m_maximum; }
    QString title() const { return m_title; }
    QString valueText() const;  // "5 awake"; empty while nothing is chosen
    void move(int value);       // as the person would: kept in range, says so

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void changed(int value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    double at(int value) const;
    int valueAt(double x) const;
    int axisY() const;
    void paintHead(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintAnchors(QPainter& painter) const;

    QString m_title, m_bandWord;
    int m_minimum, m_maximum;
    std::optional<int> m_value;
    std::optional<std::pair<int, int>> m_band;
    std::vector<std::pair<int, QString>> m_anchors;
    std::function<QString(int)> m_words;
};

}  // namespace twohands::widgets
