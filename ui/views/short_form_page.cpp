// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/short_form_page.h"

#include "views/form_fields.h"
#include "views/heavy_line.h"
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
      m_heavy(new HeavyLine), m_sheet(new widgets::WritingSheet) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    auto* box = new QWidget;
    box->setMaximumWidth(style::theme().px(632));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heavy);
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
    connectPresenter();
    follow();
}

void ShortFormPage::connectPresenter() {
    using presenters::ShortFormPresenter;
    connect(&m_draft, &QTimer::timeout, &m_presenter, &ShortFormPresenter::keepDraft);
    connect(m_sheet, &QTextEdit::textChanged, this, [this] {
        if (m_sheet->words() != m_presenter.text()) m_presenter.setText(m_sheet->words());
    });
    connect(&m_presenter, &ShortFormPresenter::changed, this, [this] {
        if (m_presenter.hasUnkeptChanges()) m_draft.start();
        follow();
    });
    connect(&m_presenter, &ShortFormPresenter::failed, this, [this](const QString& said) { emit toast(said, {}, {}); });
    connect(&m_presenter, &ShortFormPresenter::saved, this, &ShortFormPage::saved);
    connect(m_heavy, &HeavyLine::supportAsked, this, [this] { emit requestPage(PageId::Support, {}); });
    connect(m_heavy, &HeavyLine::backAsked, this, [this] { emit requestPage(PageId::Today, {}); });
}

void ShortFormPage::buildAway(QVBoxLayout* layout) {
    addGap(layout, 12);
    m_lines = new widgets::ChipGroup(widgets::Choose::OneOrNone);
    const QStringList standing = m_presenter.standingLines();
    m_lines->setChoices(choicesOf(standing));
    name(m_lines, "standingLines", tr("A line that stands ready"));
    layout->addWidget(m_lines);
    connect(m_lines, &widgets::ChipGroup::changed, this, [this, standing](const QStringList& chosen) {
        if (!chosen.isEmpty()) insertLine(standing.at(chosen.first().toInt()));
    });
    addGap(layout, 24);
    addWords(layout, tr("Until"), style::Role::InterfaceLabel);
    addGap(layout, 8);
    m_times = new widgets::ChipGroup(widgets::Choose::OneOrNone);
    name(m_times, "returnTimes", tr("Until"));
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
    name(m_ways, "ways", tr("And then"));
    layout->addWidget(m_ways);
    connect(m_ways, &widgets::ChipGroup::changed, this, [this, ways](const QStringList& chosen) {
        m_presenter.setWay(chosen.isEmpty() ? QString() : ways.at(chosen.first().toInt()));
    });
}

void ShortFormPage::buildFooter() {
    auto* footer = m_frame->footer();
    footer->addStretch();
    m_keep = new widgets::Button(m_presenter.keepWord());
    footer->addWidget(m_keep);
    connect(m_keep, &widgets::Button::clicked, this, [this] { m_presenter.save(false); });
    m_send = new widgets::Button({});
    footer->addWidget(m_send);
    connect(m_send, &widgets::Button::clicked, this, [this] { m_presenter.save(true); });
}

// What was typed stays: only a sheet that is empty, or that holds another of these lines as it is, is filled anew.
void ShortFormPage::insertLine(const QString& line) {
    QTextCursor cursor = m_sheet->textCursor();
    cursor.movePosition(QTextCursor::End);
    const QString there = m_sheet->words().trimmed();
    const bool replaces = there.isEmpty() || m_presenter.standingLines().contains(there);
    if (replaces) cursor.select(QTextCursor::Document);
    cursor.insertText(replaces ? line : QLatin1Char(' ') + line);
    m_sheet->setTextCursor(cursor);
}

void ShortFormPage::follow() {
    if (m_sentence) m_sentence->setText(m_presenter.sentence());
    // The other one may come after this page was first opened.
    m_send->setText(m_presenter.sendWord());
    m_send->setVisible(!m_presenter.sendWord().isEmpty());
    for (auto* button : {m_keep, m_send}) {
        button->setEnabled(m_presenter.canSave());
        button->setReason(m_presenter.canSave() ? QString() : tr("A word or two first."));
    }
}

void ShortFormPage::followTimes() {
    if (!m_times) return;
    // The times move while the journal is open; they are counted from now.
    m_presenter.offerTimes();
    m_times->setChoices(choicesOf(m_presenter.returnTimes()));
    const auto chosen = m_presenter.returnTime();
    m_times->choose(chosen ? QStringList{QString::number(*chosen)} : QStringList());
    const auto way = m_presenter.ways().indexOf(m_presenter.way());
    m_ways->choose(way < 0 ? QStringList() : QStringList{QString::number(way)});
}

void ShortFormPage::opened(const QString&) {
    m_heavy->hide();
    if (m_presenter.restoreDraft() && m_sheet->words() != m_presenter.text()) m_sheet->setPlainText(m_presenter.text());
    followTimes();
    follow();
    m_sheet->setFocus();
}

void ShortFormPage::saved(const QString& sentence, bool heavy) {
    m_sheet->clear();
    keepDraft();
    if (m_lines) m_lines->choose({});
    followTimes();
    emit toast(sentence, {}, {});
    if (!heavy) {
        emit requestPage(PageId::Today, {});
        return;
    }
    m_heavy->appear();
    m_frame->reveal(m_heavy);
}

void ShortFormPage::keepDraft() {
    m_draft.stop();
    m_presenter.keepDraft();
}

}  // namespace twohands::views
