// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QWidget>

namespace twohands::shell {

/// A plain page of notes over the whole window. It keeps nothing, and closes only by its own word: neither a second
/// press of the corner nor of the keys brings the journal back.
class QuickHide : public QWidget {
    Q_OBJECT

public:
    explicit QuickHide(QWidget* window);

    /// Covers at once, in this call: popups go, the page is painted before anything slower is begun.
    void cover();
    bool isCovering() const { return !isHidden(); }
    /// Menus, boxes and whatever else stands over the window or beside it.
    static void hideOthers(const QWidget* window);

signals:
    void covered();  ///< after the paint; lock now
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void closeNotes();
    void build();

    QElapsedTimer m_since;
};

}  // namespace twohands::shell
