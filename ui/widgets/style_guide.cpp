// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style_guide.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/accessible.h"
#include "widgets/anchor_slider.h"
#include "widgets/audience_picker.h"
#include "widgets/banner.h"
#include "widgets/body_map.h"
#include "widgets/chip.h"
#include "widgets/door.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/folded_corner.h"
#include "widgets/hairline.h"
#include "widgets/hand_widget.h"
#include "widgets/icon_label.h"
#include "widgets/lens_note.h"
#include "widgets/needs_axis.h"
#include "widgets/passphrase_field.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"
#include "widgets/sidebar.h"
#include "widgets/toast.h"
#include "widgets/week_ribbon.h"
#include "widgets/words_label.h"
#include "widgets/writing_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace twohands::widgets {

using style::LensMark;
using style::Role;
using style::Side;
using style::Tokens;
using style::theme;

namespace {

void heading(QVBoxLayout* column, const QString& text) {
    column->addWidget(new WordsLabel(text, Role::CaptionLabel, &Tokens::ink2));
    column->addWidget(new Hairline);
}

QWidget* flow(const QList<QWidget*>& widgets) {
    auto* box = new QWidget;
    auto* layout = new FlowLayout(box, 12, 8);
    for (QWidget* widget : widgets) layout->addWidget(widget);
    return box;
}

class Swatch : public QWidget {
public:
    explicit Swatch(style::Ink ink) : m_ink(ink) { setFixedSize(38, 24); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        style::box(painter, rect(), 4, style::colour(m_ink), style::pen(&Tokens::rule));
    }

private:
    style::Ink m_ink;
};

QWidget* off(Button* button) {
    button->setEnabled(false);
    button->setReason("Not before both agree");
    return button;
}

void addButtons(QVBoxLayout* column) {
    heading(column, "Buttons");
    column->addWidget(flow({new Button("Save", ButtonLook::Primary), new Button("Fits"), new Button("Skip", ButtonLook::Link), off(new Button("Not yet"))}));
    auto* save = new Button("Save", ButtonLook::Primary);
    save->setHint("Ctrl \u23CE");
    auto* write = new Button("Write on this");
    write->setIconName("pen");
    auto* menu = new Button("This week");
    menu->setHasMenu(true);
    column->addWidget(flow({save, write, menu, new Button("Small", ButtonLook::Quiet, ButtonSize::Small)}));
    heading(column, "Chips");
    auto* chips = new ChipGroup(Choose::Many);
    chips->setChoices({{"a", "quiet"}, {"b", "chosen"}, {"c", "also chosen"}, {"d", "rest"}});
    chips->setOwnWord("own word");
    chips->choose({"b", "c"});
    column->addWidget(chips);
    auto* compact = new ChipGroup(Choose::Many);
    compact->setCompact(true);
    compact->setChoices({{"a", "solitude"}, {"b", "own space"}, {"c", "time together"}});
    compact->choose({"c"});
    column->addWidget(compact);
}

AudiencePicker* audience(AudienceChoice choice) {
    auto* picker = new AudiencePicker;
    picker->setWords({AudienceWords{"Only me", "Nobody else can see that it exists."},
                      AudienceWords{"Patterns only", "No words. A weekly count, once you have looked at it."},
                      AudienceWords{"Shared", "Jo can read it, and it counts."}});
    picker->setCurrent(choice);
    return picker;
}

void addFields(QVBoxLayout* column) {
    heading(column, "Fields");
    auto* ask = new LineField("What I could ask for", "small, doable");
    ask->setPlaceholder("fine to refuse");
    column->addWidget(ask);
    auto* boxed = new QLineEdit("Friday, eight to nine");
    column->addWidget(boxed);
    auto* pass = new PassphraseField({"Passphrase", "Caps Lock is on", "Show", "Hide"});
    pass->field()->setText("seven dots");
    pass->setCapsLock(true);
    pass->setMessage("That didn\u2019t open the left hand. Nothing was changed.");
    column->addWidget(pass);
    auto* search = new SearchField("Search", "Clear");
    search->setText("workshop");
    search->setCount("7 entries");
    column->addWidget(search);
    heading(column, "Scales and choices");
    auto* slider = new AnchorSlider("How much is going on", 0, 10);
    slider->setAnchors({{0, "off"}, {4, "calm"}, {8, "flooded"}, {10, "top"}});
    slider->setBand(3, 6, "in range for me");
    slider->setValueWords([](int) { return QString("awake"); });
    slider->setValue(5);
    column->addWidget(slider);
    auto* segments = new SegmentedControl({"a little", "quite", "very"});
    segments->setCurrent(1);
    auto* check = new QCheckBox("Ticked");
    check->setChecked(true);
    auto* radio = new QRadioButton("Chosen");
    radio->setChecked(true);
    auto* combo = new QComboBox;
    combo->addItems({"after a talk", "before sleep"});
    column->addWidget(segments);
    column->addWidget(flow({check, new QCheckBox("Not ticked"), radio, combo}));
}

void addType(QVBoxLayout* column) {
    heading(column, "Type");
    column->addWidget(new WordsLabel("Display 40", Role::Display));
    column->addWidget(new WordsLabel("Title 28", Role::Title));
    column->addWidget(new WordsLabel("A question in italic?", Role::Question));
    column->addWidget(new WordsLabel("Heading 20", Role::Heading));
    column->addWidget(new WordsLabel("Words 18", Role::Words));
    column->addWidget(new WordsLabel("Interface 14", Role::Interface));
    column->addWidget(new WordsLabel("Interface strong", Role::InterfaceStrong));
    column->addWidget(new WordsLabel("Small 13", Role::Small, &Tokens::ink2));
    column->addWidget(new WordsLabel("Caption 12, the smallest", Role::Caption, &Tokens::ink3));
    heading(column, "Short messages");
    auto* host = new QWidget;
    host->setMinimumSize(theme().px(290), theme().px(168));
    column->addWidget(host);
    auto* toast = new Toast(host);
    toast->sayWithUndo("In the bin for 30 days.", "Undo");
    heading(column, "The seats");
    column->addWidget(flow({audience(AudienceChoice::OnlyMe), audience(AudienceChoice::PatternsOnly), audience(AudienceChoice::Shared)}));
    heading(column, "Colour");
    QList<QWidget*> swatches;
    for (style::Ink ink : {&Tokens::paper, &Tokens::sheet, &Tokens::shade, &Tokens::press, &Tokens::line, &Tokens::rule, &Tokens::ink,
                           &Tokens::ink2, &Tokens::ink3, &Tokens::clay, &Tokens::teal, &Tokens::mark, &Tokens::att, &Tokens::acc,
                           &Tokens::som, &Tokens::inti}) {
        swatches << new Swatch(ink);
    }
    column->addWidget(flow(swatches));
}

void addStates(QVBoxLayout* column) {
    heading(column, "Nothing here yet");
    column->addWidget(new EmptyState("appreciate", "Here will be what you two thanked each other for.", "Write the first one"));
    heading(column, "Something went wrong");
    auto* banner = new Banner("I couldn\u2019t write to the disk.", "Your words are still on this page. The last safe copy is from 21:14.");
    banner->addButton("Try again");
    banner->addButton("Save elsewhere", ButtonLook::Link);
    column->addWidget(banner);
    heading(column, "A note in the margin");
    auto* note = new LensNote(LensMark::Attachment, {"Attachment", "Reaching, more than once", "\u201CI ask the same thing three times\u201D",
                                                     "What did you hope to hear the first time?", "Fits", "Doesn\u2019t fit", "Add another"});
    note->setActive(true);
    auto* folded = new LensNote(LensMark::Intimacy, {"Intimacy", "Wanting to be near", "\u201Can hour on the sofa\u201D", {}, {}, {}, {}});
    column->addWidget(note);
    column->addWidget(folded);
}

QWidget* doors() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Door("need", "Need", "What I could do with, and how to ask for it.", "Alt N"));
    row->addWidget(new Door("boundary", "Boundary", "What I will do to look after myself.", "Alt B"));
    row->addWidget(new Door("body", "Body", "What my body is saying before I say it.", "Alt K"));
    for (const auto& [icon, word] : {std::pair("out", "Step away"), std::pair("line", "Leave a line"), std::pair("ground", "Ground myself")}) {
        row->addWidget(new SmallAction(icon, word));
    }
    row->addWidget(new HandPair("Left", "Right"));
    static_cast<HandPair*>(row->itemAt(row->count() - 1)->widget())->setHandWidth(120);
    return box;
}

