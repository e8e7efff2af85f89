// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QTimer>
#include <QWidget>

namespace twohands::widgets {

// A short message at the bottom centre of its host, one at a time. Stays while the pointer or the focus is on it.
class Toast : public QWidget {
    Q_OBJECT

public:
    explicit Toast(QWidget* host);
    void say(const QString& text, const QString& icon = QStringLiteral("check"));
    void sayWithUndo(const QString& text, const QString& undoWord, const QString& icon = QStringLiteral("bin"));
    QString text() const { return m_text; }
    QAbstractButton* undoButton() const;

signals:
    void undone();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(const QString& text, const QString& icon, const QString& undoWord);
    void place();

    QString m_text, m_icon;
    QAbstractButton* m_undo;
    QTimer m_timer;
};

}  // namespace twohands::widgets
