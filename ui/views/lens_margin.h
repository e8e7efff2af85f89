// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/form_presenter.h"
#include "widgets/page.h"

#include <QWidget>

class QVBoxLayout;

namespace twohands::widgets {
class Button;
class WordsLabel;
}  // namespace twohands::widgets

namespace twohands::views {

/// What the lenses read, beside the sheet. Closed it is one word; in a narrow page it is one row that unfolds.
class LensMargin : public QWidget {
    Q_OBJECT

public:
    explicit LensMargin(presenters::FormPresenter& form, QWidget* parent = nullptr);
    void setForm(widgets::PageForm form);
    void focusOpenNote();
    /// "Two readings. They are guesses, and yours to correct."; empty with none or while closed.
    QString summary() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void rebuild();
    void addNote(int index);
    void askForMarker(QWidget* from);
    int shownCount() const;

    presenters::FormPresenter& m_form;
    widgets::WordsLabel* m_heading;
    widgets::Button *m_toggle, *m_fold, *m_more, *m_add;
    QWidget* m_notesBox;
    QVBoxLayout* m_notes;
    bool m_narrow = false, m_unfolded = false, m_all = false;
};

}  // namespace twohands::views
