// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"
#include "ui/widgets/press.h"
#include "widgets/accessible.h"
#include "widgets/anchor_slider.h"
#include "widgets/audience_picker.h"
#include "widgets/button.h"
#include "widgets/chip.h"
#include "widgets/door.h"
#include "widgets/folded_corner.h"
#include "widgets/hand_widget.h"
#include "widgets/segmented_control.h"
#include "widgets/sidebar.h"
#include "widgets/toast.h"

#include <QAccessible>

using namespace twohands;
using namespace twohands::widgets;

TEST_CASE("a button answers to Return, to Space and to the pointer, and not while it is disabled") {
    Button button("Save", ButtonLook::Primary);
    int pressed = 0;
    QObject::connect(&button, &Button::clicked, [&pressed] { ++pressed; });
    press(button, Qt::Key_Return);
    press(button, Qt::Key_Space);
    click(button, button.rect().center());
    CHECK(pressed == 3);
    button.setEnabled(false);
    button.setReason("when both have agreed");
    press(button, Qt::Key_Return);
    CHECK(pressed == 3);
    CHECK(button.accessibleDescription() == "when both have agreed");
}

TEST_CASE("a door is one button with one name") {
    Door door("need", "Need", "What I could do with.", "Alt N");
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&door);
    REQUIRE(spoken);
    CHECK(spoken->text(QAccessible::Name) == "Need. What I could do with.");
    CHECK(spoken->role() == QAccessible::Button);
}

TEST_CASE("a fourth chip of three is refused and the others stay") {
    ChipGroup group(Choose::Many);
    group.setChoices({{"a", "rest"}, {"b", "quiet"}, {"c", "help"}, {"d", "play"}});
    group.setMaximum(3);
    QString refused;
    QStringList said;
    QObject::connect(&group, &ChipGroup::refused, [&refused](const QString& id) { refused = id; });
    QObject::connect(&group, &ChipGroup::changed, [&said](const QStringList& ids) { said = ids; });
    for (const char* id : {"a", "b", "c", "d"}) group.chip(id)->click();
    CHECK(refused == "d");
    CHECK(said == QStringList{"a", "b", "c"});
    CHECK(group.chosen() == QStringList{"a", "b", "c"});
    CHECK(group.chip("d")->isEnabled());
    group.chip("a")->click();
    group.chip("d")->click();
    CHECK(group.chosen() == QStringList{"b", "c", "d"});
}

TEST_CASE("chips of which one may be chosen take a choice back on a second press, unless one must stay") {
    ChipGroup group(Choose::OneOrNone);
    group.setChoices({{"a", "tonight"}, {"b", "later"}});
    group.chip("a")->click();
    group.chip("b")->click();
    CHECK(group.chosen() == QStringList{"b"});
    group.chip("b")->click();
    CHECK(group.chosen().isEmpty());
    ChipGroup must(Choose::One);
    must.setChoices({{"a", "tonight"}, {"b", "later"}});
    must.chip("a")->click();
    must.chip("a")->click();
    CHECK(must.chosen() == QStringList{"a"});
}

TEST_CASE("arrows look along chips that may all stay unchosen, and nothing is answered by it") {
    ChipGroup group(Choose::OneOrNone);
    group.setChoices({{"a", "Landed"}, {"b", "Partly"}});
    group.show();
    int answers = 0;
    QObject::connect(&group, &ChipGroup::changed, [&answers] { ++answers; });
    press(*group.chip("a"), Qt::Key_Right);
    press(*group.chip("b"), Qt::Key_Home);
    CHECK(answers == 0);
    CHECK(group.chosen().isEmpty());
    press(*group.chip("b"), Qt::Key_Space);
    CHECK(group.chosen() == QStringList{"b"});
}

TEST_CASE("chips are one stop for Tab, and arrows move and choose where one is chosen") {
    ChipGroup group(Choose::One);
    group.setChoices({{"a", "tonight"}, {"b", "this week"}, {"c", "later"}});
    group.show();
    int stops = 0;
    for (const char* id : {"a", "b", "c"}) stops += group.chip(id)->focusPolicy() & Qt::TabFocus ? 1 : 0;
    CHECK(stops == 1);
    press(*group.chip("a"), Qt::Key_Right);
    CHECK(group.chosen() == QStringList{"b"});
    press(*group.chip("b"), Qt::Key_End);
    CHECK(group.chosen() == QStringList{"c"});
}

TEST_CASE("a segmented control tells of a change once, and starts with none") {
    SegmentedControl control({"a little", "quite", "very"});
    CHECK(control.current() == -1);
    int told = 0;
    QObject::connect(&control, &SegmentedControl::changed, [&told] { ++told; });
    const auto segments = control.findChildren<QAbstractButton*>();
    segments[1]->click();
    segments[1]->click();
    CHECK(control.current() == 1);
    CHECK(told == 1);
    CHECK(segments[1]->isChecked());
}

TEST_CASE("a scale has no value until it is touched, moves by keys, and says its value in words") {
    installAccessibility();
    AnchorSlider slider("How it feels", -3, 3);
    slider.setValueWords([](int value) { return value < 0 ? QString("a bit unpleasant") : QString("neither"); });
    CHECK_FALSE(slider.value());
    press(slider, Qt::Key_Right);
    CHECK(slider.value() == 0);
    press(slider, Qt::Key_Left);
    CHECK(slider.valueText() == QString(QChar(0x2212)) + "1 a bit unpleasant");
    press(slider, Qt::Key_End);
    press(slider, Qt::Key_Right);
    CHECK(slider.value() == 3);
    press(slider, Qt::Key_Home);
    CHECK(slider.value() == -3);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&slider);
    REQUIRE(spoken);
    CHECK(spoken->role() == QAccessible::Slider);
    REQUIRE(spoken->valueInterface());
    spoken->valueInterface()->setCurrentValue(1);
    CHECK(slider.value() == 1);
    CHECK(spoken->text(QAccessible::Value) == "1 neither");
}