QWidget* writing() {
    auto* sheet = new WritingSheet;
    sheet->setMinimumLines(5);
    sheet->setFooter("Two readings. They are guesses, and yours to correct.");
    sheet->setPlainText("By the time Jo comes up I have decided it is about me, and then I ask the same thing three times in different coats. "
                        "My stomach dropped, and I said so. What I\u2019d love is an hour on the sofa with no screens.");
    const QString text = sheet->toPlainText();
    const auto span = [&](const QString& words, LensMark lens, bool active) {
        const int begin = static_cast<int>(text.indexOf(words));
        return LensSpan{begin, begin + static_cast<int>(words.size()), lens, active};
    };
    sheet->setLensSpans({span("I ask the same thing three times", LensMark::Attachment, true), span("and I said so", LensMark::Accountability, false),
                         span("My stomach dropped", LensMark::Somatic, false), span("an hour on the sofa with no screens", LensMark::Intimacy, false)});
    const HitSpan hit{static_cast<int>(text.indexOf("different coats")), static_cast<int>(text.indexOf("different coats")) + 15};
    sheet->setHits({hit});
    return sheet;
}

QWidget* ribbon() {
    auto* week = new WeekRibbon;
    week->setNames("Mara", "Jo");
    week->setDays({"Mon 9", "Tue 10", "Wed 11", "Thu 12", "Fri 13", "Sat 14", "Sun 15"}, 6);
    week->setMarks({{0, Side::Left, Lane::Below, "body", "check-in", "1"}, {0, Side::Left, Lane::Above, "appreciate", "thanks", "2"},
                    {1, Side::Left, Lane::On, "need", "need", "3"}, {0, Side::Right, Lane::On, "need", "need", "4"},
                    {1, Side::Right, Lane::Above, "appreciate", "thanks", "5"}, {1, Side::Right, Lane::On, "boundary", "boundary", "6"},
                    {3, Side::Right, Lane::Below, "body", "check-in", "7"}, {3, Side::Right, Lane::Above, "space", "space", "8"}});
    return week;
}

