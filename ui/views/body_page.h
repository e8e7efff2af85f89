// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/checkin_form.h"
#include "views/form_page.h"

class QBoxLayout;

namespace twohands::widgets {
class BodyMap;
class Button;
class ChipGroup;
class RegionList;
}  // namespace twohands::widgets

namespace twohands::views {

class BodyState;
class OpenRegion;

/// The body check-in: where (map or list) at the left, what it is like at the right.
class BodyPage : public FormPage {
    Q_OBJECT

public:
    explicit BodyPage(presenters::CheckInForm& form, QWidget* parent = nullptr);

protected:
    void fill() override;
    void firstFocus() override;
    void follow(widgets::PageForm form) override;

private:
    QWidget* buildWhere();
    void buildAnswers(QBoxLayout* column);
    void connectMarks();
    QWidget* buildWhat();
    void takeAnswer(const QString& answer);
    void useList(bool list);
    template <typename Marked>
    void takeMarks(const Marked& marked);

    presenters::CheckInForm& m_form;
    QBoxLayout* m_halves;
    QWidget* m_line;
    widgets::ChipGroup* m_answers = nullptr;
    widgets::Button* m_listToggle = nullptr;
    widgets::BodyMap* m_map = nullptr;
    widgets::RegionList* m_list = nullptr;
    OpenRegion* m_region = nullptr;
    BodyState* m_state = nullptr;
    bool m_usesList = false, m_chosenByHand = false;
};

}  // namespace twohands::views
