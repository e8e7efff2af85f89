// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/short_form_presenter.h"
#include "views/page.h"

#include <QTimer>

namespace twohands::widgets {
class Button;
class ChipGroup;
class Page;
class WordsLabel;
class WritingSheet;
}

class QVBoxLayout;

namespace twohands::views {

class HeavyLine;

/// Step away, Leave a line, Appreciate: a few words and two buttons.
class ShortFormPage : public Page {
    Q_OBJECT

public:
    explicit ShortFormPage(presenters::ShortFormPresenter& presenter, QWidget* parent = nullptr);
    void opened(const QString& argument) override;
    void keepDraft() override;

private:
    void buildAway(QVBoxLayout* layout);
    void buildFooter();
    void connectPresenter();
    void insertLine(const QString& line);
    void follow();
    void followTimes();
    void saved(const QString& sentence, bool heavy);

    presenters::ShortFormPresenter& m_presenter;
    widgets::Page* m_frame;
    HeavyLine* m_heavy;
    widgets::WritingSheet* m_sheet;
    widgets::WordsLabel* m_sentence = nullptr;
    widgets::ChipGroup* m_lines = nullptr;
    widgets::ChipGroup* m_times = nullptr;
    widgets::ChipGroup* m_ways = nullptr;
    widgets::Button* m_send = nullptr;
    widgets::Button* m_keep = nullptr;
    QTimer m_draft;
};

}  // namespace twohands::views
