// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/journal_presenter.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace twohands::views {

/// One entry, open: what can be done with it, its words, its fields, how it reads.
class EntryView : public QWidget {
    Q_OBJECT

public:
    EntryView(presenters::JournalPresenter& presenter, const presenters::OpenEntry& entry, bool withBack, QWidget* parent = nullptr);

signals:
    void editAsked(twohands::journal::Kind kind, QString id);
    void binAsked();
    void backAsked();
    void kept(QString sentence);

private:
    void addHead(QVBoxLayout* layout, bool withBack);
    void addActions(QHBoxLayout* row);
    void addWords(QVBoxLayout* layout);
    void addReadings(QVBoxLayout* layout);
    void addReading(QVBoxLayout* layout, const presenters::ReadingRow& reading);
    void changeAudience(journal::Audience audience);
    bool mayWiden(journal::Audience audience);

    presenters::JournalPresenter& m_presenter;
    const presenters::OpenEntry m_entry;
};

}  // namespace twohands::views
