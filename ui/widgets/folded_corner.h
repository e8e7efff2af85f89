// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QElapsedTimer>

namespace twohands::widgets {

// Hides at once: answers on press, not on release. Keep it the topmost child; place() puts it into the window's corner.
class FoldedCorner : public QAbstractButton {
    Q_OBJECT

public:
    explicit FoldedCorner(const QString& word, QWidget* parent);
    void place();
    QSize sizeHint() const override;

signals:
    void asked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();

    QElapsedTimer m_sinceAsked;
};

}  // namespace twohands::widgets
