// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QAbstractButton;

namespace twohands::widgets {
class RovingFocus;
}

namespace twohands::views {

/// Words in a row, one of them underlined. One stop for Tab; arrows move and choose.
class WordTabs : public QWidget {
    Q_OBJECT

public:
    explicit WordTabs(const QStringList& words, QWidget* parent = nullptr);
    int current() const { return m_current; }

signals:
    void changed(int index);

private:
    void choose(QAbstractButton* tab);

    std::vector<QAbstractButton*> m_tabs;
    widgets::RovingFocus* m_focus;
    int m_current = 0;
};

}  // namespace twohands::views
