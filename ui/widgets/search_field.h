// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace twohands::widgets {

// A boxed field with a lens, the count of what was found and a cross.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    SearchField(const QString& placeholder, const QString& clearWord, QWidget* parent = nullptr);
    void setCount(const QString& count);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshIcons();

    QString m_count;
    QAction* m_clear;
};

// A labelled field with one line below, in the couple's words.
class LineField : public QWidget {
    Q_OBJECT

public:
    explicit LineField(const QString& title, const QString& hint = {}, QWidget* parent = nullptr);
    QString text() const;
    void setText(const QString& text);
    void setPlaceholder(const QString& text);
    QLineEdit* field() const { return m_field; }

signals:
    void changed(const QString& text);

private:
    QLineEdit* m_field;
};

}  // namespace twohands::widgets
