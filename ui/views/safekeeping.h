// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/settings_presenter.h"

#include <QWidget>

namespace twohands::widgets {
class Button;
class PassphraseField;
class SegmentedControl;
class WordsLabel;
}

namespace twohands::views {

class PassphraseChoice;

/// When the last backup was made, another one now, and whether it opens.
class BackupBlock : public QWidget {
    Q_OBJECT

public:
    explicit BackupBlock(presenters::SettingsPresenter& presenter, QWidget* parent = nullptr);

signals:
    void told(QString sentence);

private:
    void buildPractice();
    void practise();

    presenters::SettingsPresenter& m_presenter;
    widgets::Button* m_open;
    QWidget* m_practice;
    widgets::PassphraseField* m_passphrase;
};

/// Another passphrase, behind a button: it is seldom wanted, and nobody should change it by a slip.
class PassphraseBlock : public QWidget {
    Q_OBJECT

public:
    explicit PassphraseBlock(presenters::SettingsPresenter& presenter, QWidget* parent = nullptr);

signals:
    void told(QString sentence);

private:
    void open();
    void close();
    void submit();

    presenters::SettingsPresenter& m_presenter;
    widgets::Button* m_open;
    QWidget* m_form = nullptr;
    widgets::PassphraseField* m_old = nullptr;
    PassphraseChoice* m_choice = nullptr;
    widgets::SegmentedControl* m_known = nullptr;
    widgets::WordsLabel* m_problem = nullptr;
};

}  // namespace twohands::views
