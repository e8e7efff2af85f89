// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "shell/auto_lock.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

using twohands::shell::AutoLock;

namespace {

struct Watch {
    std::int64_t now = 0;
    QObject parent;
    AutoLock lock{&parent, [this] { return now; }};
    int asked = 0;
    Watch() { QObject::connect(&lock, &AutoLock::due, &parent, [this] { ++asked; }); }
};

}  // namespace

TEST_CASE("The journal locks when nothing was touched for the time that was set, and once") {
    Watch watch;
    watch.lock.start(3);
    watch.now = 179'999;
    watch.lock.look();
    CHECK(watch.asked == 0);
    watch.now = 180'000;
    watch.lock.look();
    watch.lock.look();
    CHECK(watch.asked == 1);
}

TEST_CASE("A key puts the time off, a key after the time does not") {
    Watch watch;
    QWidget widget;
    QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
    watch.lock.start(1);
    watch.now = 50'000;
    QCoreApplication::sendEvent(&widget, &key);
    watch.now = 100'000;
    watch.lock.look();
    CHECK(watch.asked == 0);
    watch.now = 200'000;  // the lid was shut
    QCoreApplication::sendEvent(&widget, &key);
    CHECK(watch.asked == 1);
}
