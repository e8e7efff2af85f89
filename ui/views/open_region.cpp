// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/open_region.h"

#include "presenters/wording.h"
#include "views/form_fields.h"
#include "views/word_tabs.h"
#include "widgets/button.h"
#include "widgets/hairline.h"
#include "widgets/icon_label.h"
#include "widgets/segmented_control.h"

namespace twohands::views {

OpenRegion::OpenRegion(presenters::CheckInForm& form, QWidget* parent)
    : QWidget(parent),
      m_form(form),
      m_hint(
          new widgets::WordsLabel(tr("Nothing is marked. What you touch opens here."), style::Role::Small, &style::Tokens::ink3)),
      m_editor(buildEditor()),
      m_rows(new QWidget),
      m_rowsLayout(columnIn(m_rows)) {
    name(this, "openRegion", tr("What is marked"));
    auto* column = columnIn(this);
    column->addWidget(m_hint);
    column->addWidget(m_editor);
    column->addWidget(m_rows);
    follow();
}

QWidget* OpenRegion::buildEditor() {
    auto* box = new QWidget;
    auto* column = columnIn(box);
    auto* head = new QHBoxLayout;
    head->setSpacing(style::theme().px(12));
    m_name = new widgets::WordsLabel({}, style::Role::InterfaceStrong);
    m_change = new widgets::SegmentedControl({tr("more"), tr("less")});
    name(m_change, "regionChange", tr("More or less"));
    m_strength = new widgets::SegmentedControl({"1", "2", "3"});
    name(m_strength, "regionStrength", tr("How strong, 1 to 3"));
    head->addWidget(m_name, 1);
    head->addWidget(m_change);
    head->addWidget(m_strength);
    column->addLayout(head);
    addGap(column, 4);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, &style::Tokens::rule));
    addGap(column, 8);
    column->addWidget(buildWords());
    addGap(column, 10);
    const auto take = [this] {
        if (!m_form.openRegion()) return;
        const auto change = m_change->current() == 1 ? journal::Change::Less : journal::Change::More;
        m_form.mark(*m_form.openRegion(), change, m_strength->current() + 1);
    };
    connect(m_change, &widgets::SegmentedControl::changed, this, take);
    connect(m_strength, &widgets::SegmentedControl::changed, this, take);
    return box;
}

QWidget* OpenRegion::buildWords() {
    auto* box = new QWidget;
    auto* column = columnIn(box);
    QStringList groups;
    for (const auto& group : presenters::CheckInForm::wordGroups()) groups << group.name.section(' ', 0, 0);
    m_tabs = new WordTabs(groups);
    name(m_tabs, "wordGroups", tr("Kinds of words"));
    m_words = new widgets::ChipGroup(widgets::Choose::Many);
    m_words->setOwnWord(tr("own word"));
    name(m_words, "sensationWords", tr("Words for it, up to two"));
    m_ownWord = new QLineEdit;
    m_ownWord->setPlaceholderText(tr("a word of your own, then Enter"));
    name(m_ownWord, "sensationOwnWord", tr("A word of your own"));
    m_ownWord->hide();
    column->addWidget(m_tabs);
    addGap(column, 8);
    column->addWidget(m_words);
    column->addWidget(m_ownWord);
    m_full = addWords(column, tr("Up to two. Take one out first."), style::Role::Small, &style::Tokens::ink2);
    m_full->hide();
    connect(m_tabs, &WordTabs::changed, this, [this] { showWords(); });
    connect(m_words, &widgets::ChipGroup::changed, this, &OpenRegion::takeWords);
    connect(m_words, &widgets::ChipGroup::ownWordAsked, this, [this] {
        m_ownWord->show();
        m_ownWord->setFocus();
    });
    connect(m_ownWord, &QLineEdit::textEdited, &m_form, &presenters::CheckInForm::setWordInHand);
    connect(m_ownWord, &QLineEdit::returnPressed, this, &OpenRegion::addOwnWord);
    showWords();
    return box;
}

