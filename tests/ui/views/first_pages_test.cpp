// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "presenters/helplines.h"
#include "support/made_journal.h"
#include "views/first_run_page.h"
#include "views/unlock_page.h"
#include "widgets/button.h"
#include "widgets/hand_widget.h"
#include "widgets/words_label.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

using namespace twohands;

namespace {

widgets::Button* buttonOf(QWidget& page, const char* text) {
    for (auto* button : page.findChildren<widgets::Button*>())
        if (button->text() == QLatin1String(text) && button->isVisibleTo(&page)) return button;
    return nullptr;
}

void press(QWidget* widget, Qt::Key key) {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &event);
}

int charactersOf(QWidget& page) {
    int characters = 0;
    for (auto* label : page.findChildren<widgets::WordsLabel*>())
        if (label->isVisibleTo(&page)) characters += static_cast<int>(label->text().size());
    return characters;
}

/// Steps that were left are destroyed by the event loop.
void settle() {
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

}  // namespace

TEST_CASE("Arrows choose a hand from an empty field and move in the text otherwise") {
    support::MadeJournal made;
    presenters::UnlockPresenter presenter(made.path(), made.environment);
    views::UnlockPage page(presenter);
    page.resize(1280, 860);
    page.show();
    auto* field = page.findChild<QLineEdit*>();
    auto* hands = page.findChild<widgets::HandPair*>();
    CHECK(hands->side() == style::Side::Left);
    press(field, Qt::Key_Right);
    CHECK(hands->side() == style::Side::Right);
    CHECK(presenter.hand() == journal::Hand::Right);
    field->setText("word");
    press(field, Qt::Key_Left);
    CHECK(hands->side() == style::Side::Right);
    CHECK(field->cursorPosition() == 3);
}

TEST_CASE("The unlock page names nobody") {
    support::MadeJournal made;
    REQUIRE(made.create());
    presenters::UnlockPresenter presenter(made.path(), made.environment);
    views::UnlockPage page(presenter);
    for (auto* widget : page.findChildren<QWidget*>()) CHECK_FALSE(widget->accessibleName().contains("Mara"));
    for (auto* label : page.findChildren<widgets::WordsLabel*>()) CHECK_FALSE(label->text().contains("Mara"));
}

TEST_CASE("Going on and asking for support weigh the same and lead to screens that look the same") {
    support::MadeJournal made;
    presenters::FirstRunPresenter presenter(made.path(), made.environment);
    views::FirstRunPage page(presenter, presenters::loadHelplines(TWOHANDS_SOURCE_RESOURCES));
    page.resize(1280, 860);
    page.show();
    settle();
    auto* go = buttonOf(page, "Go on");
    auto* support = buttonOf(page, "Show me support");
    REQUIRE(go);
    REQUIRE(support);
    CHECK(go->size() == support->size());
    support->click();
    settle();
    const int afterSupport = charactersOf(page);
    buttonOf(page, "Back")->click();
    settle();
    buttonOf(page, "Go on")->click();
    settle();
    const int afterGoingOn = charactersOf(page);
    CHECK(afterGoingOn < afterSupport * 5 / 4);
    CHECK(afterSupport < afterGoingOn * 5 / 4);
    CHECK_FALSE(std::filesystem::exists(made.path()));
}
