// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/note_form.h"
#include "views/form_page.h"

namespace twohands::widgets {
class WordsLabel;
}

namespace twohands::views {

/// A free note. Opened with an entry's id it changes that note; with anything else, that is the question to write on.
class NotePage : public FormPage {
    Q_OBJECT

public:
    explicit NotePage(presenters::NoteForm& form, QWidget* parent = nullptr);

protected:
    void fill() override;
    void take(const QString& argument) override;

private:
    presenters::NoteForm& m_form;
    widgets::WordsLabel* m_prompt;
    QWidget* m_promptBox;
};

}  // namespace twohands::views
