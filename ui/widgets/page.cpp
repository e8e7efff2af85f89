// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page.h"

#include "style/paint.h"
#include "style/theme.h"
#include "widgets/hairline.h"
#include "widgets/words_label.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

namespace {

struct Margins {
    int left, right;
};

Margins marginsOf(PageForm form) {
    switch (form) {
        case PageForm::Wide: return {48, 56};
        case PageForm::Middle: return {32, 32};
        case PageForm::Narrow: return {20, 20};
    }
    return {20, 20};
}

}  // namespace

PageForm formFor(int windowWidth) {
    const double units = windowWidth * 100.0 / theme().px(100);
    return units >= 1240 ? PageForm::Wide : (units >= 880 ? PageForm::Middle : PageForm::Narrow);
}

Page::Page(const QString& title, const QString& subtitle, QWidget* parent)
    : QWidget(parent), m_title(new WordsLabel(title, Role::Title)), m_subtitle(new WordsLabel(subtitle, Role::Small, &Tokens::ink3)),
      m_scroll(new QScrollArea), m_outer(new QVBoxLayout(this)), m_titleRow(new QHBoxLayout) {
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_content = new QVBoxLayout;
    m_content->setSpacing(theme().px(16));
    m_titleRow->setSpacing(theme().px(16));
    m_titleRow->addWidget(m_title, 1);
    m_column->setSpacing(0);
    m_column->addLayout(m_titleRow);
    m_column->addWidget(m_subtitle);
    m_column->addSpacing(theme().px(16));
    m_column->addLayout(m_content, 1);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_outer->addWidget(m_scroll, 1);
    m_title->setFocusPolicy(Qt::ClickFocus);
    m_title->setProperty("noFocusRing", true);
    setTitle(title);
    setSubtitle(subtitle);
    connect(&theme(), &style::Theme::changed, this, &Page::refreshForm);
    refreshForm();
}

void Page::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Page::setSubtitle(const QString& subtitle) {
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

QHBoxLayout* Page::footer() {
    if (!m_footerBox) {
        m_footerBox = new QWidget;
        m_footerBox->setLayout(new QHBoxLayout);
        m_footerBox->layout()->setSpacing(theme().px(12));
        m_outer->addWidget(new Hairline);
        m_outer->addWidget(m_footerBox);
        refreshForm();
    }
    return static_cast<QHBoxLayout*>(m_footerBox->layout());
}

void Page::focusTitle() { m_title->setFocus(Qt::OtherFocusReason); }
void Page::reveal(QWidget* child) { m_scroll->ensureWidgetVisible(child, 0, theme().px(24)); }

void Page::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refreshForm();
}

// The whole window counts, so that the sidebar and the page break at the same width.
void Page::refreshForm() {
    const PageForm before = m_form;
    m_form = formFor(window()->width());
    const Margins margins = marginsOf(m_form);
    const int left = theme().px(margins.left), right = theme().px(margins.right);
    m_column->setContentsMargins(left, theme().px(m_form == PageForm::Narrow ? 52 : 60), right, theme().px(28));
    if (m_footerBox) {
        m_footerBox->setMinimumHeight(theme().px(style::size::footer) - 1);
        m_footerBox->layout()->setContentsMargins(left, theme().px(8), right, theme().px(8));
    }
    if (before != m_form) emit formChanged(m_form);
}

TwoColumns::TwoColumns(Page* page, bool secondFirstWhenNarrow)
    : m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_firstBox(new QWidget), m_secondBox(new QWidget),
      m_first(new QVBoxLayout(m_firstBox)), m_second(new QVBoxLayout(m_secondBox)), m_secondFirst(secondFirstWhenNarrow) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme().px(style::size::gutter));
    for (QVBoxLayout* column : {m_first, m_second}) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(theme().px(16));
    }
    m_layout->addWidget(m_firstBox, 1);
    m_layout->addWidget(m_secondBox, 0);
    connect(page, &Page::formChanged, this, &TwoColumns::follow);
    follow(page->form());
}

void TwoColumns::follow(PageForm form) {
    const bool wide = form == PageForm::Wide;
    m_layout->setDirection(wide ? QBoxLayout::LeftToRight : (m_secondFirst ? QBoxLayout::BottomToTop : QBoxLayout::TopToBottom));
    m_secondBox->setMaximumWidth(wide ? theme().px(304) : QWIDGETSIZE_MAX);
    m_secondBox->setMinimumWidth(wide ? theme().px(304) : 0);
}

}  // namespace twohands::widgets
