// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/week_page.h"

#include "lenses/codebook.h"
#include "presenters/wording.h"
#include "review/week.h"
#include "style/tokens.h"
#include "views/blocks.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/hairline.h"
#include "widgets/icon_label.h"
#include "widgets/needs_axis.h"
#include "widgets/page.h"
#include "widgets/week_ribbon.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace twohands::views {
namespace {

namespace wording = presenters::wording;

style::Ink inkOf(lenses::Lens lens) {
    switch (lens) {
        case lenses::Lens::Attachment: return &style::Tokens::att;
        case lenses::Lens::Accountability: return &style::Tokens::acc;
        case lenses::Lens::Somatic: return &style::Tokens::som;
        case lenses::Lens::Intimacy: return &style::Tokens::inti;
    }
    return &style::Tokens::ink;
}

widgets::Lane laneOf(review::RibbonPlace place) {
    switch (place) {
        case review::RibbonPlace::Above: return widgets::Lane::Above;
        case review::RibbonPlace::On: return widgets::Lane::On;
        case review::RibbonPlace::Below: return widgets::Lane::Below;
    }
    return widgets::Lane::On;
}

void addHeading(QVBoxLayout* layout, const QString& text) {
    addWords(layout, text, style::Role::InterfaceStrong);
    addGap(layout, 8);
}

}  // namespace

