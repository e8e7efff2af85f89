// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/therapy_presenter.h"

#include <QWidget>

namespace twohands::widgets {
class Button;
class SegmentedControl;
class WritingSheet;
}  // namespace twohands::widgets

namespace twohands::views {

/// One line of a note: its words, and what is blacked out of them, before and after.
class NotesLine : public QWidget {
    Q_OBJECT

public:
    NotesLine(presenters::TherapyPresenter& presenter, std::size_t index, QWidget* parent = nullptr);

private:
    void buildActions();
    void blackOut();
    void follow();

    presenters::TherapyPresenter& m_presenter;
    std::size_t m_index;
    widgets::WritingSheet* m_sheet;
    QWidget* m_actions;
    widgets::Button *m_blackOut = nullptr, *m_putBack = nullptr;
    widgets::SegmentedControl* m_side = nullptr;
};

}  // namespace twohands::views
