// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QAbstractButton>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace twohands::widgets {

class Button;
class RovingFocus;
class SeatRow;

struct NavItem {
    QString id;
    QString icon;
    QString text;
    bool locked = false;
    bool afterGap = false;  // a hairline stands above it
};

struct SeatWords {
    std::optional<style::Side> side;  // none: both, Together
    QString name;
    QString line;
};

class NavRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit NavRow(const NavItem& item, QWidget* parent = nullptr);
    const QString& id() const { return m_item.id; }
    void setLocked(bool locked, const QString& reason);
    bool isLocked() const { return m_item.locked; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    NavItem m_item;
};

// One stop for Tab; Up and Down go through seat, action and pages. A locked page keeps its place and does not open.
class Sidebar : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(const QString& appName, QWidget* parent = nullptr);
    void setSeat(const SeatWords& seat);
    void setAction(const QString& icon, const QString& text);
    void setItems(const std::vector<NavItem>& items, const std::vector<NavItem>& bottom, const QString& lockedReason = {});
    void setCurrent(const QString& id);
    QString current() const;
    NavRow* row(const QString& id) const;

signals:
    void navigated(const QString& id);
    void seatAsked();
    void actionAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addRow(const NavItem& item, QVBoxLayout* layout, const QString& lockedReason);
    void refreshFocus();

    SeatWords m_seat;
    SeatRow* m_seatRow;
    Button* m_action;
    QVBoxLayout* m_itemsLayout;
    QVBoxLayout* m_bottomLayout;
    std::vector<NavRow*> m_rows;
    RovingFocus* m_focus;
};

}  // namespace twohands::widgets
