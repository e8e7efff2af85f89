// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/week_presenter.h"
#include "views/page.h"
#include "widgets/page.h"

class QBoxLayout;
class QGridLayout;
class QVBoxLayout;

namespace twohands::widgets {
class Button;
}

namespace twohands::views {

/// The week at a glance, side by side: what helped, the ribbon, four lenses, needs, body, spaces and boundaries.
class WeekPage : public Page {
    Q_OBJECT

public:
    explicit WeekPage(presenters::WeekPresenter& presenter, QWidget* parent = nullptr);
    void opened(const QString& argument) override;

private:
    void buildHead();
    void follow();
    void addQuotes(QVBoxLayout* layout);
    void addRibbon(QVBoxLayout* layout);
    void addLenses(QVBoxLayout* layout);
    /// Four in a row, two by two, or one by one.
    void placeLenses(widgets::PageForm form);
    void addColumns(QVBoxLayout* layout);
    QWidget* needs();
    QWidget* body();
    QWidget* spaces();
    /// Side by side where there is room, one under the other where there is not.
    void addRow(QVBoxLayout* layout, const std::vector<QWidget*>& parts);
    void openEntries(const QStringList& ids);

    presenters::WeekPresenter& m_presenter;
    widgets::Page* m_frame;
    widgets::Button *m_back = nullptr, *m_forward = nullptr;
    QWidget* m_body = nullptr;
    std::vector<QBoxLayout*> m_rows;
    QGridLayout* m_lenses = nullptr;
    std::vector<QWidget*> m_lensBoxes;
};

}  // namespace twohands::views
