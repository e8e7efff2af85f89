// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/first_run_page.h"

#include "views/blocks.h"
#include "views/person_step.h"
#include "views/support_panel.h"
#include "views/text_step.h"
#include "widgets/button.h"
#include "widgets/hairline.h"
#include "widgets/hand_widget.h"
#include "widgets/page.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace twohands::views {

using widgets::Button;

FirstRunPage::FirstRunPage(presenters::FirstRunPresenter& presenter, std::vector<presenters::HelplineCountry> helplines, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_helplines(std::move(helplines)), m_scroll(new QScrollArea) {
    const auto px = [](int size) { return style::theme().px(size); };
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(px(64), px(56), px(64), px(16));
    page->setSpacing(px(16));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(40));
    m_side = buildSide();
    m_line = new widgets::Hairline(Qt::Vertical);
    row->addWidget(m_side);
    row->addWidget(m_line);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row->addWidget(m_scroll, 1);
    page->addLayout(row, 1);
    m_foot = buildFoot();
    page->addWidget(m_foot);
    connect(&m_presenter, &presenters::FirstRunPresenter::created, this, &FirstRunPage::showCodes);
    connect(&m_presenter, &presenters::FirstRunPresenter::failed, this, [this](const QString& sentence) {
        showPerson();
        say(sentence);
    });
    setFocusPolicy(Qt::ClickFocus);
    setProperty("noFocusRing", true);
    showWelcome();
}

QWidget* FirstRunPage::buildSide() {
    auto* side = new QWidget;
    side->setFixedWidth(style::theme().px(288));
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, style::theme().px(12), 0, 0);
    layout->setSpacing(style::theme().px(4));
    layout->addWidget(new widgets::HandsDrawing(122), 0, Qt::AlignLeft);
    addGap(layout, 36);
    addWords(layout, tr("Two Hands"), style::Role::Display);
    addWords(layout, tr("A journal for two people, each with a place of their own."), style::Role::Heading, &style::Tokens::ink2);
    layout->addStretch();
    return side;
}

QWidget* FirstRunPage::buildFoot() {
    auto* foot = new QWidget;
    auto* layout = plainColumn(foot);
    layout->setSpacing(style::theme().px(16));
    layout->addWidget(new widgets::Hairline);
    auto* row = new QHBoxLayout;
    layout->addLayout(row);
    row->setSpacing(style::theme().px(24));
    auto* look = new Button(tr("Look around first"), widgets::ButtonLook::Link);
    row->addWidget(look);
    row->addWidget(new widgets::WordsLabel(tr("twelve weeks of a made-up couple, in a journal that is thrown away after"), style::Role::Small,
                                           &style::Tokens::ink3), 1);
    connect(look, &Button::clicked, this, &FirstRunPage::lookAroundAsked);
    return foot;
}

void FirstRunPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // The words matter more than the drawing where there is no room for both.
    const bool narrow = widgets::formFor(width()) == widgets::PageForm::Narrow;
    m_side->setVisible(!narrow);
    m_line->setVisible(!narrow);
}

// The page itself has the focus, so that nothing is the default; the words must be reached by keys all the same.
void FirstRunPage::keyPressEvent(QKeyEvent* event) {
    using Action = QAbstractSlider::SliderAction;
    const std::pair<int, Action> keys[] = {{Qt::Key_Down, Action::SliderSingleStepAdd},  {Qt::Key_Up, Action::SliderSingleStepSub},
                                           {Qt::Key_PageDown, Action::SliderPageStepAdd}, {Qt::Key_PageUp, Action::SliderPageStepSub},
                                           {Qt::Key_End, Action::SliderToMaximum},        {Qt::Key_Home, Action::SliderToMinimum}};
    for (const auto& [key, action] : keys)
        if (event->key() == key) return m_scroll->verticalScrollBar()->triggerAction(action);
    QWidget::keyPressEvent(event);
}

