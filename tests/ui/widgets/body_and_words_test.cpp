// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"
#include "style/theme.h"
#include "style/type.h"
#include "ui/widgets/press.h"
#include "widgets/accessible.h"
#include "widgets/body_map.h"
#include "widgets/page.h"
#include "widgets/passphrase_field.h"
#include "widgets/region_list.h"
#include "widgets/style_guide.h"
#include "widgets/week_ribbon.h"
#include "widgets/words_label.h"
#include "widgets/writing_sheet.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QMimeData>
#include <QTextCursor>

#include <memory>

using namespace twohands;
using namespace twohands::widgets;

namespace {

BodyMapWords bodyWords() { return {"Front", "Back", "your left", "your right", "more", "less", {{"chest", "Chest"}}}; }

class Sheet : public WritingSheet {
public:
    using WritingSheet::createMimeDataFromSelection;
    using WritingSheet::insertFromMimeData;
};

}  // namespace

TEST_CASE("the body has twenty-five regions, and the middle of each belongs to it") {
    BodyMap map(bodyWords());
    map.resize(392, 444);
    map.show();
    CHECK(BodyMap::allRegions().size() == 25);
    int found = 0;
    for (Figure which : {Figure::Front, Figure::Back}) {
        BodyFigure* figure = map.figure(which);
        for (const QString& region : figure->regions()) {
            CAPTURE(region.toStdString());
            CHECK(figure->regionAt(figure->centre(region)) == region);
            ++found;
        }
    }
    CHECK(found == 25);
}

TEST_CASE("your right hand is at the left of the figure that faces you") {
    BodyMap map(bodyWords());
    map.resize(392, 444);
    map.show();
    BodyFigure* front = map.figure(Figure::Front);
    CHECK(front->centre("right-hand").x() < front->centre("left-hand").x());
    BodyFigure* back = map.figure(Figure::Back);
    CHECK(back->centre("left-shoulder-blade").x() < back->centre("right-shoulder-blade").x());
}

TEST_CASE("clicks on a region go one, two, three, off, and a right click marks less") {
    BodyMap map(bodyWords());
    map.resize(392, 444);
    map.show();
    BodyFigure* front = map.figure(Figure::Front);
    QString opened;
    int changes = 0;
    QObject::connect(&map, &BodyMap::regionOpened, [&opened](const QString& region) { opened = region; });
    QObject::connect(&map, &BodyMap::marksChanged, [&changes] { ++changes; });
    const QPointF chest = front->centre("chest");
    click(*front, chest);
    CHECK(opened == "chest");
    CHECK(map.marks().value("chest") == BodyMark{BodyKind::More, 1});
    click(*front, chest);
    click(*front, chest);
    CHECK(map.marks().value("chest") == BodyMark{BodyKind::More, 3});
    CHECK(front->describe("chest") == "Chest, more, 3");
    click(*front, chest);
    CHECK(map.marks().isEmpty());
    click(*front, chest, Qt::RightButton);
    CHECK(map.marks().value("chest") == BodyMark{BodyKind::Less, 1});
    CHECK(changes == 5);
}

TEST_CASE("the body is marked by keys alone") {
    BodyMap map(bodyWords());
    map.resize(392, 444);
    map.show();
    BodyFigure* front = map.figure(Figure::Front);
    CHECK(front->current() == "chest");
    press(*front, Qt::Key_Down);
    CHECK(front->current() == "upper-belly");
    press(*front, Qt::Key_Space);
    press(*front, Qt::Key_3);
    press(*front, Qt::Key_Minus);
    CHECK(map.marks().value("upper-belly") == BodyMark{BodyKind::Less, 3});
    press(*front, Qt::Key_Delete);
    CHECK(map.marks().isEmpty());
}

TEST_CASE("a screen reader finds every region as a check box it can press") {
    installAccessibility();
    BodyMap map(bodyWords());
    map.resize(392, 444);
    QAccessibleInterface* figure = QAccessible::queryAccessibleInterface(map.figure(Figure::Front));
    REQUIRE(figure);
    REQUIRE(figure->childCount() == 16);
    QAccessibleInterface* chest = figure->child(8);
    REQUIRE(chest);
    CHECK(chest->text(QAccessible::Name) == "Chest");
    CHECK(chest->role() == QAccessible::CheckBox);
    chest->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(map.marks().contains("chest"));
    CHECK(chest->state().checked);
    CHECK(figure->indexOfChild(chest) == 8);
}

TEST_CASE("the list of regions says the same as the figures") {
    RegionList list(bodyWords());
    const BodyMarks marks{{"chest", {BodyKind::Less, 2}}};
    list.setMarks(marks);
    CHECK(list.marks() == marks);
    for (auto* button : list.findChildren<QAbstractButton*>()) {
        if (button->text() == "Chest") button->click();
    }
    CHECK(list.marks().isEmpty());
}

TEST_CASE("the sheet takes plain words only and gives them away marked secret") {
    Sheet sheet;
    QMimeData rich;
    rich.setHtml("<b>bold</b>");
    rich.setText("bold");
    sheet.insertFromMimeData(&rich);
    CHECK(sheet.toPlainText() == "bold");
    CHECK_FALSE(sheet.textCursor().charFormat().font().bold());
    sheet.selectAll();
    const std::unique_ptr<QMimeData> copied(sheet.createMimeDataFromSelection());
    CHECK(copied->text() == "bold");
    CHECK_FALSE(copied->hasHtml());
    CHECK(copied->data("x-kde-passwordManagerHint") == "secret");
    CHECK(sheet.inputMethodHints().testFlag(Qt::ImhSensitiveData));
}

