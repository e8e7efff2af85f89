// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/today_page.h"

#include "presenters/wording.h"
#include "views/blocks.h"
#include "widgets/button.h"
#include "widgets/chip.h"
#include "widgets/door.h"
#include "widgets/hairline.h"
#include "widgets/icon_label.h"
#include "widgets/page.h"

#include <QHBoxLayout>
#include <QShortcut>

namespace twohands::views {
namespace {

style::Ink inkOfLens(const QString& lens) {
    if (lens == QLatin1String("attachment")) return &style::Tokens::att;
    if (lens == QLatin1String("accountability")) return &style::Tokens::acc;
    if (lens == QLatin1String("somatic")) return &style::Tokens::som;
    return &style::Tokens::inti;
}

using What = presenters::Waiting::What;

widgets::IconLabel* iconFor(const presenters::Waiting& item) {
    if (item.what == What::Space) return new widgets::IconLabel(QStringLiteral("space"));
    if (item.what == What::Intention) return new widgets::IconLabel(QStringLiteral("hands"));
    const style::Side side = sideOf(item.from);
    return new widgets::IconLabel(style::iconOf(side), style::inkOf(side));
}

}  // namespace

TodayPage::TodayPage(presenters::TodayPresenter& presenter, QWidget* parent)
    : Page(parent), m_presenter(presenter), m_frame(new widgets::Page(presenter.date(), presenter.visitLine())) {
    plainColumn(this)->addWidget(m_frame);
    auto* columns = new widgets::TwoColumns(m_frame, true);
    m_seen = new widgets::Button(tr("I have seen this"), widgets::ButtonLook::Link);
    m_frame->content()->addWidget(m_seen, 0, Qt::AlignLeft);
    connect(m_seen, &widgets::Button::clicked, &m_presenter, &presenters::TodayPresenter::takeAsItIs);
    addGap(m_frame->content(), 16);
    m_frame->content()->addWidget(columns);
    auto* main = columns->first();
    main->setSpacing(0);
    if (!m_presenter.isTogether()) {
        main->addWidget(buildDoors());
        addGap(main, 24);
        main->addWidget(buildSmallActions());
        addGap(main, 44);
    }
    main->addWidget(buildQuestion());
    main->addStretch();
    m_side = columns->second();
    connect(&m_presenter, &presenters::TodayPresenter::changed, this, &TodayPage::follow);
    connect(&m_presenter, &presenters::TodayPresenter::failed, this, [this](const QString& sentence) { emit toast(sentence, {}, {}); });
    connect(m_frame, &widgets::Page::formChanged, this, &TodayPage::follow);
    openShortcuts();
    follow();
}

QWidget* TodayPage::buildDoors() {
    auto* box = new QWidget;
    m_doorRow = new QHBoxLayout(box);
    m_doorRow->setContentsMargins(0, 0, 0, 0);
    m_doorRow->setSpacing(style::theme().px(16));
    const auto add = [this](const char* icon, const QString& word, const QString& sentence, const QString& keys, PageId page) {
        auto* door = new widgets::Door(QLatin1String(icon), word, sentence, keys);
        connect(door, &widgets::Door::clicked, this, [this, page] { emit requestPage(page, {}); });
        m_doorRow->addWidget(door, 1);
        m_doors.push_back(door);
    };
    add("need", tr("Need"), tr("What I could do with, and how to ask for it."), tr("Alt N"), PageId::Need);
    add("boundary", tr("Boundary"), tr("What I will do to look after myself."), tr("Alt B"), PageId::Boundary);
    add("body", tr("Body"), tr("What my body is saying before I say it."), tr("Alt K"), PageId::Body);
    return box;
}

void TodayPage::openShortcuts() {
    if (m_presenter.isTogether()) return;
    const std::pair<QKeySequence, PageId> keys[] = {{QKeySequence(Qt::ALT | Qt::Key_N), PageId::Need},
                                                    {QKeySequence(Qt::ALT | Qt::Key_B), PageId::Boundary},
                                                    {QKeySequence(Qt::ALT | Qt::Key_K), PageId::Body}};
    for (const auto& [key, page] : keys)
        connect(new QShortcut(key, this), &QShortcut::activated, this, [this, where = page] { emit requestPage(where, {}); });
}

QWidget* TodayPage::buildSmallActions() {
    auto* box = new QWidget;
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* layout = plainColumn(box);
    layout->addWidget(new widgets::Hairline);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    const auto add = [this, row](const char* icon, const QString& word, PageId page) {
        if (row->count() > 0) row->addWidget(new widgets::Hairline(Qt::Vertical));
        auto* action = new widgets::SmallAction(QLatin1String(icon), word);
        connect(action, &widgets::SmallAction::clicked, this, [this, page] { emit requestPage(page, {}); });
        row->addWidget(action, 1);
    };
    add("away", tr("Step away"), PageId::StepAway);
    add("line", tr("Leave a line"), PageId::Line);
    add("appreciate", tr("Appreciate"), PageId::Appreciate);
    add("pen", tr("Free note"), PageId::Note);
    layout->addLayout(row);
    layout->addWidget(new widgets::Hairline);
    return box;
}

QWidget* TodayPage::buildQuestion() {
    auto* box = new QWidget;
    auto* layout = plainColumn(box);
    auto* head = new QHBoxLayout;
    head->setSpacing(style::theme().px(8));
    m_lens = new widgets::IconLabel(QStringLiteral("attachment"));
    head->addWidget(m_lens);
    addWords(head, tr("A question for today"), style::Role::SmallLabel, &style::Tokens::ink2);
    layout->addLayout(head);
    addGap(layout, 12);
    m_question = addWords(layout, {}, style::Role::Question);
    addGap(layout, 16);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(24));
    auto* another = new widgets::Button(tr("Another question"), widgets::ButtonLook::Link);
    if (!m_presenter.isTogether()) {
        auto* write = new widgets::Button(tr("Write on this"));
        write->setIconName(QStringLiteral("pen"));
        row->addWidget(write);
        connect(write, &widgets::Button::clicked, this, [this] { emit requestPage(PageId::Note, m_presenter.question().text); });
    }
    row->addWidget(another);
    addWords(row, tr("You can skip this."), style::Role::Small, &style::Tokens::ink3)->setWordWrap(false);
    row->addStretch();
    layout->addLayout(row);
    connect(another, &widgets::Button::clicked, &m_presenter, &presenters::TodayPresenter::anotherQuestion);
    return box;
}