void FirstRunPage::startOver() {
    if (m_again) (this->*m_again)();
}

void FirstRunPage::say(const QString& problem) { m_problem->setText(problem); }

void FirstRunPage::showStep(QWidget* step, Step again) {
    m_again = again;
    // Looking around leaves this page, and with it what one partner has already done.
    m_foot->setVisible(again == &FirstRunPage::showWelcome);
    auto* holder = new QWidget;
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(style::theme().px(8), style::theme().px(8), style::theme().px(24), style::theme().px(8));
    step->setMaximumWidth(style::theme().px(640));
    layout->addWidget(step);
    m_problem = addWords(layout, {}, style::Role::Interface);
    layout->addStretch();
    // The step that asked for the next one is still on the stack.
    if (QWidget* old = m_scroll->takeWidget()) old->deleteLater();
    m_scroll->setWidget(holder);
    // Nothing is the default here; the page itself takes the focus, so that Return and Space do nothing.
    setFocus();
    m_scroll->viewport()->setAutoFillBackground(false);
    holder->setAutoFillBackground(false);
}

void FirstRunPage::showWelcome() {
    auto* step = new TextStep(
        tr("Read this alone, if you can. Nothing on this page is kept."),
        {{tr("What it is"), tr("Each of you writes. What is private stays closed to the other; what you choose to share can be read. Once a "
                               "week you can look at it side by side, and you can stop at any point.")},
         {tr("When it is not for you"),
          tr("It takes two people who are both free to say no. If you are afraid of how your partner will react, if someone checks, limits "
             "or punishes what you do, or if you are being hurt, keep a journal somewhere only you can reach, and talk with someone "
             "trained. That is safer than this.")},
         {tr("What it can’t protect"), tr("Your words are locked, on this computer, and go nowhere else. A lock does not help against "
                                          "someone who makes you open it, watches this screen, or has put something on this machine.")},
         {tr("The folded corner"),
          tr("Top right, or Ctrl + Shift + H: the window is gone and locked at once. Try it now, if you like.")}},
        tr("Go on"), tr("Show me support"), tr("The next screen looks the same for both."));
    connect(step, &TextStep::first, this, &FirstRunPage::showBefore);
    connect(step, &TextStep::second, this, &FirstRunPage::showSupport);
    showStep(step, &FirstRunPage::showWelcome);
}

void FirstRunPage::showBefore() {
    auto* step = new TextStep(
        tr("Each of you does this part alone. It takes about three minutes."),
        {{tr("Your passphrase"), tr("It is the only way to your pages. Nobody can set a new one for you, not your partner and not we. The "
                                    "program offers you six words that nobody can guess; write them down and keep them away from here.")},
         {tr("What your partner can see"),
          tr("That you keep closed pages, roughly how many and how long; not a word of them. Someone who keeps copies of the file can see "
             "on which days they changed. What you share is shared for good. Changes under your name that you did not make are shown to "
             "you when you next open the journal.")},
         {tr("A recovery code"), tr("Twelve words on paper, if you want them. With neither passphrase nor code, your private pages are "
                                    "gone. A copy of the file from before still opens with the passphrase of before.")},
         {tr("Your own words"), tr("You can write out what is yours at any time, by yourself. Nobody is asked, nobody is told.")}},
        tr("Go on"), tr("Back"), tr("Only the names and the keys are written, when you are through."));
    connect(step, &TextStep::first, this, &FirstRunPage::showPerson);
    connect(step, &TextStep::second, this, &FirstRunPage::showWelcome);
    showStep(step, &FirstRunPage::showBefore);
}

