// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QToolButton;

namespace twohands::widgets {

class WordsLabel;

struct PassphraseWords {
    QString title, capsLock, show, hide;
};

// Title and Caps Lock notice on one line, the field with an eye (the next stop of Tab), a message under it.
class PassphraseField : public QWidget {
    Q_OBJECT

public:
    explicit PassphraseField(const PassphraseWords& words, QWidget* parent = nullptr);
    QString text() const;
    void wipe();                             // empties the field and its undo
    void setMessage(const QString& message);  // empty takes it away
    void setCapsLock(bool on);
    QLineEdit* field() const { return m_field; }

signals:
    void changed();
    void submitted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reveal(bool shown);
    bool keyOnEye(int key);

    PassphraseWords m_words;
    QLineEdit* m_field;
    QWidget *m_caps, *m_message;
    WordsLabel* m_messageText;
    QAction* m_eye;
    QToolButton* m_eyeButton;  // the field's own, for the action
};

}  // namespace twohands::widgets
