// SPDX-License-Identifier: GPL-3.0-or-later
// Locking and hiding come at any moment: with a menu open, a question on the page, a passphrase half typed.
#include "ui/shell/open_window.h"
#include "widgets/audience_picker.h"
#include "widgets/chip.h"
#include "widgets/sidebar.h"
#include "widgets/words_label.h"
#include "widgets/writing_sheet.h"

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QMenu>
#include <QPointer>

using namespace twohands;
using support::OpenWindow;
using support::press;
using support::settle;
using support::shown;
using support::waitFor;
using views::PageId;

namespace {

constexpr const char* privateWords = "Only for me: the harbour at night.";

/// Mara's own pages, with one entry open in the Journal.
struct OpenEntry : OpenWindow {
    QWidget* journal = nullptr;
    OpenEntry() {
        unlock();
        journal::EntryFields fields;
        fields.text = privateWords;
        REQUIRE(window->desk()->session().save(fields));
        journal = &page(PageId::Journal);
        auto* list = journal->findChild<QListView*>();
        list->setCurrentIndex(list->model()->index(0, 0));
        settle();
    }
};

bool anyMenu() {
    for (auto* top : QApplication::topLevelWidgets())
        if (qobject_cast<QMenu*>(top) && top->isVisible()) return true;
    return false;
}

bool anyOtherWindow(const QWidget* window) {
    for (auto* top : QApplication::topLevelWidgets())
        if (top != window && top->isVisible()) return true;
    return false;
}

bool says(QWidget& in, const QString& words) {
    for (auto* label : in.findChildren<widgets::WordsLabel*>())
        if (label->isVisibleTo(&in) && label->text().contains(words)) return true;
    return false;
}

/// Up to the recovery code, for one who begins alone.
struct AtTheCode : OpenWindow {
    AtTheCode() : OpenWindow(false) {
        pressButton("Go on");
        pressButton("Go on");
        REQUIRE(shown<QAbstractButton>(*window, "My own passphrase"));
        shown<QAbstractButton>(*window, "My own passphrase")->click();
        const auto fields = window->findChildren<QLineEdit*>();
        fields[0]->setText("Mara");
        fields[1]->setText(support::MadeJournal::marasWords);
        fields[2]->setText(support::MadeJournal::marasWords);
        shown<QAbstractButton>(*window, "A recovery code")->click();
        pressButton("My part is done");
        pressButton("They come later");
        REQUIRE(waitFor([this] { return shown(*window, "Show me the words") != nullptr; }));
        pressButton("Show me the words");
    }
    void pressButton(const char* word) {
        settle();
        INFO(word);
        auto* button = shown(*window, word);
        REQUIRE(button);
        button->click();
        settle();
    }
};

}  // namespace

TEST_CASE("The journal locks under an open menu of the window") {
    for (int which = 0; which < 2; ++which) {
        OpenWindow opened;
        opened.unlock();
        auto& desk = *opened.window->desk();
        if (which == 0) emit desk.findChild<widgets::Sidebar*>()->actionAsked();
        else emit desk.findChild<widgets::Sidebar*>()->seatAsked();
        REQUIRE(anyMenu());
        opened.window->lock();
        settle();
        CHECK_FALSE(anyMenu());
        CHECK(opened.window->desk() == nullptr);
    }
}

TEST_CASE("The journal locks under an open menu of a page") {
    for (const bool ofEntry : {false, true}) {
        OpenEntry opened;
        if (ofEntry) shown(*opened.journal, "Add a reading")->click();
        else shown<widgets::Chip>(*opened.journal, "Kind")->click();
        REQUIRE(anyMenu());
        opened.window->lock();
        settle();
        CHECK_FALSE(anyMenu());
        CHECK(opened.window->desk() == nullptr);
    }
}

TEST_CASE("No question about a private entry outlives the lock") {
    OpenEntry opened;
    auto* picker = opened.journal->findChild<widgets::AudiencePicker*>();
    REQUIRE(picker);
    emit picker->chosen(widgets::AudienceChoice::Shared);
    settle();
    REQUIRE(says(*opened.window, privateWords));
    opened.window->lock();
    settle();
    CHECK_FALSE(anyOtherWindow(opened.window.get()));
    CHECK_FALSE(says(*opened.window, privateWords));
}

TEST_CASE("A passphrase that was typed and not sent is gone when the window was hidden") {
    OpenWindow closed;
    closed.field()->setText(support::MadeJournal::marasWords);
    closed.hide();
    closed.closeNotes();
    CHECK(closed.field()->text().isEmpty());
    press(closed.field(), Qt::Key_Return);
    settle();
    CHECK(closed.window->desk() == nullptr);
    closed.unlock();
}

TEST_CASE("A journal that was being opened when the window was hidden stays closed, and can be opened again") {
    OpenWindow closed;
    closed.field()->setText(support::MadeJournal::marasWords);
    press(closed.field(), Qt::Key_Return);
    CHECK(closed.field()->text().isEmpty());
    closed.hide();
    closed.closeNotes();
    REQUIRE(waitFor([&] { return shown(*closed.window, "Open") && shown(*closed.window, "Open")->isEnabled(); }));
    CHECK(closed.window->desk() == nullptr);
    closed.unlock();
}

TEST_CASE("Behind the notes nothing can be reached, and nothing takes what is typed") {
    OpenWindow closed;
    closed.hide();
    CHECK_FALSE(closed.field()->isVisible());
    closed.closeNotes();
    CHECK(closed.field()->isVisible());
}

TEST_CASE("A recovery code on the screen is gone when the window was hidden, and can be asked for again") {
    AtTheCode first;
    REQUIRE(shown(*first.window, "They are on paper"));
    first.hide();
    first.closeNotes();
    CHECK_FALSE(shown(*first.window, "They are on paper"));
    CHECK(says(*first.window, "twelve words"));
    CHECK(shown(*first.window, "Show me the words"));
}

TEST_CASE("What was typed into the first run is gone when the window was hidden") {
    OpenWindow first(false);
    for (int i = 0; i < 2; ++i) {
        shown(*first.window, "Go on")->click();
        settle();
    }
    first.field()->setText("Mara");
    first.hide();
    first.closeNotes();
    CHECK(first.field()->text().isEmpty());
}

TEST_CASE("Looking around is offered on the first page alone") {
    AtTheCode first;
    CHECK_FALSE(shown(*first.window, "Look around first"));
    OpenWindow fresh(false);
    CHECK(shown(*fresh.window, "Look around first"));
}

TEST_CASE("A window that was hidden while a couple was made up is not stuck") {
    OpenWindow first(false);
    shown(*first.window, "Look around first")->click();
    settle();
    first.hide();
    REQUIRE(waitFor([&] { return first.window->findChild<QLineEdit*>() != nullptr; }));
    first.closeNotes();
    first.field()->setText(QLatin1String(app::lookAroundPassphrase));
    press(first.field(), Qt::Key_Return);
    CHECK(waitFor([&] { return first.window->desk() != nullptr; }));
}

TEST_CASE("Words copied from a page leave the clipboard at lock") {
    OpenEntry opened;
    auto* sheet = opened.journal->findChild<widgets::WritingSheet*>();
    REQUIRE(sheet);
    sheet->selectAll();
    sheet->copy();
    REQUIRE(QApplication::clipboard()->text() == privateWords);
    opened.window->lock();
    CHECK(QApplication::clipboard()->text().isEmpty());
}
