// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/note_form.h"

namespace twohands::presenters {

NoteForm::NoteForm(app::Session& session, const base::Clock& clock, QObject* parent)
    : FormPresenter(session, clock, journal::NoteBody{}, parent) {}

void NoteForm::setPrompt(const QString& prompt) {
    m_prompt = prompt;
    emit changed();
}

void NoteForm::clearBody() {
    FormPresenter::clearBody();
    m_prompt.clear();
}

}  // namespace twohands::presenters
