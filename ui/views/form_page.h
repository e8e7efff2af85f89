// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/form_presenter.h"
#include "views/page.h"
#include "widgets/page.h"

#include <QTimer>

class QBoxLayout;

namespace twohands::widgets {
class Banner;
class WritingSheet;
}  // namespace twohands::widgets

namespace twohands::views {

class FormFooter;
class HeavyLine;
class LensMargin;

/// What the four forms share: the sheet with its margin, the pace of reading and keeping, the footer, what is said when
/// saving fails, and the one quiet line after words that tell of harm.
class FormPage : public Page {
    Q_OBJECT

public:
    FormPage(presenters::FormPresenter& form, const QString& title, const QString& subtitle, QWidget* parent);
    ~FormPage() override;
    void opened(const QString& argument) override;
    void keepDraft() override;

protected:
    /// Shows every field of the presenter; called after open() and after every change.
    virtual void fill() = 0;
    virtual void take(const QString& argument);  ///< what opened() was given: an entry's id
    virtual void firstFocus();
    virtual void follow(widgets::PageForm form);

    widgets::Page* frame() const { return m_frame; }
    widgets::WritingSheet* sheet() const { return m_sheet; }
    /// The sheet with its margin beside it, or under it where there is little room.
    QWidget* buildWriting(int lines);
    /// The sheet alone with the margin under it.
    QWidget* buildSmallWriting(int lines);

private:
    void connectForm();
    void connectSheet();
    void showReadings();
    void saved(const QString& sentence, bool heavy);
    void failed(const QString& sentence);
    void refill();

    presenters::FormPresenter& m_form;
    widgets::Page* m_frame;
    widgets::WritingSheet* m_sheet;
    LensMargin* m_margin;
    FormFooter* m_footer;
    widgets::Banner* m_banner;
    HeavyLine* m_heavy;
    QTimer m_readLater, m_keepLater;
    std::vector<int> m_noteOfSpan;
    QString m_text, m_inSheet;  ///< the form's words and the sheet's when they were last the same
    bool m_filling = false;
};

}  // namespace twohands::views
