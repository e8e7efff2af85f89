// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace twohands::views {

/// Every page there is. Only those that exist for this seat stand in the sidebar.
enum class PageId { Today, Need, Boundary, Body, Note, StepAway, Line, Appreciate, Journal, Week, TherapyNotes, Settings, Support, Help };

/// One page of the window. It is built when it is first asked for and destroyed at lock, never hidden and kept.
/// A page asks for another page or for a toast; the window answers. It owns no session and knows no other page.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(QWidget* parent = nullptr) : QWidget(parent) {}

    /// Called each time the page comes to the front. `argument` is what requestPage() gave: an entry's id to open or
    /// edit, a week ("2026-W47"), a question to write on; empty for none.
    virtual void opened(const QString& argument) = 0;

    /// Seals whatever is typed but not saved. Called before the page is left and before the journal is locked; it
    /// never asks and never discards.
    virtual void keepDraft() {}

signals:
    void requestPage(twohands::views::PageId page, QString argument);
    /// An empty undoLabel shows no button.
    void toast(QString text, QString undoLabel, std::function<void()> undo);
};

}  // namespace twohands::views
