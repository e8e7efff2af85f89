// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/first_run_presenter.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;

namespace twohands::widgets {
class Button;
class PassphraseField;
class SegmentedControl;
class WordsLabel;
}

namespace twohands::views {

/// A name, and a passphrase: six words that are offered, or one's own. Both are typed twice, so that the hands know
/// them. Used at set-up, where the second partner comes later, and for another passphrase, where the name is known.
class PassphraseChoice : public QWidget {
    Q_OBJECT

public:
    explicit PassphraseChoice(const presenters::FirstRunPresenter& checks, QWidget* parent = nullptr);
    PassphraseChoice(const presenters::FirstRunPresenter& checks, const QString& knownName, QWidget* parent = nullptr);
    QString name() const;
    /// What is in the way, or nothing.
    QString problem() const;
    QString takePassphrase();

signals:
    void submitted();

private:
    void follow();
    void buildName(QBoxLayout* layout);
    QWidget* buildWords();

    const presenters::FirstRunPresenter& m_checks;
    QLineEdit* m_name;
    widgets::SegmentedControl* m_kind;
    QWidget* m_wordsBox;
    widgets::WordsLabel* m_words = nullptr;
    widgets::PassphraseField* m_first;
    widgets::PassphraseField* m_again;
};

/// One partner, alone.
class PersonStep : public QWidget {
    Q_OBJECT

public:
    explicit PersonStep(presenters::FirstRunPresenter& presenter, QWidget* parent = nullptr);

signals:
    void done();

private:
    void submit();

    presenters::FirstRunPresenter& m_presenter;
    PassphraseChoice* m_choice;
    widgets::SegmentedControl* m_code;
    widgets::WordsLabel* m_problem;
};

/// One partner's recovery code, shown once, two of its words typed back.
class CodeStep : public QWidget {
    Q_OBJECT

public:
    CodeStep(presenters::FirstRunPresenter& presenter, std::size_t partner, QWidget* parent = nullptr);

signals:
    void done();

private:
    void showCode();
    void askBack();
    void clear();

    presenters::FirstRunPresenter& m_presenter;
    std::size_t m_partner;
};

}  // namespace twohands::views