WeekPage::WeekPage(presenters::WeekPresenter& presenter, QWidget* parent)
    : Page(parent), m_presenter(presenter), m_frame(new widgets::Page(presenter.title(), presenter.basesLine())) {
    plainColumn(this)->addWidget(m_frame);
    buildHead();
    connect(&m_presenter, &presenters::WeekPresenter::changed, this, &WeekPage::follow);
    connect(m_frame, &widgets::Page::formChanged, this, [this](widgets::PageForm form) {
        placeLenses(form);
        for (auto* row : m_rows) row->setDirection(form == widgets::PageForm::Wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    });
    follow();
}

void WeekPage::buildHead() {
    const auto add = [this](const char* icon, const QString& name) {
        auto* button = new widgets::Button({}, widgets::ButtonLook::Quiet, widgets::ButtonSize::Small);
        button->setIconName(QLatin1String(icon));
        button->setAccessibleName(name);
        button->setToolTip(name);
        m_frame->titleRow()->addWidget(button);
        return button;
    };
    m_back = add("left", tr("The week before"));
    m_forward = add("right", tr("The week after"));
    m_frame->titleRow()->addStretch();
    connect(m_back, &widgets::Button::clicked, &m_presenter, &presenters::WeekPresenter::goBack);
    connect(m_forward, &widgets::Button::clicked, &m_presenter, &presenters::WeekPresenter::goForward);
}

void WeekPage::opened(const QString& argument) {
    m_presenter.show(argument);
    m_frame->focusTitle();
}

void WeekPage::follow() {
    m_frame->setTitle(m_presenter.title());
    m_frame->setSubtitle(m_presenter.basesLine());
    m_forward->setEnabled(!m_presenter.isThisWeek());
    m_rows.clear();
    m_lenses = nullptr;
    m_lensBoxes.clear();
    delete m_body;
    m_body = new QWidget;
    auto* layout = plainColumn(m_body);
    if (m_presenter.isEmpty()) {
        layout->addWidget(new widgets::EmptyState(QStringLiteral("week"), tr("Here will be your week, side by side: what helped first, then needs, boundaries and the body.")));
    } else {
        addQuotes(layout);
        addRibbon(layout);
        addLenses(layout);
        addColumns(layout);
    }
    layout->addStretch();
    m_frame->content()->addWidget(m_body);
}

void WeekPage::addRow(QVBoxLayout* layout, const std::vector<QWidget*>& parts) {
    auto* row = new QBoxLayout(m_frame->form() == widgets::PageForm::Wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    row->setSpacing(style::theme().px(24));
    for (auto* part : parts) row->addWidget(part, 1);
    layout->addLayout(row);
    m_rows.push_back(row);
}

void WeekPage::addQuotes(QVBoxLayout* layout) {
    std::vector<QWidget*> parts;
    for (const auto& quote : m_presenter.quotes()) {
        auto* box = new QWidget;
        auto* column = plainColumn(box);
        auto* head = new QHBoxLayout;
        head->setSpacing(style::theme().px(8));
        head->addWidget(new widgets::IconLabel(style::iconOf(sideOf(quote.from)), style::inkOf(sideOf(quote.from))));
        addWords(head, quote.who, style::Role::Small, &style::Tokens::ink2);
        head->addStretch();
        column->addLayout(head);
        addGap(column, 4);
        addWords(column, quote.words, style::Role::WordsQuote);
        column->addStretch();
        parts.push_back(box);
    }
    if (parts.empty()) return;
    addRow(layout, parts);
    addGap(layout, 20);
    layout->addWidget(new widgets::Hairline);
    addGap(layout, 8);
}

void WeekPage::addRibbon(QVBoxLayout* layout) {
    auto* ribbon = new widgets::WeekRibbon;
    ribbon->setAccessibleName(tr("The week, day by day"));
    ribbon->setNames(m_presenter.nameOf(journal::Hand::Left), m_presenter.nameOf(journal::Hand::Right));
    ribbon->setDays(m_presenter.dayNames(), m_presenter.today());
    std::vector<widgets::RibbonMark> marks;
    for (const auto& mark : m_presenter.marks()) marks.push_back({mark.day, sideOf(mark.hand), laneOf(mark.place), mark.icon, mark.name, mark.id});
    ribbon->setMarks(std::move(marks));
    connect(ribbon, &widgets::WeekRibbon::opened, this, &WeekPage::openEntries);
    layout->addWidget(ribbon);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(16));
    addWords(row, tr("Above the line: it helped. On it: a wish. Below it: something pulled tight."), style::Role::Caption, &style::Tokens::ink3);
    auto* asList = new widgets::Button(tr("Read as a list"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    asList->setCheckable(true);
    row->addWidget(asList);
    row->addStretch();
    layout->addLayout(row);
    auto* list = addWords(layout, m_presenter.marksAsList(), style::Role::Small, &style::Tokens::ink2);
    list->hide();
    connect(asList, &widgets::Button::toggled, list, &QWidget::setVisible);
    addGap(layout, 20);
}

void WeekPage::addLenses(QVBoxLayout* layout) {
    std::vector<QWidget*> parts;
    for (const auto& lens : m_presenter.lenses()) {
        auto* box = new QWidget;
        auto* column = plainColumn(box);
        column->addWidget(new widgets::Hairline(Qt::Horizontal, inkOf(lens.lens)));
        addGap(column, 8);
        auto* head = new QHBoxLayout;
        head->setSpacing(style::theme().px(8));
        head->addWidget(new widgets::IconLabel(wording::lensIcon(lenses::toText(lens.lens)), inkOf(lens.lens)));
        addWords(head, lens.name, style::Role::SmallLabel, inkOf(lens.lens));
        head->addStretch();
        column->addLayout(head);
        addGap(column, 4);
        if (lens.statements.empty()) addWords(column, tr("Too early to say."), style::Role::WordsSmall, &style::Tokens::ink2);
        for (const auto& statement : lens.statements) {
            addWords(column, statement.text, style::Role::WordsSmall);
            auto* open = new widgets::Button(statement.base, widgets::ButtonLook::Link, widgets::ButtonSize::Small);
            open->setAccessibleDescription(statement.text);
            connect(open, &widgets::Button::clicked, this, [this, ids = statement.evidence] { openEntries(ids); });
            column->addWidget(open, 0, Qt::AlignLeft);
            addGap(column, 8);
        }
        column->addStretch();
        parts.push_back(box);
    }
    if (const auto early = m_presenter.tooEarly(); !early.isEmpty()) {
        addWords(layout, early, style::Role::Small, &style::Tokens::ink2);
        addGap(layout, 12);
    }
    m_lenses = new QGridLayout;
    m_lenses->setSpacing(style::theme().px(24));
    m_lensBoxes = std::move(parts);
    placeLenses(m_frame->form());
    layout->addLayout(m_lenses);
    addGap(layout, 20);
    layout->addWidget(new widgets::Hairline);
    addGap(layout, 16);
}

void WeekPage::placeLenses(widgets::PageForm form) {
    if (!m_lenses) return;
    const int columns = form == widgets::PageForm::Wide ? 4 : form == widgets::PageForm::Middle ? 2 : 1;
    for (int i = 0; i < static_cast<int>(m_lensBoxes.size()); ++i)
        m_lenses->addWidget(m_lensBoxes[static_cast<std::size_t>(i)], i / columns, i % columns);
    for (int column = 0; column < 4; ++column) m_lenses->setColumnStretch(column, column < columns ? 1 : 0);
}

void WeekPage::addColumns(QVBoxLayout* layout) { addRow(layout, {needs(), body(), spaces()}); }

QWidget* WeekPage::needs() {
    auto* box = new QWidget;
    auto* column = plainColumn(box);
    addHeading(column, tr("Needs, side by side"));
    auto* axis = new widgets::NeedsAxis(tr("room of my own"), tr("togetherness"));
    std::vector<widgets::AxisMark> marks;
    for (const auto& [hand, place] : m_presenter.needPlaces()) marks.push_back({sideOf(hand), place});
    axis->setMarks(marks);
    axis->setAccessibleName(tr("Needs, from room of my own to togetherness"));
    QStringList spoken;
    column->addWidget(axis);
    addGap(column, 8);
    for (const auto hand : {journal::Hand::Left, journal::Hand::Right})
        if (const auto needs = m_presenter.needsOf(hand); !needs.isEmpty()) {
            spoken << tr("%1: %2").arg(m_presenter.nameOf(hand), needs);
            addWords(column, spoken.back(), style::Role::WordsExcerpt);
        }
    if (spoken.isEmpty()) spoken << addWords(column, tr("None this week."), style::Role::WordsExcerpt)->text();
    axis->setAccessibleDescription(spoken.join(QStringLiteral(". ")));
    addGap(column, 4);
    addWords(column, m_presenter.asks(), style::Role::Small, &style::Tokens::ink2);
    column->addStretch();
    return box;
}

QWidget* WeekPage::body() {
    auto* box = new QWidget;
    auto* column = plainColumn(box);
    addHeading(column, tr("Body, within each one’s own range"));
    QStringList said;
    for (const auto hand : {journal::Hand::Left, journal::Hand::Right}) {
        if (m_presenter.nameOf(hand).isEmpty()) continue;
        auto* strip = new widgets::BodyStrip(sideOf(hand), m_presenter.nameOf(hand));
        strip->setDays(m_presenter.bodyOf(hand));
        strip->setAccessibleDescription(m_presenter.bodyAsList(hand));
        column->addWidget(strip);
        said << tr("%1, %2").arg(m_presenter.nameOf(hand), m_presenter.bodyAsList(hand));
    }
    addWords(column, m_presenter.bodyLine(), style::Role::Small, &style::Tokens::ink2);
    auto* asList = new widgets::Button(tr("Read as a list"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    asList->setCheckable(true);
    asList->setAccessibleDescription(tr("The check-ins of the body, from 0 to 10"));
    column->addWidget(asList, 0, Qt::AlignLeft);
    auto* list = addWords(column, said.join(QLatin1Char('\n')), style::Role::Small, &style::Tokens::ink2);
    list->setObjectName("bodyList");
    list->hide();
    connect(asList, &widgets::Button::toggled, list, &QWidget::setVisible);
    column->addStretch();
    return box;
}

QWidget* WeekPage::spaces() {
    auto* box = new QWidget;
    auto* column = plainColumn(box);
    const auto addLines = [this, column](const std::vector<presenters::WeekLine>& lines) {
        for (const auto& line : lines) {
            addWords(column, line.words, style::Role::WordsExcerpt);
            auto* row = new QHBoxLayout;
            addWords(row, line.state.isEmpty() ? line.when : tr("%1: %2").arg(line.when, line.state), style::Role::Small, &style::Tokens::ink2);
            auto* open = new widgets::Button(tr("Open"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
            open->setAccessibleDescription(line.words);
            connect(open, &widgets::Button::clicked, this, [this, id = line.id] { openEntries({id}); });
            row->addStretch();
            row->addWidget(open);
            column->addLayout(row);
            addGap(column, 4);
            column->addWidget(new widgets::Hairline);
            addGap(column, 4);
        }
    };
    addHeading(column, tr("Spaces and returns"));
    const auto spaces = m_presenter.spaces();
    if (spaces.empty()) addWords(column, tr("None this week."), style::Role::Small, &style::Tokens::ink2);
    addLines(spaces);
    addGap(column, 12);
    addHeading(column, tr("Boundaries"));
    const auto boundaries = m_presenter.boundaries();
    if (boundaries.empty()) addWords(column, tr("None yet."), style::Role::Small, &style::Tokens::ink2);
    addLines(boundaries);
    column->addStretch();
    return box;
}

void WeekPage::openEntries(const QStringList& ids) {
    if (!ids.isEmpty()) emit requestPage(PageId::Journal, ids.join(QLatin1Char(',')));
}

}  // namespace twohands::views
