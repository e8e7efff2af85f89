// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "ui/shell/open_window.h"
#include "widgets/folded_corner.h"
#include "widgets/writing_sheet.h"

#include <QPointer>

using namespace twohands;
using support::pressHide;
using support::waitFor;
using views::PageId;

namespace {

struct Opened : support::OpenWindow {
    Opened() { unlock(); }
};

}  // namespace

TEST_CASE("Two hands and a passphrase open the first page, and locking destroys it") {
    Opened opened;
    QPointer<QWidget> desk = opened.window->desk();
    opened.window->lock();
    CHECK(desk.isNull());
    CHECK(opened.window->desk() == nullptr);
    CHECK(opened.window->windowTitle() == "Two Hands");
}

TEST_CASE("Locking while writing asks nothing and loses nothing") {
    Opened opened;
    opened.window->desk()->open(PageId::Line);
    auto* sheet = opened.window->desk()->page(PageId::Line)->findChild<widgets::WritingSheet*>();
    REQUIRE(sheet);
    sheet->setPlainText("half a thought");
    opened.window->lock();
    opened.unlock();
    opened.window->desk()->open(PageId::Line);
    CHECK(opened.window->desk()->page(PageId::Line)->findChild<widgets::WritingSheet*>()->toPlainText() == "half a thought");
}

TEST_CASE("Hiding covers before the key press is over, locks, names itself Notes, and a second press opens nothing") {
    Opened opened;
    QPointer<QWidget> desk = opened.window->desk();
    pressHide(*opened.window);
    CHECK(opened.window->quickHide().isCovering());
    CHECK(opened.window->windowTitle() == "Notes");
    REQUIRE(waitFor([&] { return desk.isNull(); }));
    pressHide(*opened.window);
    for (auto* button : opened.window->quickHide().findChildren<widgets::Button*>()) button->click();
    CHECK(opened.window->quickHide().isCovering());
}

TEST_CASE("The folded corner lies over everything, on every face") {
    Opened opened;
    auto* corner = opened.window->findChild<widgets::FoldedCorner*>();
    REQUIRE(corner);
    const QPoint inCorner(opened.window->width() - 6, 6);
    CHECK(opened.window->childAt(inCorner) == corner);
    opened.window->lock();
    CHECK(opened.window->childAt(inCorner) == corner);
}

TEST_CASE("Every page there is opens without a warning") {
    Opened opened;
    for (int page = 0; page <= static_cast<int>(PageId::Help); ++page) {
        opened.window->desk()->open(static_cast<PageId>(page));
        QCoreApplication::processEvents();
        CHECK(opened.window->desk()->current() == static_cast<PageId>(page));
    }
}
