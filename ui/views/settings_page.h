// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/settings_presenter.h"
#include "views/page.h"

class QVBoxLayout;

namespace twohands::views {

class PassphraseChoice;

/// Looks, locking, where the journal is, backups, the passphrase, and the second partner where one began alone.
class SettingsPage : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(presenters::SettingsPresenter& presenter, QWidget* parent = nullptr);
    void opened(const QString& argument) override;

signals:
    /// Both are kept outside the journal; they say nothing about anybody.
    void themeChosen(int mode);
    void scaleChosen(double scale);
    void lockAsked();

private:
    void buildLooks(QVBoxLayout* layout);
    void buildLocking(QVBoxLayout* layout);
    void buildJournal(QVBoxLayout* layout);
    void buildSafekeeping(QVBoxLayout* layout);
    void buildPartner(QVBoxLayout* layout);

    presenters::SettingsPresenter& m_presenter;
};

}  // namespace twohands::views
