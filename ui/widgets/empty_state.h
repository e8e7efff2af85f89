// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QWidget>

namespace twohands::widgets {

// Nothing here yet: what will be here, and one way to begin.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& icon, const QString& sentence, const QString& action = {}, QWidget* parent = nullptr);

signals:
    void asked();

protected:
    void paintEvent(QPaintEvent* event) override;
};

// A sheet with a border, for cards. Fill its layout.
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);
    void setDashed(bool dashed);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_dashed = false;
};

}  // namespace twohands::widgets
