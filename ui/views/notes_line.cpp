// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/notes_line.h"

#include "views/blocks.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/segmented_control.h"
#include "widgets/writing_sheet.h"

#include <QTextCursor>

namespace twohands::views {
namespace {

constexpr int before = 0, after = 1;

}  // namespace

NotesLine::NotesLine(presenters::TherapyPresenter& presenter, std::size_t index, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_index(index), m_sheet(new widgets::WritingSheet), m_actions(new QWidget) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::theme().px(4));
    const auto& line = m_presenter.lines().at(index);
    const QString part = presenters::TherapyPresenter::partName(line.part);
    m_sheet->setAccessibleName(line.entry.isEmpty() ? part : tr("%1, from an entry").arg(part));
    m_sheet->setMinimumLines(1);
    m_sheet->setPlainText(line.text);
    layout->addWidget(m_sheet);
    layout->addWidget(m_actions);
    buildActions();
    connect(m_sheet, &QTextEdit::textChanged, this, [this] {
        if (m_sheet->isReadOnly()) return;
        m_presenter.setText(m_index, m_sheet->words());
        m_actions->setVisible(!m_sheet->words().isEmpty());
    });
    m_side->setCurrent(line.blackedOut.empty() ? before : after);
    follow();
}

void NotesLine::buildActions() {
    auto* row = new widgets::FlowLayout(m_actions);
    m_blackOut = new widgets::Button(tr("Black out the words I mark"), widgets::ButtonLook::Quiet, widgets::ButtonSize::Small);
    m_putBack = new widgets::Button(tr("Put back"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    m_side = new widgets::SegmentedControl({tr("Before"), tr("After")});
    m_side->setAccessibleName(tr("Before or after blacking out"));
    row->addWidget(m_blackOut);
    row->addWidget(m_side);
    row->addWidget(m_putBack);
    connect(m_blackOut, &widgets::Button::clicked, this, &NotesLine::blackOut);
    connect(m_side, &widgets::SegmentedControl::changed, this, &NotesLine::follow);
    connect(m_putBack, &widgets::Button::clicked, this, [this] {
        m_presenter.putBack(m_index);
        follow();
        m_sheet->setFocus();
    });
    const QString entry = m_presenter.lines().at(m_index).entry;
    if (entry.isEmpty()) return;
    auto* off = new widgets::Button(tr("Take it off the page"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    row->addWidget(off);
    connect(off, &widgets::Button::clicked, this, [this, entry] { m_presenter.untick(entry); });
}

void NotesLine::blackOut() {
    const QTextCursor marked = m_sheet->textCursor();
    if (!marked.hasSelection()) {
        m_sheet->setFocus();
        return;
    }
    m_presenter.blackOut(m_index, marked.selectionStart(), marked.selectionEnd());
    m_side->setCurrent(after);
    follow();
}

void NotesLine::follow() {
    const auto& line = m_presenter.lines().at(m_index);
    const bool isBlackedOut = !line.blackedOut.empty();
    const bool showsAfter = isBlackedOut && m_side->current() == after;
    const QString shown = showsAfter ? m_presenter.lineOnPage(m_index) : line.text;
    m_sheet->setReadOnly(isBlackedOut);
    if (isBlackedOut) m_sheet->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (m_sheet->words() != shown) m_sheet->setPlainText(shown);
    std::vector<widgets::HitSpan> out;
    if (isBlackedOut && !showsAfter)
        for (const auto& [begin, end] : line.blackedOut) out.push_back({begin, end});
    m_sheet->setHits(std::move(out));
    m_blackOut->setEnabled(!showsAfter);
    m_blackOut->setReason(showsAfter ? tr("Words are marked in Before.") : QString());
    m_side->setVisible(isBlackedOut);
    m_putBack->setVisible(isBlackedOut);
    m_actions->setVisible(!line.text.isEmpty());
}

}  // namespace twohands::views
