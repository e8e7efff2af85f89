// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/checkin_form.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace twohands::widgets {
class ChipGroup;
class SegmentedControl;
class WordsLabel;
}  // namespace twohands::widgets

namespace twohands::views {

class WordTabs;

/// The region that is open (more or less, strength, two words) and under it a row for every marked one.
class OpenRegion : public QWidget {
    Q_OBJECT

public:
    explicit OpenRegion(presenters::CheckInForm& form, QWidget* parent = nullptr);
    void follow();

private:
    QWidget* buildEditor();
    QWidget* buildWords();
    void showWords();
    void takeWords(const QStringList& chosen);
    void addOwnWord();
    void followRows();
    void addRow(int row, const presenters::CheckInForm::Row& marked);

    presenters::CheckInForm& m_form;
    widgets::WordsLabel *m_hint, *m_name = nullptr, *m_full = nullptr;
    widgets::SegmentedControl *m_change = nullptr, *m_strength = nullptr;
    WordTabs* m_tabs = nullptr;
    widgets::ChipGroup* m_words = nullptr;
    QLineEdit* m_ownWord = nullptr;
    QWidget *m_editor, *m_rows;  ///< after what building them fills
    QVBoxLayout* m_rowsLayout;
    QStringList m_shownRows;
};

}  // namespace twohands::views
