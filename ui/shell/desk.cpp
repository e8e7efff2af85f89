// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desk.h"

#include "journal/partner.h"
#include "platform/stack_scrub.h"
#include "presenters/settings_presenter.h"
#include "presenters/wording.h"
#include "style/theme.h"
#include "widgets/button.h"
#include "widgets/drop_menu.h"
#include "widgets/page.h"
#include "widgets/search_field.h"
#include "widgets/sidebar.h"
#include "widgets/toast.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QShortcut>

#include <array>
#include <optional>

namespace twohands::shell {
namespace {

using views::PageId;

struct Place {
    PageId page;
    const char* id;
    const char* icon;
    const char* name;
    bool inTogether;
};

// In the order of the sidebar. Only what exists: nothing here leads nowhere.
constexpr std::array<Place, 6> places{{{PageId::Today, "today", "today", QT_TRANSLATE_NOOP("Desk", "Today"), true},
                                       {PageId::Journal, "journal", "journal", QT_TRANSLATE_NOOP("Desk", "Journal"), true},
                                       {PageId::Week, "week", "week", QT_TRANSLATE_NOOP("Desk", "Week"), true},
                                       {PageId::TherapyNotes, "notes", "notes", QT_TRANSLATE_NOOP("Desk", "Therapy notes"), true},
                                       {PageId::Settings, "settings", "settings", QT_TRANSLATE_NOOP("Desk", "Settings"), false},
                                       {PageId::Help, "help", "help", QT_TRANSLATE_NOOP("Desk", "Help and support"), true}}};

/// Which row of the sidebar stands for a page; forms belong to Today.
QString rowOf(PageId page) {
    if (page == PageId::Support) return QStringLiteral("help");
    for (const Place& place : places)
        if (place.page == page) return QLatin1String(place.id);
    return QStringLiteral("today");
}

std::optional<style::Side> sideOf(const app::Session& session) {
    if (session.seat() == app::Seat::Together) return std::nullopt;
    return session.me() == journal::Hand::Left ? style::Side::Left : style::Side::Right;
}

}  // namespace

Desk::Desk(std::unique_ptr<app::Session> session, DeskPlace place, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_place(place), m_scale(style::theme().scale()) {
    build();
    buildShortcuts();
    fillSidebar();
    open(PageId::Today);
}

Desk::~Desk() {
    // Pages hold the session by reference, and their words must be gone before the keys are.
    m_pages.clear();
}

void Desk::build() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_sidebar = new widgets::Sidebar(m_place.isMadeUp ? tr("A made-up couple") : tr("Two Hands"));
    row->addWidget(m_sidebar);
    m_stack = new QStackedWidget;
    row->addWidget(m_stack, 1);
    m_lock = new widgets::Button(tr("Lock"), widgets::ButtonLook::Link, widgets::ButtonSize::Small, this);
    m_lock->setIconName(QStringLiteral("lock"));
    m_lock->setToolTip(tr("Ctrl + L"));
    m_menu = new widgets::Button(tr("Menu"), widgets::ButtonLook::Quiet, widgets::ButtonSize::Small, this);
    m_menu->setHasMenu(true);
    connect(m_menu, &widgets::Button::clicked, this, &Desk::showMenu);
    m_toast = new widgets::Toast(this);
    // Queued: the setting that changed it stands on a page that is built anew.
    connect(&style::theme(), &style::Theme::changed, this, &Desk::followScale, Qt::QueuedConnection);
    connect(m_lock, &widgets::Button::clicked, this, &Desk::lockAsked);
    connect(m_sidebar, &widgets::Sidebar::actionAsked, this, &Desk::showNewMenu);
    connect(m_sidebar, &widgets::Sidebar::seatAsked, this, &Desk::showSeatMenu);
    connect(m_sidebar, &widgets::Sidebar::navigated, this, [this](const QString& id) {
        for (const Place& place : places)
            if (id == QLatin1String(place.id)) open(place.page);
    });
    connect(m_toast, &widgets::Toast::undone, this, [this] {
        if (m_undo) m_undo();
        m_undo = nullptr;
    });
}

void Desk::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void Desk::fit() {
    const auto px = [](int size) { return style::theme().px(size); };
    const widgets::PageForm form = widgets::formFor(width());
    const bool narrow = form == widgets::PageForm::Narrow;
    m_sidebar->setVisible(!narrow);
    m_sidebar->setFixedWidth(px(form == widgets::PageForm::Wide ? style::size::sidebar : style::size::sidebarMiddle + 28));
    m_menu->setVisible(narrow);
    m_menu->setGeometry(QRect(QPoint(px(16), px(8)), m_menu->sizeHint()));
    // Over the pages, like the folded corner and its word at the right of it; neither ever moves.
    const QSize size = m_lock->sizeHint();
    m_lock->setGeometry(width() - px(96) - size.width(), px(23) - size.height() / 2, size.width(), size.height());
    m_lock->raise();
    m_menu->raise();
}

void Desk::showMenu() {
    auto* menu = widgets::dropMenu(this);
    const bool together = m_session->seat() == app::Seat::Together;
    for (const Place& place : places)
        if (!together || place.inTogether)
            menu->addAction(tr(place.name), this, [this, where = place.page] { open(where); });
    menu->addSeparator();
    menu->addAction(together ? tr("Leave together") : tr("New entry"), this, &Desk::showNewMenu);
    if (!together) menu->addAction(tr("My seat"), this, &Desk::showSeatMenu);
    widgets::popUpUnder(menu, m_menu);
}

void Desk::buildShortcuts() {
    const auto on = [this](QKeySequence keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    for (std::size_t i = 0; i < places.size(); ++i)
        on(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))), [this, i] {
            open(places[i].page);
        });
    on(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { showNewMenu(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { search(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { emit lockAsked(); });
    on(QKeySequence(Qt::Key_F1), [this] { open(PageId::Help); });
}

void Desk::fillSidebar() {
    const bool together = m_session->seat() == app::Seat::Together;
    std::vector<widgets::NavItem> items, bottom;
    for (const Place& place : places) {
        widgets::NavItem item{QLatin1String(place.id), QLatin1String(place.icon), tr(place.name)};
        item.locked = together && !place.inTogether;
        item.afterGap = place.page == PageId::Week || place.page == PageId::TherapyNotes;
        (place.page == PageId::Settings || place.page == PageId::Help ? bottom : items).push_back(item);
    }
    m_sidebar->setItems(items, bottom, tr("Closed while you two look together."));
    const auto* me = m_session->partners().byHand(m_session->me());
    const QString name = me ? presenters::wording::fromUtf8(me->name) : QString();
    if (together) m_sidebar->setSeat({std::nullopt, tr("Together"), tr("only what is shared")});
    else m_sidebar->setSeat({sideOf(*m_session), name, tr("my seat")});
    if (together) m_sidebar->setAction(QStringLiteral("lock"), tr("Leave together"));
    else m_sidebar->setAction(QStringLiteral("pen"), tr("New entry"));
}

void Desk::keepDrafts() {
    if (m_session->seat() == app::Seat::Together) return;
    for (auto& [id, slot] : m_pages) slot.page->keepDraft();
}

views::Page* Desk::page(PageId page) {
    if (auto found = m_pages.find(page); found != m_pages.end()) return found->second.page.get();
    Slot slot = make(page);
    views::Page* made = slot.page.get();
    if (!made) return nullptr;
    connectPage(made);
    m_stack->addWidget(made);
    m_pages.emplace(page, std::move(slot));
    return made;
}

void Desk::open(PageId where, const QString& argument) {
    const bool together = m_session->seat() == app::Seat::Together;
    if (together)
        for (const Place& place : places)
            if (place.page == where && !place.inTogether) return;
    if (auto left = m_pages.find(m_current); left != m_pages.end() && !together) left->second.page->keepDraft();
    views::Page* shown = page(where);
    if (!shown) return;
    m_current = where;
    m_stack->setCurrentWidget(shown);
    m_lock->raise();
    m_menu->raise();
    m_sidebar->setCurrent(rowOf(where));
    shown->opened(argument);
}

void Desk::connectPage(views::Page* page) {
    connect(page, &views::Page::requestPage, this, &Desk::open);
    connect(page, &views::Page::toast, this, &Desk::say);
}

void Desk::say(const QString& text, const QString& undoLabel, const std::function<void()>& undo) {
    m_undo = undo;
    if (undoLabel.isEmpty()) m_toast->say(text);
    else m_toast->sayWithUndo(text, undoLabel);
}

void Desk::showNewMenu() {
    if (m_session->seat() == app::Seat::Together) {
        emit lockAsked();
        return;
    }
    const std::pair<PageId, QString> kinds[] = {
        {PageId::Need, tr("Need")},           {PageId::Boundary, tr("Boundary")},   {PageId::Body, tr("Body check-in")},
        {PageId::Note, tr("Free note")},      {PageId::StepAway, tr("Step away")},  {PageId::Line, tr("Leave a line")},
        {PageId::Appreciate, tr("Appreciate")}};
    auto* menu = widgets::dropMenu(this);
    for (const auto& [kind, name] : kinds) menu->addAction(name, this, [this, where = kind] { open(where); });
    menu->popup(m_sidebar->mapToGlobal(QPoint(style::theme().px(24), style::theme().px(170))));
}

void Desk::showSeatMenu() {
    auto* menu = widgets::dropMenu(this);
    if (m_session->seat() == app::Seat::Together) menu->addAction(tr("Leave together"), this, &Desk::lockAsked);
    else if (m_session->hasPartner()) menu->addAction(tr("Look at it together"), this, &Desk::sitTogether);
    menu->addAction(tr("Hand over to the other hand"), this, &Desk::lockAsked);
    menu->popup(m_sidebar->mapToGlobal(QPoint(style::theme().px(24), style::theme().px(110))));
}

void Desk::sitTogether() {
    keepDrafts();
    // Own pages are not hidden, they go; then the own key does.
    m_pages.clear();
    m_undo = nullptr;
    if (!m_session->goTogether()) {
        emit lockAsked();
        return;
    }
    platform::scrubStack();
    fillSidebar();
    open(PageId::Today);
}

void Desk::followScale() {
    if (m_scale == style::theme().scale()) return;
    // What a page measured when it was built is wrong now.
    m_scale = style::theme().scale();
    keepDrafts();
    m_pages.clear();
    m_undo = nullptr;
    fit();
    open(m_current);
}

void Desk::search() {
    open(PageId::Journal);
    if (auto* field = page(PageId::Journal)->findChild<widgets::SearchField*>()) field->setFocus();
}

int Desk::autoLockMinutes() const { return presenters::SettingsPresenter::autoLockMinutesOf(*m_session); }

}  // namespace twohands::shell
