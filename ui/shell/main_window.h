// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "platform/clipboard.h"
#include "platform/sleep_watch.h"
#include "platform/ui_settings.h"
#include "presenters/first_run_presenter.h"
#include "presenters/unlock_presenter.h"
#include "shell/auto_lock.h"
#include "shell/desk.h"
#include "shell/look_around.h"
#include "shell/quick_hide.h"

#include <QPointer>
#include <QWidget>

#include <filesystem>
#include <memory>

namespace twohands::widgets {
class FoldedCorner;
}

namespace twohands::views {
class FirstRunPage;
}

namespace twohands::shell {

/// One window with one face at a time: first run, two hands, or an open journal. Locking destroys the face.
/// Behind the notes nothing of it is to be seen, reached by Tab or written into.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    MainWindow(std::filesystem::path journal, const app::Environment& environment, platform::UiSettings& looks);
    ~MainWindow() override;

    void start(bool lookAround);
    Desk* desk() const { return m_desk; }
    QuickHide& quickHide() { return m_hide; }
    void lock();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void setFace(QWidget* face);
    void goBehindNotes();
    void comeBack();
    void startOver();
    void showFirstRun();
    void showUnlock();
    void showHands();
    void showDesk(std::unique_ptr<app::Session> session);
    void startLookingAround();
    void endLookingAround(const QString& why);
    bool isMadeUp() const { return m_lookAround != nullptr; }
    const app::Environment& environment() const;
    const std::filesystem::path& journal() const;

    std::filesystem::path m_journal;
    app::Environment m_environment;
    platform::UiSettings& m_looks;
    platform::Clipboard m_clipboard;
    AutoLock m_autoLock;
    platform::SleepWatch m_sleep;
    QuickHide m_hide;
    widgets::FoldedCorner* m_corner;
    std::unique_ptr<LookAround> m_lookAround;
    std::unique_ptr<presenters::FirstRunPresenter> m_firstRun;
    std::unique_ptr<presenters::UnlockPresenter> m_unlock;
    QWidget* m_face = nullptr;
    QPointer<views::FirstRunPage> m_firstPage;  // while it is the face
    Desk* m_desk = nullptr;
};

}  // namespace twohands::shell
