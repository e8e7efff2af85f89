// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "style/theme.h"
#include "support/made_journal.h"
#include "views/body_page.h"
#include "views/boundary_page.h"
#include "views/need_page.h"
#include "views/needs_grid.h"
#include "views/note_page.h"
#include "widgets/body_map.h"
#include "widgets/chip.h"
#include "widgets/writing_sheet.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QScrollArea>

using namespace twohands;
using views::PageId;

namespace {

void settle(int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

/// A page in a window's place, and what it asked for.
template <typename View, typename Form>
struct Shown {
    /// The window's width decides on the form; the page has what the sidebar leaves.
    explicit Shown(QSize window = {1280, 860}, int sidebar = 216) {
        style::theme().apply();
        made.create();
        session = made.open();
        form = std::make_unique<Form>(*session, made.clock);
        page = new View(*form, &host);
        QObject::connect(page, &views::Page::requestPage, page, [this](PageId id, const QString&) { asked.push_back(id); });
        QObject::connect(page, &views::Page::toast, page, [this](const QString& text) { said = text; });
        host.resize(window);
        page->setGeometry(sidebar, 0, window.width() - sidebar, window.height());
        host.show();
        page->opened({});
        settle(30);
    }
    template <typename W = QWidget>
    W* part(const char* name) const {
        return page->template findChild<W*>(QLatin1String(name));
    }
    void press(const char* name) const {
        auto* button = part<QAbstractButton>(name);
        REQUIRE(button);
        button->click();
    }

    support::MadeJournal made;
    std::unique_ptr<app::Session> session;
    std::unique_ptr<Form> form;
    std::vector<PageId> asked;
    QString said;
    QWidget host;
    View* page = nullptr;
};

using Need = Shown<views::NeedPage, presenters::NeedForm>;
using Boundary = Shown<views::BoundaryPage, presenters::BoundaryForm>;
using Body = Shown<views::BodyPage, presenters::CheckInForm>;
using Note = Shown<views::NotePage, presenters::NoteForm>;

/// Nothing that takes clicks or words may stand outside the width it is given.
void checkNothingIsCut(const QWidget& page) {
    auto* area = page.findChild<QScrollArea*>();
    REQUIRE(area);
    CHECK(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
    for (const auto* button : page.findChildren<QAbstractButton*>()) {
        if (!button->isVisible()) continue;
        const int right = button->mapTo(&page, QPoint(button->width(), 0)).x();
        INFO(button->accessibleName().toStdString() << "/" << button->text().toStdString());
        CHECK(right <= page.width());
    }
}

}  // namespace

TEST_CASE("A need is written, chosen and saved, and the page goes back to Today") {
    Need shown;
    auto* sheet = shown.part<widgets::WritingSheet>("needWords");
    REQUIRE(sheet);
    CHECK(sheet->accessibleName() == "Need words");
    CHECK_FALSE(shown.part<QAbstractButton>("save")->isEnabled());
    sheet->setPlainText("An hour with the door shut.");
    shown.press("need-solitude");
    CHECK(shown.part<QAbstractButton>("save")->isEnabled());
    shown.press("save");
    CHECK(shown.said == "Kept. Only you can read it.");
    CHECK(shown.asked == std::vector{PageId::Today});
    REQUIRE(shown.session->entries().size() == 1);
    CHECK(shown.session->entries()[0].fields().text == "An hour with the door shut.");
    CHECK(sheet->toPlainText().isEmpty());
}

TEST_CASE("Ctrl+Return saves from the sheet") {
    Note shown;
    auto* sheet = shown.part<widgets::WritingSheet>("noteWords");
    sheet->setPlainText("Short.");
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier);
    QApplication::sendEvent(sheet, &press);
    CHECK(shown.session->entries().size() == 1);
}

TEST_CASE("What is typed is sealed as a draft soon after the last key") {
    Note shown;
    shown.part<widgets::WritingSheet>("noteWords")->setPlainText("half a sent");
    CHECK_FALSE(shown.session->draft("note"));
    settle(900);
    CHECK(shown.session->draft("note"));
}

TEST_CASE("Leaving the page seals what was typed a moment ago") {
    Note shown;
    shown.part<widgets::WritingSheet>("noteWords")->setPlainText("just now");
    shown.page->keepDraft();
    CHECK(shown.session->draft("note"));
}

TEST_CASE("Words that tell of harm keep the page, with one line and a way to the page with people who can help") {
    Note shown;
    CHECK(shown.part("heavyLine")->isHidden());
    shown.part<widgets::WritingSheet>("noteWords")->setPlainText("I am afraid of him. He hit me last night.");
    shown.press("save");
    CHECK(shown.asked.empty());
    CHECK_FALSE(shown.part("heavyLine")->isHidden());
    shown.part("heavyLine")->findChild<QAbstractButton*>()->click();
    CHECK(shown.asked == std::vector{PageId::Support});
    shown.page->opened({});
    CHECK(shown.part("heavyLine")->isHidden());
}

TEST_CASE("A note opened with a question shows the question and keeps it out of the words") {
    Note shown;
    shown.page->opened("What was easy today?");
    shown.part<widgets::WritingSheet>("noteWords")->setPlainText("The bus.");
    CHECK(shown.form->prompt() == "What was easy today?");
    shown.press("save");
    CHECK(shown.session->entries()[0].fields().text == "The bus.");
}

TEST_CASE("A mark on the body opens its region and can be taken out again in the list of marks") {
    Body shown;
    auto* map = shown.part<widgets::BodyMap>("bodyMap");
    REQUIRE(map);
    map->figure(widgets::Figure::Front)->press("chest", widgets::BodyKind::More);
    REQUIRE(shown.form->sensation(journal::Region::Chest));
    CHECK(shown.form->openRegion() == journal::Region::Chest);
    CHECK(shown.part("openRegion")->isVisible());
    shown.press("takeOut0");
    settle(20);
    CHECK(shown.form->sensations().empty());
    CHECK(map->marks().isEmpty());
}

TEST_CASE("A new question does not take the place of the one that words were begun on") {
    Note shown;
    shown.page->opened("What was easy today?");
    shown.part<widgets::WritingSheet>("noteWords")->setPlainText("The bus.");
    shown.page->keepDraft();
    shown.page->opened("What was hard?");
    CHECK(shown.form->prompt() == "What was easy today?");
    CHECK(shown.said.contains("begun before"));
    CHECK(shown.form->text() == "The bus.");
}

TEST_CASE("A no-break space stays one, and a choice elsewhere leaves the undo of the words alone") {
    Need shown;
    auto* sheet = shown.part<widgets::WritingSheet>("needWords");
    const QString words = QString::fromUtf8("20\u00a0% of me");
    sheet->insertPlainText(words);
    CHECK(shown.form->text() == words);
    shown.press("need-solitude");
    CHECK(shown.form->text() == words);
    CHECK(sheet->document()->isUndoAvailable());
}

TEST_CASE("Arrows along the answers of the body leave the marks where they are") {
    Body shown;
    shown.form->mark(journal::Region::Chest, journal::Change::More, 2);
    auto* answers = shown.part<widgets::ChipGroup>("answers");
    QKeyEvent right(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier);
    QApplication::sendEvent(answers->chip("none"), &right);
    CHECK(shown.form->sensation(journal::Region::Chest));
}

TEST_CASE("The time of one entry is not left open for the next") {
    Note shown;
    shown.press("when");
    CHECK(shown.part("whenDate")->isVisible());
    shown.page->opened({});
    CHECK_FALSE(shown.part("whenDate")->isVisible());
}

TEST_CASE("A page that is destroyed with the focus in it keeps no draft any more") {
    Note shown;
    auto* sheet = shown.part<widgets::WritingSheet>("noteWords");
    sheet->setFocus();
    sheet->setPlainText("last words");
    delete shown.page;
    shown.page = nullptr;
    CHECK_FALSE(shown.session->draft("note"));
}

TEST_CASE("Every field of the forms says its name to a screen reader") {
    Need need;
    Boundary boundary;
    Body body;
    for (const QWidget* page :
         {static_cast<QWidget*>(need.page), static_cast<QWidget*>(boundary.page), static_cast<QWidget*>(body.page)}) {
        for (const auto* part : page->findChildren<QWidget*>()) {
            if (!(part->focusPolicy() & Qt::TabFocus) || !part->isVisible()) continue;
            const auto* button = qobject_cast<const QAbstractButton*>(part);
            const bool named = !part->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            // Inner parts of a Qt control are spoken for by the control.
            const bool inner = part->objectName().startsWith("qt_") || qobject_cast<const QAbstractScrollArea*>(part);
            INFO(part->metaObject()->className() << " " << part->objectName().toStdString());
            CHECK((named || inner));
        }
    }
}

TEST_CASE("Nothing is cut in a small window, nor at twice the text size") {
    struct Case {
        QSize window;
        int sidebar;
        double scale;
    };
    for (const auto& [window, sidebar, scale] :
         {Case{{1280, 860}, 216, 1.0}, Case{{1024, 640}, 168, 1.0}, Case{{1280, 860}, 0, 2.0}}) {
        style::theme().setScale(scale);
        Need need(window, sidebar);
        Boundary boundary(window, sidebar);
        Body body(window, sidebar);
        Note note(window, sidebar);
        body.form->mark(journal::Region::RightLowerLegAndFoot, journal::Change::Less, 3);
        body.form->setArousal(9);
        need.page->findChild<QAbstractButton*>("when")->click();
        settle(50);
        checkNothingIsCut(*need.page);
        checkNothingIsCut(*boundary.page);
        checkNothingIsCut(*body.page);
        checkNothingIsCut(*note.page);
    }
    style::theme().setScale(1.0);
}

TEST_CASE("The needs stand in columns where there is room and flow in groups where there is not") {
    Need wide;
    CHECK(wide.part<views::NeedsGrid>("needs")->isInColumns());
    Need narrow(QSize(640, 860), 0);
    CHECK_FALSE(narrow.part<views::NeedsGrid>("needs")->isInColumns());
}
