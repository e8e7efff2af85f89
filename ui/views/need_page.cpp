// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/need_page.h"

#include "presenters/wording.h"
#include "views/form_fields.h"
#include "views/needs_grid.h"
#include "widgets/hairline.h"
#include "widgets/segmented_control.h"
#include "widgets/writing_sheet.h"

namespace twohands::views {
namespace {

const QString ownTime = QStringLiteral("own");

}  // namespace

NeedPage::NeedPage(presenters::NeedForm& form, QWidget* parent)
    : FormPage(form, tr("A need"), tr("Your words are enough. All the rest is optional."), parent), m_form(form) {
    auto* content = frame()->content();
    content->addWidget(buildWriting(7));
    name(sheet(), "needWords", tr("Need words"));
    addGap(content, 24);
    buildNeeds();
    addGap(content, 14);
    content->addWidget(new widgets::Hairline);
    addGap(content, 18);
    m_lastRow = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lastRow->setSpacing(style::theme().px(24));
    m_lastRow->addWidget(buildAsk(), 1);
    m_lastRow->addWidget(buildStrength());
    m_lastRow->addWidget(buildWhen());
    content->addLayout(m_lastRow);
    addGap(content, 20);
    m_otherWays = addField(content, "otherWays", tr("Other ways it could be met"), tr("if there are any"));
    connect(m_otherWays, &QLineEdit::textEdited, &m_form, &presenters::NeedForm::setOtherWays);
    content->addStretch();
}

void NeedPage::buildNeeds() {
    auto* content = frame()->content();
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(12));
    auto* heading = new widgets::WordsLabel(tr("Which need is near?"), style::Role::InterfaceLabel);
    heading->setWordWrap(false);
    m_count = new widgets::WordsLabel({}, style::Role::Small, &style::Tokens::ink2);
    row->addWidget(heading);
    row->addWidget(m_count, 1);
    content->addLayout(row);
    addGap(content, 8);
    m_needs = new NeedsGrid(m_form);
    content->addWidget(m_needs);
    m_ownWords = new widgets::ChipGroup(widgets::Choose::Many);
    name(m_ownWords, "needOwnWords", tr("In your own words"));
    m_ownWord = new QLineEdit;
    m_ownWord->setPlaceholderText(tr("a word of your own, then Enter"));
    m_ownWord->setMaximumWidth(style::theme().px(320));
    name(m_ownWord, "needOwnWordField", tr("A word of your own"));
    m_ownWord->hide();
    content->addWidget(m_ownWords);
    content->addWidget(m_ownWord);
    connect(m_needs, &NeedsGrid::refused, this, [this] { m_count->setText(tr("Up to three. Take one out first.")); });
    connect(m_needs, &NeedsGrid::ownWordAsked, this, [this] {
        m_ownWord->show();
        m_ownWord->setFocus();
        frame()->reveal(m_ownWord);
    });
    connect(m_ownWord, &QLineEdit::textEdited, &m_form, &presenters::NeedForm::setWordInHand);
    connect(m_ownWord, &QLineEdit::returnPressed, this, [this] {
        const QString word = m_ownWord->text();
        if (!word.trimmed().isEmpty() && !m_form.addOwnWord(word)) {
            m_count->setText(tr("Up to three. Take one out first."));
            return;
        }
        m_form.setWordInHand({});
        m_ownWord->hide();
        m_needs->setFocus();
    });
    connect(m_ownWords, &widgets::ChipGroup::changed, this, [this](const QStringList& left) {
        for (const QString& word : m_form.ownWords()) {
            if (!left.contains(word)) m_form.toggleNeed(word);
        }
    });
}

QWidget* NeedPage::buildAsk() {
    auto* box = new QWidget;
    auto* column = columnIn(box);
    m_ask = addField(column, "ask", tr("What I could ask for"), tr("small, doable, fine to refuse"));
    column->addStretch();
    connect(m_ask, &QLineEdit::textEdited, &m_form, &presenters::NeedForm::setAsk);
    return box;
}

QWidget* NeedPage::buildStrength() {
    auto* box = new QWidget;
    auto* column = columnIn(box);
    addLabel(column, tr("How strong"));
    QStringList words;
    for (int strength = 1; strength <= 3; ++strength) words << presenters::wording::strengthName(strength);
    m_strength = new widgets::SegmentedControl(words);
    name(m_strength, "strength", tr("How strong"));
    column->addWidget(m_strength, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_strength, &widgets::SegmentedControl::changed, this, [this](int index) { m_form.setStrength(index + 1); });
    return box;
}

QWidget* NeedPage::buildWhen() {
    auto* box = new QWidget;
    auto* column = columnIn(box);
    std::vector<widgets::ChipChoice> choices;
    for (const QString& time : presenters::NeedForm::usualTimes()) choices.push_back({time, time});
    choices.push_back({ownTime, tr("own")});
    m_when = addChips(column, "forWhen", tr("For when"), widgets::Choose::OneOrNone, choices);
    addGap(column, 6);
    m_whenField = new QLineEdit;
    name(m_whenField, "forWhenField", tr("For when, in your words"));
    m_whenField->hide();
    column->addWidget(m_whenField);
    column->addStretch();
    connect(m_when, &widgets::ChipGroup::changed, this, [this](const QStringList& chosen) {
        const QString time = chosen.value(0);
        m_whenField->setVisible(time == ownTime);
        if (time == ownTime) m_whenField->setFocus();
        m_form.setForWhen(time == ownTime ? m_whenField->text() : time);
    });
    connect(m_whenField, &QLineEdit::textEdited, &m_form, &presenters::NeedForm::setForWhen);
    return box;
}

void NeedPage::fillOwnWords() {
    const QStringList words = m_form.ownWords();
    if (words != m_ownWords->chosen()) {
        std::vector<widgets::ChipChoice> choices;
        for (const QString& word : words) choices.push_back({word, word});
        m_ownWords->setChoices(choices);
        m_ownWords->choose(words);
    }
    m_ownWords->setVisible(!words.isEmpty());
    showText(m_ownWord, m_form.wordInHand());
    m_ownWord->setVisible(!m_form.wordInHand().isEmpty() || m_ownWord->hasFocus());
}

void NeedPage::fillWhen() {
    const QString when = m_form.forWhen();
    const bool own = !when.isEmpty() && !presenters::NeedForm::usualTimes().contains(when);
    if (own || m_whenField->isHidden()) m_when->choose(when.isEmpty() ? QStringList() : QStringList{own ? ownTime : when});
    if (own)
        m_whenField->show();
    else if (!m_whenField->hasFocus())
        m_whenField->hide();
    showText(m_whenField, own ? when : QString());
}

void NeedPage::fill() {
    m_needs->follow();
    const auto chosen = m_form.needs().size();
    m_count->setText(chosen == 0 ? tr("Up to three.") : tr("Up to three. %1 chosen.").arg(chosen));
    fillOwnWords();
    fillWhen();
    showText(m_ask, m_form.ask());
    showText(m_otherWays, m_form.otherWays());
    m_strength->setCurrent(m_form.strength().value_or(0) - 1);
}

void NeedPage::follow(widgets::PageForm form) {
    FormPage::follow(form);
    m_lastRow->setDirection(form == widgets::PageForm::Wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}  // namespace twohands::views
