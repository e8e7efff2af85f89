// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/today_presenter.h"
#include "views/page.h"

#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace twohands::widgets {
class Button;
class Door;
class Page;
class TwoColumns;
class WordsLabel;
class IconLabel;
}

namespace twohands::views {

/// The first page: three doors, what is smaller, one question, and what waits.
class TodayPage : public Page {
    Q_OBJECT

public:
    explicit TodayPage(presenters::TodayPresenter& presenter, QWidget* parent = nullptr);
    void opened(const QString& argument) override;

private:
    QWidget* buildDoors();
    QWidget* buildSmallActions();
    QWidget* buildQuestion();
    void addWaiting(QVBoxLayout* layout, const presenters::Waiting& item);
    void addWaitingInOneLine(QVBoxLayout* layout, const presenters::Waiting& item);
    QWidget* buildAnswers(const presenters::Waiting& item);
    void fillWaiting();
    void follow();
    void openShortcuts();

    presenters::TodayPresenter& m_presenter;
    widgets::Page* m_frame;
    widgets::Button* m_seen;
    QBoxLayout* m_doorRow = nullptr;
    std::vector<widgets::Door*> m_doors;
    QWidget* m_waiting = nullptr;
    QVBoxLayout* m_side;
    widgets::IconLabel* m_lens = nullptr;
    widgets::WordsLabel* m_question = nullptr;
};

}  // namespace twohands::views
