// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/unlock_presenter.h"

#include <QWidget>

class QBoxLayout;

namespace twohands::widgets {
class Button;
class HandPair;
class PassphraseField;
class WordsLabel;
}

namespace twohands::views {

/// Two hands, no names, one field. Left is chosen each time.
class UnlockPage : public QWidget {
    Q_OBJECT

public:
    explicit UnlockPage(presenters::UnlockPresenter& presenter, QWidget* parent = nullptr);
    void focusField();
    void setHint(const QString& hint);  ///< in place of the line at the foot

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildForm();
    QWidget* buildFoot();
    void follow();
    void fit();
    void tryIt();

    presenters::UnlockPresenter& m_presenter;
    QBoxLayout* m_page;
    QBoxLayout* m_middle;
    QWidget* m_form = nullptr;
    widgets::WordsLabel* m_title;
    widgets::WordsLabel* m_foot = nullptr;
    widgets::HandPair* m_hands;
    widgets::PassphraseField* m_passphrase = nullptr;
    widgets::PassphraseField* m_code = nullptr;
    widgets::Button* m_open = nullptr;
    widgets::Button* m_other = nullptr;
};

}  // namespace twohands::views
