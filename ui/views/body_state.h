// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/checkin_form.h"

#include <QWidget>

class QComboBox;

namespace twohands::widgets {
class AnchorSlider;
class ChipGroup;
class WordsLabel;
}  // namespace twohands::widgets

namespace twohands::views {

/// How much is going on, how it feels, the urge, the moment, and what may help.
class BodyState : public QWidget {
    Q_OBJECT

public:
    explicit BodyState(presenters::CheckInForm& form, QWidget* parent = nullptr);
    void follow();

private:
    void buildSliders();
    void buildUrges();
    void buildMoment();
    QWidget* buildSuggestion();
    QWidget* buildPractice();
    void followMoment();
    void followPractice();

    presenters::CheckInForm& m_form;
    widgets::AnchorSlider *m_arousal = nullptr, *m_pleasantness = nullptr, *m_before = nullptr, *m_after = nullptr;
    widgets::ChipGroup* m_urges = nullptr;
    widgets::WordsLabel *m_suggested = nullptr, *m_how = nullptr, *m_caution = nullptr;
    QComboBox *m_moment = nullptr, *m_practice = nullptr;
    QWidget *m_suggestion = nullptr, *m_practiceBox = nullptr;
};

}  // namespace twohands::views
