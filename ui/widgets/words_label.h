// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"
#include "style/type.h"

#include <QLabel>

namespace twohands::widgets {

// Plain text of one role in one colour, wrapped, at the line height of the type table. The one label of the window.
class WordsLabel : public QLabel {
    Q_OBJECT

public:
    explicit WordsLabel(const QString& text = {}, style::Role role = style::Role::Interface,
                        style::Ink ink = &style::Tokens::ink, QWidget* parent = nullptr);
    void setTextRole(style::Role role);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return wordWrap(); }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int textHeight(int width) const;

    style::Role m_role;
    style::Ink m_ink;
};

}  // namespace twohands::widgets
