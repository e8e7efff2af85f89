// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/button.h"

class QHBoxLayout;

namespace twohands::widgets {

class WordsLabel;

// Something went wrong: a bar, an icon, what happened, and what is safe. No red.
class Banner : public QWidget {
    Q_OBJECT

public:
    explicit Banner(const QString& title, const QString& sentence, QWidget* parent = nullptr);
    void setWords(const QString& title, const QString& sentence);
    Button* addButton(const QString& text, ButtonLook look = ButtonLook::Quiet);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    WordsLabel *m_title, *m_sentence;
    QHBoxLayout* m_buttons;
};

}  // namespace twohands::widgets
