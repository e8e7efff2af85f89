// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/therapy_presenter.h"
#include "views/page.h"

#include <QTimer>

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QTextEdit;
class QVBoxLayout;

namespace twohands::widgets {
class Button;
class Page;
class PassphraseField;
class WordsLabel;
}  // namespace twohands::widgets

namespace twohands::views {

/// A note for a therapy session: what goes on the page at the left, the very page at the right, and saving under it.
class TherapyPage : public Page {
    Q_OBJECT

public:
    explicit TherapyPage(presenters::TherapyPresenter& presenter, QWidget* parent = nullptr);
    void opened(const QString& argument) override;
    void keepDraft() override;
    /// The answer to pdfAsked() and textAsked().
    void written(bool isWritten, const QString& path);

signals:
    /// Only after the passphrase was typed again. The page itself touches no file.
    void pdfAsked(QString html, QString path);
    void textAsked(QString text, QString path);

private:
    QWidget* buildChoosing();
    QWidget* buildPicker();
    QWidget* buildSheet();
    void buildSaving(QVBoxLayout* layout);
    void connectPresenter();
    void save(bool asPdf);
    void clear();
    void fillLines();
    void fillEntries();
    void followTicks();
    void follow();

    presenters::TherapyPresenter& m_presenter;
    QTimer m_keepLater;
    widgets::Page* m_frame;
    QWidget *m_lines = nullptr, *m_entries = nullptr;
    QVBoxLayout *m_linesPlace = nullptr, *m_entriesPlace = nullptr;
    QComboBox* m_part = nullptr;
    widgets::WordsLabel *m_range = nullptr, *m_words = nullptr, *m_problem = nullptr;
    QTextEdit* m_sheet = nullptr;
    QLineEdit* m_file = nullptr;
    widgets::PassphraseField* m_passphrase = nullptr;
    widgets::Button *m_savePdf = nullptr, *m_saveText = nullptr, *m_clear = nullptr;
};

}  // namespace twohands::views
