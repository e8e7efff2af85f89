// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace twohands::widgets {

class WordsLabel;

enum class PageForm { Wide, Middle, Narrow };

// The form for a page as wide as this, in text units: from 1240, from 880, and under it (the window's width counts).
PageForm formFor(int windowWidth);

// Title, subtitle, content that scrolls, and a footer that does not.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(const QString& title = {}, const QString& subtitle = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    QVBoxLayout* content() const { return m_content; }
    QHBoxLayout* titleRow() const { return m_titleRow; }  // for what stands beside the title
    QHBoxLayout* footer();                                // made when first asked for
    PageForm form() const { return m_form; }
    void focusTitle();  // announced, without a ring
    void reveal(QWidget* child);  // scrolls to it

signals:
    void formChanged(twohands::widgets::PageForm form);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshForm();

    WordsLabel *m_title, *m_subtitle;
    QScrollArea* m_scroll;
    QVBoxLayout *m_outer, *m_column, *m_content;
    QHBoxLayout* m_titleRow;
    QWidget* m_footerBox = nullptr;
    PageForm m_form = PageForm::Wide;
};

// A wide column and one of four twelfths beside it; in the other two forms the second stands under the first (or above).
class TwoColumns : public QWidget {
    Q_OBJECT

public:
    explicit TwoColumns(Page* page, bool secondFirstWhenNarrow = false);
    QVBoxLayout* first() const { return m_first; }
    QVBoxLayout* second() const { return m_second; }

private:
    void follow(PageForm form);

    QBoxLayout* m_layout;
    QWidget *m_firstBox, *m_secondBox;
    QVBoxLayout *m_first, *m_second;
    bool m_secondFirst;
};

}  // namespace twohands::widgets
