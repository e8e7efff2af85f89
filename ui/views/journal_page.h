// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/journal_presenter.h"
#include "views/page.h"

class QLayout;
class QListView;
class QScrollArea;

namespace twohands::widgets {
class Button;
class Chip;
class Page;
class SearchField;
}

namespace twohands::views {

class JournalDelegate;
class JournalModel;

/// Everything I may read, by day, and one entry open beside it.
class JournalPage : public Page {
    Q_OBJECT

public:
    explicit JournalPage(presenters::JournalPresenter& presenter, QWidget* parent = nullptr);
    /// The argument: an entry's id, or several with commas between, to show only those.
    void opened(const QString& argument) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using Choices = std::vector<std::pair<QString, QString>>;  // id and word
    QWidget* buildList();
    QWidget* buildFilters();
    void addBinFilter(QLayout* layout);
    void resetFilters();
    void addFilter(QLayout* layout, const QString& name, const Choices& choices, void (presenters::JournalPresenter::*set)(const QString&));
    void followList();
    void followEntry();
    void showPanes();
    void openEdit(journal::Kind kind, const QString& id);
    void binOpened();
    void restoreOpened();

    presenters::JournalPresenter& m_presenter;
    JournalModel* m_model;
    QListView* m_list = nullptr;
    QWidget *m_listPane = nullptr, *m_none = nullptr, *m_divider = nullptr, *m_entryBox = nullptr;
    QScrollArea* m_entryPane = nullptr;
    widgets::SearchField* m_search = nullptr;
    widgets::Button* m_all = nullptr;
    std::vector<std::pair<widgets::Chip*, QString>> m_chips;  // with their name at rest
    widgets::Chip* m_bin = nullptr;
    bool m_narrow = false;
};

}  // namespace twohands::views
