// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace twohands::views {

/// The one quiet line after words that tell of harm: that there is a page with people who can help, and the way back.
class HeavyLine : public QWidget {
    Q_OBJECT

public:
    explicit HeavyLine(QWidget* parent = nullptr);
    void appear();  ///< shown, and said by a screen reader

signals:
    void supportAsked();
    void backAsked();
};

}  // namespace twohands::views
