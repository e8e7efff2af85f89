// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/note_page.h"

#include "base/id.h"
#include "presenters/wording.h"
#include "views/form_fields.h"
#include "widgets/writing_sheet.h"

namespace twohands::views {

NotePage::NotePage(presenters::NoteForm& form, QWidget* parent)
    : FormPage(form, tr("A note"), tr("Whatever wants to be put down."), parent),
      m_form(form),
      m_prompt(new widgets::WordsLabel({}, style::Role::Question)),
      m_promptBox(new QWidget) {
    auto* content = frame()->content();
    auto* box = columnIn(m_promptBox);
    box->addWidget(m_prompt);
    addGap(box, 12);
    content->addWidget(m_promptBox);
    content->addWidget(buildWriting(12));
    content->addStretch();
    name(sheet(), "noteWords", tr("Note words"));
}

void NotePage::take(const QString& argument) {
    const bool isId = base::Id::parse(presenters::wording::toUtf8(argument)).has_value();
    m_form.open(isId ? argument : QString());
    if (isId || argument.isEmpty() || argument == m_form.prompt()) return;
    // Words that were begun keep the question they were begun on.
    if (m_form.text().trimmed().isEmpty())
        m_form.setPrompt(argument);
    else
        emit toast(tr("This one was begun before. The new question is still on Today."), {}, {});
}

void NotePage::fill() {
    m_prompt->setText(m_form.prompt());
    m_promptBox->setVisible(!m_form.prompt().isEmpty());
    sheet()->setAccessibleDescription(m_form.prompt());
}

}  // namespace twohands::views