void TodayPage::fillWaiting() {
    // A button in here may be what asked for this.
    if (m_waiting) {
        m_side->removeWidget(m_waiting);
        m_waiting->hide();
        m_waiting->deleteLater();
    }
    m_waiting = new QWidget;
    auto* layout = plainColumn(m_waiting);
    addWords(layout, tr("Waiting for you"), style::Role::SmallLabel, &style::Tokens::ink2);
    addGap(layout, 8);
    layout->addWidget(new widgets::Hairline(Qt::Horizontal, &style::Tokens::rule));
    const auto items = m_presenter.waiting();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) layout->addWidget(new widgets::Hairline);
        if (m_frame->form() == widgets::PageForm::Wide) addWaiting(layout, items[i]);
        else addWaitingInOneLine(layout, items[i]);
    }
    if (items.empty()) {
        addGap(layout, 16);
        addWords(layout, tr("Nothing is waiting."), style::Role::Words, &style::Tokens::ink2);
    }
    layout->addStretch();
    m_side->addWidget(m_waiting);
}

void TodayPage::addWaiting(QVBoxLayout* layout, const presenters::Waiting& item) {
    addGap(layout, 20);
    auto* head = new QHBoxLayout;
    head->setSpacing(style::theme().px(8));
    head->addWidget(iconFor(item));
    addWords(head, item.label, style::Role::Small, &style::Tokens::ink2);
    layout->addLayout(head);
    addGap(layout, 4);
    addWords(layout, item.words, item.what == What::Space ? style::Role::AgreementSmall : style::Role::Words);
    if (!item.second.isEmpty()) {
        addGap(layout, 4);
        addWords(layout, item.second, style::Role::Small, &style::Tokens::ink2);
    }
    if (QWidget* answers = buildAnswers(item)) {
        addGap(layout, 12);
        layout->addWidget(answers);
    }
    addGap(layout, 20);
}

void TodayPage::addWaitingInOneLine(QVBoxLayout* layout, const presenters::Waiting& item) {
    addGap(layout, 8);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(8));
    row->addWidget(iconFor(item), 0, Qt::AlignTop);
    auto* words = addWords(row, item.words, style::Role::WordsSmall);
    words->setAccessibleName(item.label + QStringLiteral(": ") + item.words);
    row->setStretchFactor(words, 1);
    if (QWidget* answers = buildAnswers(item)) {
        answers->setFixedWidth(style::theme().px(item.what == What::Line ? 264 : 88));
        row->addWidget(answers);
    }
    layout->addLayout(row);
    addGap(layout, 8);
}

QWidget* TodayPage::buildAnswers(const presenters::Waiting& item) {
    if (item.what == What::Space && item.mine && !m_presenter.isTogether()) {
        auto* back = new widgets::Button(tr("I’m back"), widgets::ButtonLook::Quiet, widgets::ButtonSize::Small);
        back->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(back, &widgets::Button::clicked, this, [this, id = item.id] { m_presenter.comeBack(id); });
        return back;
    }
    if (item.what != What::Line) return nullptr;
    auto* chips = new widgets::ChipGroup(widgets::Choose::OneOrNone);
    chips->setChoices({{QStringLiteral("landed"), tr("Landed")},
                       {QStringLiteral("partly"), tr("Partly")},
                       {QStringLiteral("not-this-time"), tr("Not this time")}});
    chips->setToolTip(tr("Only you see what you choose here."));
    connect(chips, &widgets::ChipGroup::changed, this, [this, id = item.id](const QStringList& chosen) {
        if (!chosen.isEmpty()) m_presenter.answerLine(id, chosen.first().toStdString());
    });
    return chips;
}

void TodayPage::follow() {
    const bool flat = m_frame->form() == widgets::PageForm::Narrow;
    if (m_doorRow) m_doorRow->setDirection(flat ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (auto* door : m_doors) door->setFlat(flat);
    const presenters::Question& question = m_presenter.question();
    m_lens->setIcon(presenters::wording::lensIcon(presenters::wording::toUtf8(question.lens)), inkOfLens(question.lens));
    m_question->setText(question.text);
    m_frame->setTitle(m_presenter.date());
    m_frame->setSubtitle(m_presenter.visitLine());
    m_seen->setVisible(m_presenter.canTakeAsItIs());
    fillWaiting();
}

void TodayPage::opened(const QString&) {
    follow();
    m_frame->focusTitle();
}

}  // namespace twohands::views
