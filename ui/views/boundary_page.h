// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/boundary_form.h"
#include "views/form_page.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace twohands::widgets {
class ChipGroup;
class WordsLabel;
}  // namespace twohands::widgets

namespace twohands::views {

class BoundaryPage : public FormPage {
    Q_OBJECT

public:
    explicit BoundaryPage(presenters::BoundaryForm& form, QWidget* parent = nullptr);

protected:
    void fill() override;

private:
    void buildSort();
    void buildFields();
    void buildReview();

    presenters::BoundaryForm& m_form;
    widgets::WordsLabel *m_left, *m_sortHint = nullptr, *m_sortSentence = nullptr;
    widgets::ChipGroup *m_sort = nullptr, *m_kind = nullptr, *m_from = nullptr, *m_review = nullptr;
    QLineEdit *m_protects = nullptr, *m_action = nullptr, *m_flex = nullptr;
    QDateEdit* m_reviewOn = nullptr;
    QCheckBox* m_voiced = nullptr;
};

}  // namespace twohands::views