TEST_CASE("the sheet grows with its words and never scrolls inside") {
    WritingSheet sheet;
    sheet.resize(632, 100);
    sheet.setMinimumLines(3);
    sheet.show();  // Qt lays no words out before
    const int few = sheet.height();
    sheet.setPlainText(QString("a line\n").repeated(20));
    CHECK(sheet.height() > few);
    CHECK(sheet.verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff);
}

TEST_CASE("lens lines are not part of the document: undo and the words know nothing of them") {
    WritingSheet sheet;
    sheet.resize(632, 300);
    sheet.show();
    sheet.insertPlainText("I ask the same thing");
    const bool undo = sheet.document()->isUndoAvailable();
    sheet.setLensSpans({{2, 5, style::LensMark::Attachment, true}});
    sheet.grab();
    CHECK(sheet.document()->isUndoAvailable() == undo);
    CHECK(sheet.extraSelections().isEmpty());
    const QRect cursor = [&] {
        QTextCursor at(sheet.document());
        at.setPosition(3);
        return sheet.cursorRect(at);
    }();
    CHECK(sheet.spanAt(cursor.center()) == 0);
    CHECK(sheet.spanAt(QPoint(500, 200)) == -1);
    sheet.undo();
    CHECK(sheet.toPlainText().isEmpty());
}

TEST_CASE("Ctrl and Return save, Tab leaves the sheet") {
    WritingSheet sheet;
    int saves = 0;
    QObject::connect(&sheet, &WritingSheet::saveAsked, [&saves] { ++saves; });
    press(sheet, Qt::Key_Return, Qt::ControlModifier);
    CHECK(saves == 1);
    CHECK(sheet.toPlainText().isEmpty());
    CHECK(sheet.tabChangesFocus());
}

TEST_CASE("a passphrase field hides its words, keeps no undo and notices Caps Lock") {
    PassphraseField pass({"Passphrase", "Caps Lock is on", "Show", "Hide"});
    CHECK(pass.field()->echoMode() == QLineEdit::Password);
    CHECK(pass.field()->inputMethodHints().testFlag(Qt::ImhSensitiveData));
    press(*pass.field(), Qt::Key_A, Qt::NoModifier, "A");
    CHECK(pass.text() == "A");
    WordsLabel* notice = nullptr;
    for (auto* label : pass.findChildren<WordsLabel*>()) {
        if (label->text() == "Caps Lock is on") notice = label;
    }
    REQUIRE(notice);
    CHECK(notice->isVisibleTo(&pass));
    press(*pass.field(), Qt::Key_B, Qt::NoModifier, "b");
    CHECK_FALSE(notice->isVisibleTo(&pass));
    pass.wipe();
    CHECK(pass.text().isEmpty());
    CHECK_FALSE(pass.field()->isUndoAvailable());
}

TEST_CASE("the ribbon opens the entries of a day, by key and by pointer, and says what is there") {
    WeekRibbon ribbon;
    ribbon.setNames("Mara", "Jo");
    ribbon.setDays({"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"});
    ribbon.setMarks({{1, style::Side::Left, Lane::On, "need", "a need", "n1"}, {1, style::Side::Left, Lane::Below, "body", "a check-in", "c1"}});
    ribbon.resize(960, 156);
    QStringList opened;
    QObject::connect(&ribbon, &WeekRibbon::opened, [&opened](const QStringList& ids) { opened = ids; });
    press(ribbon, Qt::Key_Right);
    CHECK(ribbon.describeCurrent() == "Tue, Mara: a need, a check-in");
    press(ribbon, Qt::Key_Return);
    CHECK(opened == QStringList{"n1", "c1"});
    opened.clear();
    click(ribbon, {96 + 123 * 1.5, 56});
    CHECK(opened == QStringList{"n1", "c1"});
}

TEST_CASE("a label wraps at the line height of its role") {
    WordsLabel label("one two three four five six seven eight nine ten", style::Role::Words);
    CHECK(label.heightForWidth(2000) == style::lineHeight(style::Role::Words));
    CHECK(label.heightForWidth(120) % style::lineHeight(style::Role::Words) == 0);
    CHECK(label.heightForWidth(120) > 2 * style::lineHeight(style::Role::Words));
}

TEST_CASE("a page has three forms, by its width in text units") {
    style::theme().setScale(1.0);
    CHECK(formFor(1280) == PageForm::Wide);
    CHECK(formFor(1024) == PageForm::Middle);
    CHECK(formFor(800) == PageForm::Narrow);
    style::theme().setScale(2.0);
    CHECK(formFor(1280) == PageForm::Narrow);
    style::theme().setScale(1.0);
}

TEST_CASE("everything is drawn in every theme and at every scale") {
    for (style::Mode mode : {style::Mode::Light, style::Mode::Dark, style::Mode::HighContrast}) {
        style::theme().setMode(mode);
        StyleGuide guide;
        guide.resize(1700, 1200);
        guide.show();
        settle();
        const QImage picture = guide.grab().toImage();
        CHECK(picture.pixelColor(1, 600) == style::theme().colour(&style::Tokens::clay));
        CHECK(picture.pixelColor(400, 12) == style::theme().colour(&style::Tokens::paper));
        style::theme().setScale(1.5);
        guide.grab();
        style::theme().setScale(1.0);
    }
    style::theme().setMode(style::Mode::Light);
}
