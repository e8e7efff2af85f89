// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace twohands::widgets {

class RovingFocus;

class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(const QStringList& words, QWidget* parent = nullptr);
    int current() const { return m_current; }  // -1 is none
    void setCurrent(int index);                // says nothing

signals:
    void changed(int index);

private:
    void clicked(int index);

    std::vector<QAbstractButton*> m_segments;
    RovingFocus* m_focus;
    int m_current = -1;
};

}  // namespace twohands::widgets
