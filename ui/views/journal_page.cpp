// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/journal_page.h"

#include "presenters/wording.h"
#include "views/blocks.h"
#include "views/entry_view.h"
#include "views/journal_list.h"
#include "widgets/button.h"
#include "widgets/chip.h"
#include "widgets/drop_menu.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/hairline.h"
#include "widgets/page.h"
#include "widgets/search_field.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace twohands::views {
namespace {

namespace wording = presenters::wording;

template <typename Id, typename Name>
std::vector<std::pair<QString, QString>> choicesOf(const std::vector<Id>& ids, Name name) {
    std::vector<std::pair<QString, QString>> choices;
    for (const auto id : ids) choices.emplace_back(wording::fromUtf8(toText(id)), name(toText(id)));
    return choices;
}

}  // namespace

JournalPage::JournalPage(presenters::JournalPresenter& presenter, QWidget* parent)
    : Page(parent), m_presenter(presenter), m_model(new JournalModel(presenter, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(style::theme().px(32), 0, style::theme().px(32), 0);
    row->setSpacing(style::theme().px(16));
    m_listPane = buildList();
    row->addWidget(m_listPane, 4);
    m_divider = new widgets::Hairline(Qt::Vertical);
    row->addWidget(m_divider);
    m_entryPane = new QScrollArea;
    m_entryPane->setWidgetResizable(true);
    m_entryPane->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_entryPane->setFrameShape(QFrame::NoFrame);
    m_entryPane->setFocusPolicy(Qt::NoFocus);
    m_entryBox = new QWidget;
    auto* column = plainColumn(m_entryBox);
    column->setContentsMargins(0, style::theme().px(52), 0, 0);
    column->addWidget(m_entryPane);
    row->addWidget(m_entryBox, 5);
    connect(&m_presenter, &presenters::JournalPresenter::changed, this, &JournalPage::followList);
    connect(&m_presenter, &presenters::JournalPresenter::entryChanged, this, &JournalPage::followEntry, Qt::QueuedConnection);
    connect(&m_presenter, &presenters::JournalPresenter::failed, this, [this](const QString& sentence) { emit toast(sentence, {}, {}); });
    followList();
    followEntry();
}

QWidget* JournalPage::buildList() {
    auto* pane = new QWidget;
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, style::theme().px(52), 0, 0);  // under the menu and the lock, as every page
    layout->setSpacing(style::theme().px(12));
    addWords(layout, tr("Journal"), style::Role::Title);
    m_search = new widgets::SearchField(tr("Search your words"), tr("Clear the search"));
    m_search->setAccessibleName(tr("Search"));
    layout->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, &m_presenter, &presenters::JournalPresenter::setQuery);
    layout->addWidget(buildFilters());
    layout->addWidget(new widgets::Hairline);
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new JournalDelegate(m_list));
    m_list->setAccessibleName(tr("Entries"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setBackgroundRole(QPalette::Window);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    layout->addWidget(m_list, 1);
    m_none = new QWidget;
    layout->addWidget(m_none, 1);
    new QVBoxLayout(m_none);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) m_presenter.open(m_model->row(index).id);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { m_presenter.open(m_model->row(index).id); });
    return pane;
}

