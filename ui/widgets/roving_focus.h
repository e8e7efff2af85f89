// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QWidget;

namespace twohands::widgets {

// Makes several widgets one stop for Tab: arrows, Home and End go between them.
class RovingFocus : public QObject {
    Q_OBJECT

public:
    explicit RovingFocus(QObject* parent);
    void setWidgets(const std::vector<QWidget*>& widgets);
    void setCurrent(QWidget* widget);
    void onMove(std::function<void(QWidget*)> moved) { m_moved = std::move(moved); }  // after an arrow, not after Tab

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void move(QWidget* from, int step);

    std::vector<QPointer<QWidget>> m_widgets;
    std::function<void(QWidget*)> m_moved;
};

}  // namespace twohands::widgets
