// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/journal_presenter.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace twohands::views {

/// The presenter's rows for a QListView. The text of a row is what a screen reader says of it.
class JournalModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit JournalModel(presenters::JournalPresenter& presenter, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    const presenters::JournalRow& row(const QModelIndex& index) const { return m_presenter.rows()[static_cast<std::size_t>(index.row())]; }
    int rowOf(const QString& id) const;
    void follow();

private:
    presenters::JournalPresenter& m_presenter;
};

/// Paints one row: the day above its first, kind and writer, two lines of words with hits, audience and time.
class JournalDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit JournalDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int headHeight() const;
    void paintDay(QPainter& painter, const QRect& rect, const QString& day) const;
    void paintHead(QPainter& painter, const QRect& rect, const presenters::JournalRow& row) const;
    void paintWords(QPainter& painter, const QRect& rect, const presenters::JournalRow& row) const;
};

}  // namespace twohands::views
