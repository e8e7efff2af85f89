// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/first_run_presenter.h"
#include "presenters/helplines.h"

#include <QWidget>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace twohands::widgets {
class WordsLabel;
}

namespace twohands::views {

/// The first page and what follows it, always in the same frame: who looks over a shoulder cannot tell "Go on" from
/// "Show me support".
class FirstRunPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::show;
    FirstRunPage(presenters::FirstRunPresenter& presenter, std::vector<presenters::HelplineCountry> helplines, QWidget* parent = nullptr);

    /// Takes what one partner typed or was shown off the screen: back to how that step began.
    void startOver();
    void say(const QString& problem);  ///< under the step

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

signals:
    void lookAroundAsked();
    void done();

private:
    using Step = void (FirstRunPage::*)();
    /// `again` is what startOver() shows, or nothing where the step may stay.
    void showStep(QWidget* step, Step again = nullptr);
    void showWelcome();
    void showBefore();
    void showSupport();
    void showNumbers();
    void showPerson();
    void showOther();
    void showChooseAgain();
    void afterPerson();
    void showMaking();
    void showCodes();
    QWidget* buildSide();
    QWidget* buildFoot();

    presenters::FirstRunPresenter& m_presenter;
    std::vector<presenters::HelplineCountry> m_helplines;
    QScrollArea* m_scroll;
    QWidget *m_side = nullptr, *m_line = nullptr, *m_foot = nullptr;
    Step m_again = nullptr;
    widgets::WordsLabel* m_problem = nullptr;
};

}  // namespace twohands::views
