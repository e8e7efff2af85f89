// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/journal_presenter.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace twohands::widgets {
class AudiencePicker;
}

namespace twohands::views {

/// One entry, open: what can be done with it, its words, its fields, how it reads.
class EntryView : public QWidget {
    Q_OBJECT

public:
    EntryView(presenters::JournalPresenter& presenter, const presenters::OpenEntry& entry, bool withBack, QWidget* parent = nullptr);

signals:
    void editAsked(twohands::journal::Kind kind, QString id);
    void binAsked();
    void restoreAsked();
    void backAsked();
    void kept(QString sentence);

private:
    void addHead(QVBoxLayout* layout, bool withBack);
    void addActions(QHBoxLayout* row);
    void addBinActions(QHBoxLayout* row);
    void addPicker(QHBoxLayout* row);
    void addWords(QVBoxLayout* layout);
    void addReadings(QVBoxLayout* layout);
    void addReading(QVBoxLayout* layout, const presenters::ReadingRow& reading);
    void choose(journal::Audience audience);
    void changeAudience(journal::Audience audience);
    void askToShare();
    void askToErase();
    void ask(QWidget* question);
    void endAsking();
    QString sentenceFor(journal::Audience audience) const;

    presenters::JournalPresenter& m_presenter;
    const presenters::OpenEntry m_entry;
    QVBoxLayout* m_layout;
    QWidget *m_actions = nullptr, *m_body = nullptr;
    QWidget* m_question = nullptr;  ///< stands in place of the words while it is asked
    widgets::AudiencePicker* m_picker = nullptr;
};

}  // namespace twohands::views
