// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/form_presenter.h"
#include "widgets/page.h"

#include <QWidget>

class QBoxLayout;
class QDateEdit;
class QTimeEdit;

namespace twohands::widgets {
class Button;
class ChipGroup;
class IconLabel;
class WordsLabel;
}  // namespace twohands::widgets

namespace twohands::views {

/// Kept, when, who can read it, Save. The three audiences stand in sight, from most closed to most open.
class FormFooter : public QWidget {
    Q_OBJECT

public:
    explicit FormFooter(presenters::FormPresenter& form, QWidget* parent = nullptr);
    void setForm(widgets::PageForm form);
    void follow();
    void sayKept(bool kept);
    void closeWhen() { openWhen(false); }  ///< another entry has another time

signals:
    void saveAsked();

private:
    QWidget* buildWhenEditor();
    QWidget* buildAudience();
    void takeWhen();
    void openWhen(bool open);

    presenters::FormPresenter& m_form;
    QBoxLayout* m_row;
    widgets::IconLabel* m_keptIcon;
    widgets::WordsLabel* m_kept;
    widgets::Button *m_when, *m_save;
    widgets::ChipGroup* m_nowOrEarlier = nullptr;
    QDateEdit* m_date = nullptr;
    QTimeEdit* m_time = nullptr;
    widgets::WordsLabel* m_whenSaid = nullptr;
    widgets::IconLabel* m_audienceIcon = nullptr;
    widgets::ChipGroup* m_audience = nullptr;
    widgets::WordsLabel* m_audienceHint = nullptr;
    bool m_isKept = false, m_hasRoomForKept = true;
    QWidget* m_whenEditor;  ///< last: building it fills the members above
};

}  // namespace twohands::views
