// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/form_presenter.h"

namespace twohands::presenters {

/// A free note, on a question or on nothing in particular. The question stays out of the words.
class NoteForm : public FormPresenter {
    Q_OBJECT

public:
    NoteForm(app::Session& session, const base::Clock& clock, QObject* parent = nullptr);

    QString prompt() const { return m_prompt; }
    void setPrompt(const QString& prompt);

    bool canSave() const override { return !text().trimmed().isEmpty(); }

protected:
    void clearBody() override;
    QJsonObject draftBody() const override { return {{"prompt", m_prompt}}; }
    void restoreBody(const QJsonObject& draft) override { m_prompt = draft["prompt"].toString(); }

private:
    QString m_prompt;
};

}  // namespace twohands::presenters
