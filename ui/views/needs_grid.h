// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/need_form.h"

#include <QWidget>

#include <map>
#include <vector>

class QVBoxLayout;

namespace twohands::widgets {
class Chip;
}

namespace twohands::views {

/// The 42 needs along their axis: columns under a rule, or three groups that flow as soon as one label would be cut.
/// One stop for Tab; up and down go in a column, left and right along the axis.
class NeedsGrid : public QWidget {
    Q_OBJECT

public:
    explicit NeedsGrid(presenters::NeedForm& form, QWidget* parent = nullptr);
    void follow();
    bool isInColumns() const { return m_inColumns; }

    QSize minimumSizeHint() const override;

signals:
    void refused();  ///< a fourth was asked for
    void ownWordAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    widgets::Chip* makeChip(const presenters::NeedForm::Need& need);
    int columnsWidth() const;
    void arrange();
    void layColumns(QVBoxLayout* outer);
    void layGroups(QVBoxLayout* outer);
    void move(QObject* from, int columns, int rows);
    void setStop(QWidget* chip);

    presenters::NeedForm& m_form;
    std::vector<presenters::NeedForm::Column> m_columns;
    std::vector<std::vector<widgets::Chip*>> m_chips;  ///< by column; the last one ends with 'own word'
    std::map<QString, widgets::Chip*> m_byId;
    std::vector<QWidget*> m_labels;
    std::vector<QWidget*> m_boxes;
    bool m_inColumns = true;
};

}  // namespace twohands::views
