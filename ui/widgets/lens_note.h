// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QWidget>

namespace twohands::widgets {

class WordsLabel;

struct LensNoteWords {
    QString lens, name, quote, question;
    QString fits, doesntFit, addAnother;  // an empty word leaves the button out
};

// A note in the margin: what the lens saw, the phrase, a question, and the writer's say.
class LensNote : public QWidget {
    Q_OBJECT

public:
    LensNote(style::LensMark lens, const LensNoteWords& words, QWidget* parent = nullptr);
    void setActive(bool active);               // bar, question and buttons
    void setJudged(const QString& verdict);    // folds to one line with a check; empty unfolds
    bool isActive() const { return m_active; }

signals:
    void opened();
    void fits();
    void doesntFit();
    void addAnother();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();

    style::LensMark m_lens;
    bool m_active = false;
    bool m_judged = false;
    WordsLabel *m_name, *m_quote, *m_question, *m_verdict;
    QWidget* m_buttons;
};

}  // namespace twohands::widgets
