// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/short_form_page.h"

#include "views/blocks.h"
#include "widgets/button.h"
#include "widgets/chip.h"
#include "widgets/page.h"
#include "widgets/writing_sheet.h"

namespace twohands::views {
namespace {

std::vector<widgets::ChipChoice> choicesOf(const QStringList& words) {
    std::vector<widgets::ChipChoice> choices;
    for (const QString& word : words) choices.push_back({QString::number(choices.size()), word});
    return choices;
}

}  // namespace

ShortFormPage::ShortFormPage(presenters::ShortFormPresenter& presenter, QWidget* parent)
    : Page(parent), m_presenter(presenter), m_frame(new widgets::Page(presenter.title(), presenter.invitation())),
      m_sheet(new widgets::WritingSheet) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    auto* box = new QWidget;
    box->setMaximumWidth(style::theme().px(632));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const bool away = presenter.form() == presenters::ShortFormPresenter::Form::StepAway;
    if (away) {
        m_sentence = addWords(column, {}, style::Role::Agreement);
        addGap(column, 16);
    }
    m_sheet->setMinimumLines(away ? 2 : 5);
    m_sheet->setAccessibleName(presenter.title());
    column->addWidget(m_sheet);
    if (away) buildAway(column);
    m_frame->content()->addWidget(box);
    m_frame->content()->addStretch();
    buildFooter();
    m_draft.setSingleShot(true);
    m_draft.setInterval(style::duration::draftAfterKey);
    connect(&m_draft, &QTimer::timeout, &m_presenter, &presenters::ShortFormPresenter::keepDraft);
    connect(m_sheet, &QTextEdit::textChanged, this, [this] {
        m_presenter.setText(m_sheet->toPlainText());
        m_draft.start();
    });
    connect(&m_presenter, &presenters::ShortFormPresenter::changed, this, &ShortFormPage::follow);
    connect(&m_presenter, &presenters::ShortFormPresenter::failed, this, [this](const QString& said) { emit toast(said, {}, {}); });
    connect(&m_presenter, &presenters::ShortFormPresenter::saved, this, [this](const QString& said) {
        m_sheet->clear();
        m_draft.stop();
        emit toast(said, {}, {});
        emit requestPage(PageId::Today, {});
    });
    follow();
}

void ShortFormPage::buildAway(QVBoxLayout* layout) {
    addGap(layout, 12);
    auto* lines = new widgets::ChipGroup(widgets::Choose::OneOrNone);
    const QStringList standing = m_presenter.standingLines();
    lines->setChoices(choicesOf(standing));
    layout->addWidget(lines);
    connect(lines, &widgets::ChipGroup::changed, this, [this, standing](const QStringList& chosen) {
        if (!chosen.isEmpty()) m_sheet->setPlainText(standing.at(chosen.first().toInt()));
    });
    addGap(layout, 24);
    addWords(layout, tr("Until"), style::Role::InterfaceLabel);
    addGap(layout, 8);
    m_times = new widgets::ChipGroup(widgets::Choose::OneOrNone);
    layout->addWidget(m_times);
    connect(m_times, &widgets::ChipGroup::changed, this, [this](const QStringList& chosen) {
        m_presenter.setReturnTime(chosen.isEmpty() ? std::nullopt : std::optional(chosen.first().toInt()));
    });
    addGap(layout, 24);
    addWords(layout, tr("And then"), style::Role::InterfaceLabel);
    addGap(layout, 8);
    m_ways = new widgets::ChipGroup(widgets::Choose::OneOrNone);
    const QStringList ways = m_presenter.ways();
    m_ways->setChoices(choicesOf(ways));
    layout->addWidget(m_ways);
    connect(m_ways, &widgets::ChipGroup::changed, this, [this, ways](const QStringList& chosen) {
        m_presenter.setWay(chosen.isEmpty() ? QString() : ways.at(chosen.first().toInt()));
    });
}

void ShortFormPage::buildFooter() {
    auto* footer = m_frame->footer();
    const QString send = m_presenter.sendWord();
    footer->addStretch();
    m_keep = new widgets::Button(m_presenter.keepWord());
    footer->addWidget(m_keep);
    connect(m_keep, &widgets::Button::clicked, this, [this] { save(false); });
    if (send.isEmpty()) return;
    m_send = new widgets::Button(send);
    footer->addWidget(m_send);
    connect(m_send, &widgets::Button::clicked, this, [this] { save(true); });
}

void ShortFormPage::follow() {
    if (m_sentence) m_sentence->setText(m_presenter.sentence());
    for (auto* button : {m_keep, m_send}) {
        if (!button) continue;
        button->setEnabled(m_presenter.canSave());
        button->setReason(m_presenter.canSave() ? QString() : tr("A word or two first."));
    }
}

void ShortFormPage::save(bool send) { m_presenter.save(send); }

void ShortFormPage::opened(const QString&) {
    if (m_presenter.restoreDraft()) m_sheet->setPlainText(m_presenter.text());
    // The times move while the journal is open; they are counted from now.
    if (m_times) m_times->setChoices(choicesOf(m_presenter.returnTimes()));
    if (m_times) m_presenter.setReturnTime(std::nullopt);
    follow();
    m_sheet->setFocus();
}

void ShortFormPage::keepDraft() {
    m_draft.stop();
    m_presenter.keepDraft();
}

}  // namespace twohands::views
