// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "platform/ui_settings.h"
#include "views/page.h"

#include <QStackedWidget>
#include <QWidget>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>

namespace twohands::widgets {
class Button;
class Sidebar;
class Toast;
}

namespace twohands::shell {

/// What an open journal needs from outside.
struct DeskPlace {
    std::filesystem::path journal;
    const app::Environment& environment;
    platform::UiSettings& looks;
    bool isMadeUp = false;
};

/// One open journal: the sidebar, the pages, the session. Destroying it is locking: the pages go first, then the keys.
class Desk : public QWidget {
    Q_OBJECT

public:
    Desk(std::unique_ptr<app::Session> session, DeskPlace place, QWidget* parent);
    ~Desk() override;

    /// Seals what is typed and not saved; never asks.
    void keepDrafts();
    void open(views::PageId page, const QString& argument = {});
    /// Closes the own pages and the own key; what is shared stays. The way back is a new unlock.
    void sitTogether();
    views::PageId current() const { return m_current; }
    views::Page* page(views::PageId page);
    int autoLockMinutes() const;
    app::Session& session() { return *m_session; }

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void lockAsked();
    void autoLockChanged(int minutes);

private:
    /// The presenter outlives its page.
    struct Slot {
        std::unique_ptr<QObject> presenter;
        std::unique_ptr<views::Page> page;
    };

    void build();
    void buildShortcuts();
    void fillSidebar();
    Slot make(views::PageId page);
    Slot makeForm(views::PageId page);
    Slot makeReading(views::PageId page);
    Slot makeSettings();
    template <typename P, typename Presenter>
    static Slot pair(std::unique_ptr<Presenter> presenter) {
        auto page = std::make_unique<P>(*presenter);
        return {std::move(presenter), std::move(page)};
    }
    void connectPage(views::Page* page);
    void say(const QString& text, const QString& undoLabel, const std::function<void()>& undo);
    void showNewMenu();
    void showSeatMenu();
    void followScale();
    void fit();
    void showMenu();
    void search();

    std::unique_ptr<app::Session> m_session;
    DeskPlace m_place;
    double m_scale;
    widgets::Sidebar* m_sidebar = nullptr;
    widgets::Button* m_lock = nullptr;
    widgets::Button* m_menu = nullptr;  ///< in place of the sidebar where there is no room for it
    QStackedWidget* m_stack = nullptr;
    widgets::Toast* m_toast = nullptr;
    std::function<void()> m_undo;
    views::PageId m_current = views::PageId::Today;
    std::map<views::PageId, Slot> m_pages;
};

}  // namespace twohands::shell