void FirstRunPage::showSupport() {
    auto* step = new TextStep(
        tr("Nothing on this page is kept. The corner at the top right hides it."),
        {{tr("In danger now"), tr("Call your emergency number. If you can’t speak, many services have a silent way. If you are thinking of "
                                  "ending your life, you can talk to someone now, also if you are not sure that you mean it.")},
         {tr("When someone frightens you"),
          tr("You don’t have to be sure that it counts. People who are trained for this listen, believe you and tell you what there is; "
             "they decide nothing for you. If you think of leaving, talk with them first: it is a time when things can get worse, and they "
             "know how to plan it with you.")},
         {tr("This computer"), tr("If it may be watched, use another phone, at work, with a friend, in a library. This app can’t call "
                                  "anyone, and nobody sees that you are here.")},
         {tr("When you fear what you might do"), tr("There are lines for that too, and they are used to the question.")}},
        tr("Show the numbers"), tr("Back"), tr("The numbers are in the program; nothing goes online."));
    connect(step, &TextStep::first, this, &FirstRunPage::showNumbers);
    connect(step, &TextStep::second, this, &FirstRunPage::showWelcome);
    showStep(step, &FirstRunPage::showBefore);
}

void FirstRunPage::showNumbers() {
    auto* step = new QWidget;
    auto* layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SupportPanel(m_helplines));
    addGap(layout, 16);
    auto* back = new Button(tr("Back"), widgets::ButtonLook::Quiet, widgets::ButtonSize::Large);
    layout->addWidget(back, 0, Qt::AlignLeft);
    connect(back, &Button::clicked, this, &FirstRunPage::showSupport);
    showStep(step, &FirstRunPage::showBefore);
}

void FirstRunPage::showPerson() {
    auto* step = new PersonStep(m_presenter);
    connect(step, &PersonStep::done, this, &FirstRunPage::afterPerson);
    showStep(step, &FirstRunPage::showPerson);
}

void FirstRunPage::afterPerson() {
    if (m_presenter.partnerToChooseAgain()) showChooseAgain();
    else if (m_presenter.partnerCount() < 2) showOther();
    else showMaking();
}

void FirstRunPage::showChooseAgain() {
    const auto partner = *m_presenter.partnerToChooseAgain();
    auto* step = new TextStep(
        tr("For %1, alone").arg(m_presenter.nameOf(partner)),
        {{tr("One more passphrase"), tr("Now that I know both names, I see that yours is nearly all of them. Someone who knows you two "
                                        "would try that first. It is thrown away; please choose another.")},
         {tr("What the other one did"), tr("Is kept. Only this part is done once more.")}},
        tr("Choose another"), {}, {});
    connect(step, &TextStep::first, this, [this, partner] {
        m_presenter.takeOut(partner);
        showPerson();
    });
    showStep(step, &FirstRunPage::showChooseAgain);
}

void FirstRunPage::showOther() {
    auto* step = new TextStep(
        tr("Your part is done, %1.").arg(m_presenter.nameOf(0)),
        {{tr("Now the other one, alone"), tr("Go out of sight of the screen while they choose their words. What each of you types here is "
                                            "for nobody else.")},
         {tr("Or begin by yourself"),
          tr("The other one can come later, from Settings, at any time. Until then everything you write is yours alone.")}},
        tr("The other one is here"), tr("They come later"), {});
    connect(step, &TextStep::first, this, &FirstRunPage::showPerson);
    connect(step, &TextStep::second, this, &FirstRunPage::showMaking);
    showStep(step, &FirstRunPage::showOther);
}

void FirstRunPage::showMaking() {
    auto* step = new TextStep({}, {{tr("Making your journal"), tr("The locks are slow on purpose: what takes a second here takes "
                                                                 "somebody who guesses a very long time.")}}, {}, {}, {});
    showStep(step);
    m_presenter.create();
}

void FirstRunPage::showCodes() {
    const auto partner = m_presenter.nextCode();
    if (!partner) {
        emit done();
        return;
    }
    auto* step = new CodeStep(m_presenter, *partner);
    connect(step, &CodeStep::done, this, &FirstRunPage::showCodes);
    showStep(step, &FirstRunPage::showCodes);
}

}  // namespace twohands::views
