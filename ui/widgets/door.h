// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace twohands::widgets {

// One of the three doors of Today: one button with one name ("Need. What I could do with ...").
class Door : public QAbstractButton {
    Q_OBJECT

public:
    Door(const QString& icon, const QString& word, const QString& sentence, const QString& keys, QWidget* parent = nullptr);
    void setFlat(bool flat);  // a row of 72 with the icon at the left, for the narrow form
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int sentenceHeight(int width) const;
    void paintFlat(QPainter& painter);

    QString m_icon, m_sentence, m_keys;
    bool m_flat = false;
};

// Icon over a word, in the row under the doors.
class SmallAction : public QAbstractButton {
    Q_OBJECT

public:
    SmallAction(const QString& icon, const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_icon;
};

}  // namespace twohands::widgets
