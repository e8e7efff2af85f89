// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QWidget>

namespace twohands::widgets {

// One icon in one colour. Says nothing to a screen reader: a word stands beside it.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    explicit IconLabel(const QString& name, style::Ink ink = &style::Tokens::ink2, int size = 18, QWidget* parent = nullptr);
    void setIcon(const QString& name, style::Ink ink);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    style::Ink m_ink;
    int m_size;
};

}  // namespace twohands::widgets