TEST_CASE("a click on the axis takes the nearest value") {
    AnchorSlider slider("How much", 0, 10);
    slider.resize(220, slider.sizeHint().height());
    click(slider, {110, slider.height() / 2.0});
    CHECK(slider.value() == 5);
}

TEST_CASE("who can read is listed from most closed to most open, and says nothing if it stays") {
    AudiencePicker picker;
    picker.setWords({AudienceWords{"Only me", "Nobody."}, AudienceWords{"Patterns only", "Counts."}, AudienceWords{"Shared", "Words."}});
    picker.show();
    int told = 0;
    QObject::connect(&picker, &AudiencePicker::chosen, [&told] { ++told; });
    picker.click();
    REQUIRE(picker.choices());
    QStringList order;
    auto rows = picker.choices()->findChildren<QAbstractButton*>();
    for (auto* row : rows) order << row->text();
    CHECK(order == QStringList{"Only me", "Patterns only", "Shared"});
    rows[0]->click();
    CHECK(told == 0);
    settle();
    CHECK_FALSE(picker.choices());
    picker.openChoices();
    picker.choices()->findChildren<QAbstractButton*>()[2]->click();
    CHECK(told == 1);
    CHECK(picker.current() == AudienceChoice::Shared);
    CHECK(picker.text() == "Shared");
    settle();
}

TEST_CASE("of two hands the left is chosen at first, and choosing one lets the other go") {
    HandPair pair("Left", "Right");
    CHECK(pair.side() == style::Side::Left);
    style::Side said = style::Side::Left;
    QObject::connect(&pair, &HandPair::chosen, [&said](style::Side side) { said = side; });
    pair.hand(style::Side::Right)->click();
    CHECK(pair.side() == style::Side::Right);
    CHECK(said == style::Side::Right);
    CHECK_FALSE(pair.hand(style::Side::Left)->isChecked());
    CHECK(QAccessible::queryAccessibleInterface(pair.hand(style::Side::Left))->role() == QAccessible::RadioButton);
}

TEST_CASE("the folded corner answers on the press and not to a second one within a second") {
    QWidget window;
    window.resize(800, 600);
    FoldedCorner corner("Hide", &window);
    int asked = 0;
    QObject::connect(&corner, &FoldedCorner::asked, [&asked] { ++asked; });
    mouse(corner, QEvent::MouseButtonPress, corner.rect().center());
    CHECK(asked == 1);
    mouse(corner, QEvent::MouseButtonRelease, corner.rect().center());
    mouse(corner, QEvent::MouseButtonPress, corner.rect().center());
    CHECK(asked == 1);
    CHECK(corner.geometry().right() == 799);
    CHECK(corner.width() >= 88);
    CHECK(corner.height() >= 48);
}

TEST_CASE("the sidebar is one stop, opens pages, and keeps a locked one closed in its place") {
    Sidebar sidebar("Two Hands");
    sidebar.setSeat({style::Side::Left, "Mara", "my seat"});
    sidebar.setAction("pen", "New entry");
    sidebar.setItems({{"today", "today", "Today", true}, {"week", "week", "Week"}}, {{"help", "help", "Help"}}, "closed while together");
    sidebar.setCurrent("week");
    QString opened;
    QObject::connect(&sidebar, &Sidebar::navigated, [&opened](const QString& id) { opened = id; });
    sidebar.row("today")->click();
    CHECK(opened.isEmpty());
    CHECK(sidebar.current() == "week");
    CHECK(sidebar.row("today")->accessibleDescription() == "closed while together");
    press(*sidebar.row("help"), Qt::Key_Return);
    CHECK(opened == "help");
    int stops = 0;
    for (auto* button : sidebar.findChildren<QAbstractButton*>()) stops += button->focusPolicy() & Qt::TabFocus ? 1 : 0;
    CHECK(stops == 1);
}

TEST_CASE("a short message offers to take it back once") {
    QWidget host;
    host.resize(900, 600);
    Toast toast(&host);
    int undone = 0;
    QObject::connect(&toast, &Toast::undone, [&undone] { ++undone; });
    toast.sayWithUndo("In the bin.", "Undo");
    CHECK_FALSE(toast.isHidden());
    toast.undoButton()->click();
    CHECK(undone == 1);
    CHECK(toast.isHidden());
    toast.say("Kept.");
    CHECK(toast.undoButton()->isHidden());
}

TEST_CASE("a screen reader's press is a click: what listens to clicks hears it") {
    installAccessibility();
    SegmentedControl control({"light", "dark"});
    control.setCurrent(0);
    int changedTo = -1;
    QObject::connect(&control, &SegmentedControl::changed, [&changedTo](int index) { changedTo = index; });
    auto* dark = control.findChildren<QAbstractButton*>().at(1);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(dark);
    REQUIRE(spoken);
    CHECK(spoken->text(QAccessible::Name) == "dark");
    CHECK(spoken->role() == QAccessible::RadioButton);
    REQUIRE(spoken->actionInterface());
    spoken->actionInterface()->doAction(spoken->actionInterface()->actionNames().value(0));
    CHECK(changedTo == 1);
    CHECK(spoken->state().checked);
}
