// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catch_test.h"

#include "shell/main_window.h"
#include "support/made_journal.h"
#include "widgets/button.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>

#include <memory>

namespace twohands::support {

template <typename Condition>
bool waitFor(Condition condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 30000) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return condition();
}

inline void settle() {
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

inline void press(QWidget* widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QKeyEvent event(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(widget, &event);
}

inline void pressHide(QWidget& window) { press(&window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier); }

/// The one with this word that can be seen; null for none.
template <typename Kind = widgets::Button>
Kind* shown(QWidget& in, const char* word) {
    for (auto* found : in.findChildren<Kind*>())
        if (found->text() == QLatin1String(word) && found->isVisibleTo(&in)) return found;
    return nullptr;
}

/// A real window over a real journal; closed until unlock(), or at its first run where there is no journal.
struct OpenWindow {
    MadeJournal made;
    platform::UiSettings looks{QString::fromStdString((made.folder / "looks.ini").string())};
    std::unique_ptr<shell::MainWindow> window;

    explicit OpenWindow(bool withJournal = true) {
        if (withJournal) REQUIRE(made.create());
        window = std::make_unique<shell::MainWindow>(made.path(), made.environment, looks);
        window->start(false);
        window->show();
    }
    QLineEdit* field() {
        auto* found = window->findChild<QLineEdit*>();
        REQUIRE(found);
        return found;
    }
    void unlock() {
        field()->setText(MadeJournal::marasWords);
        press(field(), Qt::Key_Return);
        REQUIRE(waitFor([this] { return window->desk() != nullptr; }));
    }
    /// A page comes into the Desk with what it holds.
    QWidget& page(views::PageId id) {
        window->desk()->open(id);
        settle();
        return *window->desk()->page(id);
    }
    void hide() {
        pressHide(*window);
        settle();
        REQUIRE(window->quickHide().isCovering());
    }
    /// By their own word; too soon after hiding they stay.
    void closeNotes() {
        auto* closing = shown(window->quickHide(), "Close notes");
        REQUIRE(closing);
        REQUIRE(waitFor([&] {
            closing->click();
            return !window->quickHide().isCovering();
        }));
        settle();
    }
};

}  // namespace twohands::support
