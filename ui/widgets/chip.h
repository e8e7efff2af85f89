// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QStringList>

#include <vector>

namespace twohands::widgets {

class RovingFocus;

class Chip : public QAbstractButton {
    Q_OBJECT

public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);
    void setDashed(bool dashed);    // "own word": dashed border and a plus, not checkable
    void setCompact(bool compact);  // 24 high with a hairline, for the 42 needs
    void setHasMenu(bool hasMenu);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    bool m_dashed = false, m_compact = false, m_hasMenu = false;
};

enum class Choose { One, OneOrNone, Many };

struct ChipChoice {
    QString id;
    QString text;
};

// Chips in a flow, one stop for Tab. Arrows move; with Choose::One they also choose, as with radio buttons. Where none may
// be chosen, looking along the row must not answer.
class ChipGroup : public QWidget {
    Q_OBJECT

public:
    explicit ChipGroup(Choose choose, QWidget* parent = nullptr);
    void setChoices(const std::vector<ChipChoice>& choices);
    void setMaximum(int maximum);  // of Many; 0 is none
    void setCompact(bool compact);
    void setOwnWord(const QString& text);  // adds the dashed chip; ownWordAsked when pressed
    QStringList chosen() const;            // ids, in the order of the choices
    void choose(const QStringList& ids);   // says nothing
    Chip* chip(const QString& id) const;
    void focusCurrent();  // the chip that Tab would stop at

signals:
    void changed(const QStringList& ids);
    void refused(const QString& id);  // more than the maximum was asked for; nothing has changed
    void ownWordAsked();

private:
    void clicked(Chip* chip);
    void refreshFocus();

    Choose m_choose;
    int m_maximum = 0;
    bool m_compact = false;
    std::vector<std::pair<QString, Chip*>> m_chips;
    Chip* m_ownWord = nullptr;
    RovingFocus* m_focus;
};

}  // namespace twohands::widgets
