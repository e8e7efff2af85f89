// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace twohands::style {

// Draws the ring around whatever has the focus, outside its own area, so that no control has to keep room for it.
// Property "focusRadius" (int, at 100 %) of a widget gives its radius; "noFocusRing" true leaves it out.
class FocusRing : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent);

private:
    void follow(QWidget* now);

    QPointer<QFocusFrame> m_frame;
};

}  // namespace twohands::style