QWidget* JournalPage::buildFilters() {
    auto* box = new QWidget;
    auto* layout = new widgets::FlowLayout(box);
    using journal::Audience;
    using journal::Kind;
    using lenses::Lens;
    addFilter(layout, tr("Kind"), choicesOf(std::vector{Kind::Need, Kind::Boundary, Kind::CheckIn, Kind::Space, Kind::Reassurance, Kind::Appreciation, Kind::Intention, Kind::Note}, wording::kindName),
              &presenters::JournalPresenter::setKind);
    Choices people;
    for (const auto hand : {journal::Hand::Left, journal::Hand::Right})
        if (!m_presenter.nameOf(hand).isEmpty()) people.emplace_back(wording::fromUtf8(journal::toText(hand)), m_presenter.nameOf(hand));
    addFilter(layout, tr("Who"), people, &presenters::JournalPresenter::setAuthor);
    addFilter(layout, tr("Lens"), choicesOf(std::vector{Lens::Attachment, Lens::Accountability, Lens::Somatic, Lens::Intimacy}, wording::lensName),
              &presenters::JournalPresenter::setLens);
    addFilter(layout, tr("Readable by"), choicesOf(std::vector{Audience::Private, Audience::Patterns, Audience::Shared}, wording::audienceName),
              &presenters::JournalPresenter::setAudience);
    if (m_presenter.hasBin()) addBinFilter(layout);
    m_all = new widgets::Button(tr("Show all"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    layout->addWidget(m_all);
    connect(m_all, &widgets::Button::clicked, this, &JournalPage::resetFilters);
    return box;
}

void JournalPage::resetFilters() {
    for (auto& [chip, name] : m_chips) {
        chip->setText(name);
        chip->setChecked(false);
    }
    if (m_bin) m_bin->setChecked(false);
    m_search->clear();
    m_presenter.clearAll();
}

void JournalPage::addBinFilter(QLayout* layout) {
    m_bin = new widgets::Chip(tr("Bin"));
    m_bin->setCheckable(true);
    layout->addWidget(m_bin);
    connect(m_bin, &widgets::Chip::clicked, this, [this](bool on) {
        resetFilters();
        m_bin->setChecked(on);
        m_presenter.showBin(on);
    });
}

void JournalPage::addFilter(QLayout* layout, const QString& name, const Choices& choices, void (presenters::JournalPresenter::*set)(const QString&)) {
    auto* chip = new widgets::Chip(name);
    chip->setHasMenu(true);
    chip->setCheckable(true);
    layout->addWidget(chip);
    m_chips.emplace_back(chip, name);
    connect(chip, &widgets::Chip::clicked, this, [this, chip, name, choices, set] {
        chip->setChecked(chip->text() != name);  // the click has only opened the menu
        const auto choose = [this, chip, name, set](const QString& id, const QString& word) {
            chip->setChecked(!id.isEmpty());
            chip->setText(id.isEmpty() ? name : word);
            chip->updateGeometry();
            (m_presenter.*set)(id);
        };
        auto* menu = widgets::dropMenu(this);
        menu->addAction(tr("Any"), this, [choose] { choose({}, {}); });
        for (const auto& [id, word] : choices) menu->addAction(word, this, [choose, id = id, word = word] { choose(id, word); });
        widgets::popUpUnder(menu, chip);
    });
}

void JournalPage::followList() {
    const auto current = m_presenter.opened();
    m_model->follow();
    m_search->setCount(m_presenter.count());
    m_all->setVisible(m_presenter.isNarrowed());
    m_search->setVisible(!m_presenter.showsBin());
    for (auto& [chip, name] : m_chips) chip->setVisible(!m_presenter.showsBin());
    const bool empty = m_presenter.rows().empty();
    m_list->setVisible(!empty);
    m_none->setVisible(empty);
    if (current && m_model->rowOf(current->id) >= 0) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_model->index(m_model->rowOf(current->id)));
    }
    if (!empty) return;
    while (auto* item = m_none->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_none->layout()->addWidget(new widgets::EmptyState(QStringLiteral("journal"), m_presenter.emptySentence()));
}

void JournalPage::followEntry() {
    const auto entry = m_presenter.opened();
    const bool switches = m_narrow && m_entryBox->isVisibleTo(this) != entry.has_value();
    if (!entry) {
        auto* none = new QWidget;
        auto* layout = new QVBoxLayout(none);
        addGap(layout, 44);
        addWords(layout, tr("Choose an entry to read it here."), style::Role::Words, &style::Tokens::ink3);
        layout->addStretch();
        m_entryPane->setWidget(none);
        showPanes();
        if (switches) m_list->setFocus();
        return;
    }
    auto* view = new EntryView(m_presenter, *entry, m_narrow);
    connect(view, &EntryView::editAsked, this, &JournalPage::openEdit);
    connect(view, &EntryView::binAsked, this, &JournalPage::binOpened, Qt::QueuedConnection);
    connect(view, &EntryView::restoreAsked, this, &JournalPage::restoreOpened, Qt::QueuedConnection);
    connect(view, &EntryView::kept, this, [this](const QString& sentence) { emit toast(sentence, {}, {}); });
    connect(view, &EntryView::backAsked, this, [this] { m_presenter.open({}); }, Qt::QueuedConnection);
    m_entryPane->setWidget(view);
    showPanes();
    // Where one pane takes the other's place, the one that goes had the focus; left alone, it lands in the corner that hides.
    if (switches) view->setFocus();
}

void JournalPage::showPanes() {
    const bool hasEntry = m_presenter.opened().has_value();
    m_listPane->setVisible(!m_narrow || !hasEntry);
    m_entryBox->setVisible(!m_narrow || hasEntry);
    m_divider->setVisible(!m_narrow);
}

void JournalPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = widgets::formFor(window()->width()) == widgets::PageForm::Narrow;
    if (narrow == m_narrow) return;
    m_narrow = narrow;
    followEntry();
}

void JournalPage::openEdit(journal::Kind kind, const QString& id) {
    switch (kind) {
        case journal::Kind::Need: emit requestPage(PageId::Need, id); break;
        case journal::Kind::Boundary: emit requestPage(PageId::Boundary, id); break;
        case journal::Kind::CheckIn: emit requestPage(PageId::Body, id); break;
        case journal::Kind::Note: emit requestPage(PageId::Note, id); break;
        case journal::Kind::Space:
        case journal::Kind::Reassurance:
        case journal::Kind::Appreciation:
        case journal::Kind::Intention: break;
    }
}

void JournalPage::binOpened() {
    const auto entry = m_presenter.opened();
    if (!entry || !m_presenter.moveToBin()) return;
    emit toast(tr("In the bin for 30 days."), tr("Undo"), [this, id = entry->id] { m_presenter.restore(id); });
}

void JournalPage::restoreOpened() {
    const auto entry = m_presenter.opened();
    if (!entry) return;
    m_presenter.restore(entry->id);
    if (const auto back = m_presenter.opened(); back && !back->inBin) emit toast(tr("Back in the journal."), {}, {});
}

void JournalPage::opened(const QString& argument) {
    // An older filter must not stand between a statement and its entries.
    if (!argument.isEmpty() || m_presenter.showsBin()) resetFilters();
    m_presenter.showOnly(argument.isEmpty() ? QStringList() : argument.split(QLatin1Char(',')));
    m_search->setFocus();
}

}  // namespace twohands::views