QWidget* figures() {
    BodyMapWords words{"Front", "Back", "your left", "your right", "more", "less", {}};
    auto* map = new BodyMap(words);
    map->setMinimumHeight(theme().px(430));
    map->setMarks({{"chest", {BodyKind::More, 3}}, {"jaw-and-mouth", {BodyKind::More, 2}}, {"left-hand", {BodyKind::Less, 1}},
                   {"right-hand", {BodyKind::Less, 3}}, {"neck", {BodyKind::More, 1}}});
    map->setOpen("chest");
    return map;
}

QWidget* weekColumn() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    heading(column, "Needs, side by side");
    auto* axis = new NeedsAxis("room of my own", "togetherness");
    axis->setMarks({{Side::Left, 0}, {Side::Left, 2}, {Side::Left, 2}, {Side::Left, 2}, {Side::Right, -3}, {Side::Right, -3}, {Side::Right, 2}});
    column->addWidget(axis);
    for (Side side : {Side::Left, Side::Right}) {
        auto* strip = new BodyStrip(side, side == Side::Left ? "Mara" : "Jo");
        strip->setDays({{5, 7}, {5}, {4, 8}, {6}, {}, {4}, {4}});
        column->addWidget(strip);
    }
    column->addStretch();
    return box;
}

Sidebar* sidebar() {
    auto* bar = new Sidebar("Two Hands");
    bar->setFixedWidth(theme().px(style::size::sidebar));
    bar->setSeat({Side::Left, "Mara", "my seat"});
    bar->setAction("pen", "New entry");
    bar->setItems({{"today", "today", "Today"}, {"journal", "journal", "Journal"}, {"week", "week", "Week", false, true},
                   {"patterns", "patterns", "Patterns", true}, {"ground", "ground", "Ground", false, true}},
                  {{"settings", "settings", "Settings"}, {"help", "help", "Help and support"}}, "Closed while you are together");
    bar->setCurrent("today");
    return bar;
}

}  // namespace

StyleGuide::StyleGuide(QWidget* parent) : QWidget(parent) {
    installAccessibility();
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(sidebar());
    auto* inside = new QWidget;
    auto* page = new QVBoxLayout(inside);
    page->setContentsMargins(32, 56, 32, 32);
    page->setSpacing(28);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(32);
    for (auto* fill : {addButtons, addFields, addType, addStates}) {
        auto* box = new QWidget;
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(4, 4, 4, 4);
        column->setSpacing(10);
        fill(column);
        column->addStretch();
        columns->addWidget(box, 1);
    }
    page->addLayout(columns);
    page->addWidget(doors());
    page->addWidget(writing());
    page->addWidget(ribbon());
    auto* lower = new QHBoxLayout;
    lower->addWidget(figures());
    lower->addWidget(weekColumn(), 1);
    page->addLayout(lower);
    auto* scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    whole->addWidget(scroll, 1);
    new FoldedCorner("Hide", this);
}

}  // namespace twohands::widgets
