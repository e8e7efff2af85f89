// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/boundary_page.h"

#include "views/form_fields.h"
#include "widgets/hairline.h"
#include "widgets/writing_sheet.h"

#include <QCheckBox>
#include <QDateEdit>

namespace twohands::views {

BoundaryPage::BoundaryPage(presenters::BoundaryForm& form, QWidget* parent)
    : FormPage(form, tr("A boundary"), tr("One sentence, as you would say it on a calm day."), parent),
      m_form(form),
      m_left(new widgets::WordsLabel({}, style::Role::Caption, &style::Tokens::ink3)) {
    auto* content = frame()->content();
    content->addWidget(buildWriting(3));
    name(sheet(), "boundaryWords", tr("Boundary words"));
    content->addSpacing(style::theme().px(6));  // clear of the sheet's focus ring
    content->addWidget(m_left);
    addGap(content, 18);
    buildSort();
    addGap(content, 20);
    buildFields();
    addGap(content, 20);
    buildReview();
    content->addStretch();
}

void BoundaryPage::buildSort() {
    auto* content = frame()->content();
    m_sort = addChips(content, "sort", tr("What kind of sentence is it?"), widgets::Choose::OneOrNone,
                      chipsOf(presenters::BoundaryForm::sorts()));
    addGap(content, 6);
    m_sortHint = addWords(content, {}, style::Role::Small, &style::Tokens::ink2);
    m_sortSentence = addWords(content, {}, style::Role::WordsSmall);
    addGap(content, 20);
    m_kind = addChips(content, "boundaryKind", tr("What is it about?"), widgets::Choose::OneOrNone,
                      chipsOf(presenters::BoundaryForm::kinds()));
    connect(m_sort, &widgets::ChipGroup::changed, this, [this](const QStringList& chosen) { m_form.setSort(chosen.value(0)); });
    connect(m_kind, &widgets::ChipGroup::changed, this,
            [this](const QStringList& chosen) { m_form.setBoundaryKind(chosen.value(0)); });
}

void BoundaryPage::buildFields() {
    auto* content = frame()->content();
    content->addWidget(new widgets::Hairline);
    addGap(content, 18);
    m_protects = addField(content, "protects", tr("What it protects"), tr("sleep, trust, time to think"));
    addGap(content, 18);
    m_action = addField(content, "action", tr("What I will do"), tr("my part, whatever anyone else does"));
    addGap(content, 18);
    m_flex = addField(content, "flex", tr("Where I can flex"), tr("you can skip this"));
    addGap(content, 20);
    m_from = addChips(content, "from", tr("Where does it come from?"), widgets::Choose::OneOrNone,
                      chipsOf(presenters::BoundaryForm::origins()));
    connect(m_protects, &QLineEdit::textEdited, &m_form, &presenters::BoundaryForm::setProtects);
    connect(m_action, &QLineEdit::textEdited, &m_form, &presenters::BoundaryForm::setAction);
    connect(m_flex, &QLineEdit::textEdited, &m_form, &presenters::BoundaryForm::setFlex);
    connect(m_from, &widgets::ChipGroup::changed, this, [this](const QStringList& chosen) { m_form.setFrom(chosen.value(0)); });
}

void BoundaryPage::buildReview() {
    auto* content = frame()->content();
    m_review = addChips(content, "review", tr("Look at it again"), widgets::Choose::One,
                        {{"on", tr("on a day")}, {"never", tr("no date")}});
    addGap(content, 6);
    m_reviewOn = new QDateEdit;
    m_reviewOn->setCalendarPopup(true);
    m_reviewOn->setDisplayFormat("d MMM yyyy");
    m_reviewOn->setMinimumWidth(style::theme().px(176));
    name(m_reviewOn, "reviewOn", tr("Look at it again on"));
    content->addWidget(m_reviewOn, 0, Qt::AlignLeft);
    addGap(content, 16);
    m_voiced = new QCheckBox(tr("I have said it aloud to my partner"));
    name(m_voiced, "voiced", m_voiced->text());
    content->addWidget(m_voiced);
    connect(m_review, &widgets::ChipGroup::changed, this, [this](const QStringList& chosen) {
        m_form.setReviewOn(chosen.contains("on") ? std::optional(m_reviewOn->date()) : std::nullopt);
    });
    connect(m_reviewOn, &QDateEdit::dateChanged, this, [this](QDate date) { m_form.setReviewOn(date); });
    connect(m_voiced, &QCheckBox::toggled, &m_form, &presenters::BoundaryForm::setVoiced);
}

void BoundaryPage::fill() {
    const auto chosen = [](const QString& id) { return id.isEmpty() ? QStringList() : QStringList{id}; };
    const int left = m_form.charactersLeft();
    m_left->setText(left >= 0 ? tr("%1 characters left").arg(left)
                              : tr("%1 characters too many to keep. Your words are still here.").arg(-left));
    m_sort->choose(chosen(m_form.sort()));
    QString hint;
    for (const auto& sort : presenters::BoundaryForm::sorts()) {
        if (sort.id == m_form.sort()) hint = sort.hint;
    }
    m_sortHint->setText(hint);
    m_sortHint->setVisible(!hint.isEmpty());
    m_sortSentence->setText(m_form.sortSentence());
    m_sortSentence->setVisible(!m_form.sortSentence().isEmpty());
    m_kind->choose(chosen(m_form.boundaryKind()));
    m_from->choose(chosen(m_form.from()));
    showText(m_protects, m_form.protects());
    showText(m_action, m_form.action());
    showText(m_flex, m_form.flex());
    const auto reviewOn = m_form.reviewOn();
    m_review->choose({reviewOn ? "on" : "never"});
    m_reviewOn->setVisible(reviewOn.has_value());
    const QSignalBlocker quietDate(m_reviewOn), quietVoiced(m_voiced);
    m_reviewOn->setDate(reviewOn.value_or(m_form.usualReviewDay()));
    m_voiced->setChecked(m_form.isVoiced());
    m_voiced->setEnabled(!m_form.hasGoneOn());
}

}  // namespace twohands::views
