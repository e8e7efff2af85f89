// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/need_form.h"
#include "views/form_page.h"

class QLineEdit;

namespace twohands::widgets {
class ChipGroup;
class SegmentedControl;
class WordsLabel;
}  // namespace twohands::widgets

namespace twohands::views {

class NeedsGrid;

class NeedPage : public FormPage {
    Q_OBJECT

public:
    explicit NeedPage(presenters::NeedForm& form, QWidget* parent = nullptr);

protected:
    void fill() override;
    void follow(widgets::PageForm form) override;

private:
    void buildNeeds();
    QWidget* buildAsk();
    QWidget* buildStrength();
    QWidget* buildWhen();
    void fillOwnWords();
    void fillWhen();

    presenters::NeedForm& m_form;
    widgets::WordsLabel* m_count = nullptr;
    NeedsGrid* m_needs = nullptr;
    QLineEdit *m_ownWord = nullptr, *m_ask = nullptr, *m_whenField = nullptr, *m_otherWays = nullptr;
    widgets::ChipGroup *m_ownWords = nullptr, *m_when = nullptr;
    widgets::SegmentedControl* m_strength = nullptr;
    QBoxLayout* m_lastRow = nullptr;
};

}  // namespace twohands::views