void OpenRegion::showWords() {
    std::vector<widgets::ChipChoice> choices =
        chipsOf(presenters::CheckInForm::wordGroups()[static_cast<std::size_t>(m_tabs->current())].words);
    m_words->setChoices(choices);
    m_words->choose(m_form.openWords());
}

void OpenRegion::takeWords(const QStringList& chosen) {
    const QStringList before = m_form.openWords();
    for (const auto& word : presenters::CheckInForm::wordGroups()[static_cast<std::size_t>(m_tabs->current())].words) {
        if (chosen.contains(word.id) != before.contains(word.id)) m_form.toggleWord(word.id);
    }
    m_words->choose(m_form.openWords());
}

void OpenRegion::addOwnWord() {
    const bool taken = m_form.takeWordInHand();
    m_full->setVisible(!taken);
    if (!taken) return;
    m_ownWord->clear();
    m_ownWord->hide();
    m_words->focusCurrent();
}

void OpenRegion::follow() {
    const auto region = m_form.openRegion();
    const auto* open = region ? m_form.sensation(*region) : nullptr;
    m_editor->setVisible(open != nullptr);
    m_hint->setVisible(m_form.sensations().empty());
    if (open) {
        m_name->setText(presenters::CheckInForm::nameOf(*region));
        m_change->setCurrent(open->change == journal::Change::Less ? 1 : 0);
        m_strength->setCurrent(open->strength - 1);
        m_words->choose(m_form.openWords());
        showText(m_ownWord, m_form.wordInHand());
        m_ownWord->setVisible(!m_form.wordInHand().isEmpty() || m_ownWord->hasFocus());
        if (m_form.wordInHand().isEmpty()) m_full->hide();
    }
    followRows();
}

void OpenRegion::followRows() {
    const auto rows = m_form.rows();
    QStringList said;
    for (const auto& row : rows) {
        said << QStringLiteral("%1|%2|%3|%4").arg(row.name).arg(static_cast<int>(row.change)).arg(row.strength).arg(row.words);
    }
    if (said == m_shownRows) return;
    m_shownRows = said;
    while (auto* item = m_rowsLayout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) addRow(static_cast<int>(i), rows[i]);
}

void OpenRegion::addRow(int index, const presenters::CheckInForm::Row& marked) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, style::theme().px(4), 0, style::theme().px(4));
    row->setSpacing(style::theme().px(10));
    const bool more = marked.change == journal::Change::More;
    const QString change = presenters::wording::changeName(journal::toText(marked.change));
    row->addWidget(new widgets::IconLabel(more ? "plus" : "minus", &style::Tokens::ink, 16));
    auto* open = new widgets::Button(marked.name, widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    name(open, QStringLiteral("markedRegion%1").arg(index),
         tr("%1, %2, %3 of 3, %4").arg(marked.name, change).arg(marked.strength).arg(marked.words));
    row->addWidget(open, 3, Qt::AlignLeft);
    auto* how = new widgets::WordsLabel(tr("%1, %2").arg(change).arg(marked.strength), style::Role::Small, &style::Tokens::ink2);
    row->addWidget(how, 1);
    row->addWidget(new widgets::WordsLabel(marked.words, style::Role::WordsSmall), 3);
    auto* out = new widgets::Button({}, widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    out->setIconName("cross");
    name(out, QStringLiteral("takeOut%1").arg(index), tr("Take out %1").arg(marked.name));
    row->addWidget(out);
    m_rowsLayout->addWidget(box);
    m_rowsLayout->addWidget(new widgets::Hairline);
    connect(open, &QAbstractButton::clicked, this, [this, marked] { m_form.setOpenRegion(marked.regions.front()); });
    connect(out, &QAbstractButton::clicked, this, [this, marked] {
        for (const auto region : marked.regions) m_form.mark(region, std::nullopt, 0);
    });
}

}  // namespace twohands::views
