// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace twohands::widgets {

// Everything on one page, for the eye and for the picture tests. Its words are examples.
class StyleGuide : public QWidget {
    Q_OBJECT

public:
    explicit StyleGuide(QWidget* parent = nullptr);
};

}  // namespace twohands::widgets
