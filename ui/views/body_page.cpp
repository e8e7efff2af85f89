// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/body_page.h"

#include "presenters/wording.h"
#include "views/body_state.h"
#include "views/form_fields.h"
#include "views/open_region.h"
#include "widgets/body_map.h"
#include "widgets/button.h"
#include "widgets/hairline.h"
#include "widgets/region_list.h"
#include "widgets/writing_sheet.h"

namespace twohands::views {
namespace {

using journal::SensationAnswer;

/// `more` and `less` stand in the legend of the map, with room to explain, and in every row of the list.
widgets::BodyMapWords wordsOfMap(const QString& more, const QString& less) {
    widgets::BodyMapWords words{
        BodyPage::tr("Front"), BodyPage::tr("Back"), BodyPage::tr("your left"), BodyPage::tr("your right"), more, less, {}};
    for (const QString& region : widgets::BodyMap::allRegions()) {
        words.regions[region] = presenters::wording::regionName(presenters::wording::toUtf8(region));
    }
    return words;
}

widgets::BodyMarks marksOf(const presenters::CheckInForm& form) {
    widgets::BodyMarks marks;
    for (const auto& sensation : form.sensations()) {
        if (sensation.region == journal::Region::AllOver) continue;
        const auto kind = sensation.change == journal::Change::More ? widgets::BodyKind::More : widgets::BodyKind::Less;
        marks[presenters::wording::fromUtf8(journal::toText(sensation.region))] = {kind, sensation.strength};
    }
    return marks;
}

}  // namespace

BodyPage::BodyPage(presenters::CheckInForm& form, QWidget* parent)
    : FormPage(form, tr("Body check-in"), tr("Look around the room first, if you like. Then touch where you notice something."),
               parent),
      m_form(form),
      m_halves(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_line(new widgets::Hairline(Qt::Vertical)) {
    auto* content = frame()->content();
    m_halves->setSpacing(style::theme().px(20));
    m_halves->addWidget(buildWhere(), 388);
    m_halves->addWidget(m_line);
    m_halves->addWidget(buildWhat(), 536);
    content->addLayout(m_halves);
    content->addStretch();
    connectMarks();
    useList(false);
}

QWidget* BodyPage::buildWhere() {
    auto* box = new QWidget;
    auto* column = columnIn(box);
    buildAnswers(column);
    addGap(column, 12);
    m_map = new widgets::BodyMap(wordsOfMap(tr("more: stronger, faster, hotter"), tr("less: weaker, slower, colder")));
    name(m_map, "bodyMap", tr("Body, front and back"));
    m_list = new widgets::RegionList(wordsOfMap(tr("more"), tr("less")));
    name(m_list, "regionList", tr("Body, as a list"));
    column->addWidget(m_map);
    column->addWidget(m_list);
    column->addStretch();
    return box;
}

void BodyPage::buildAnswers(QBoxLayout* column) {
    auto* row = new QHBoxLayout;
    m_answers = new widgets::ChipGroup(widgets::Choose::OneOrNone);
    m_answers->setChoices({{"none", tr("nothing")}, {"cant-tell", tr("can’t tell")}, {"all-over", tr("all over")}});
    name(m_answers, "answers", tr("What do you notice?"));
    m_listToggle = new widgets::Button({}, widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    row->addWidget(m_answers, 1);
    row->addWidget(m_listToggle, 0, Qt::AlignTop);
    column->addLayout(row);
    connect(m_answers, &widgets::ChipGroup::changed, this, [this](const QStringList& chosen) { takeAnswer(chosen.value(0)); });
    connect(m_listToggle, &QAbstractButton::clicked, this, [this] {
        m_chosenByHand = true;
        useList(!m_usesList);
    });
}

void BodyPage::connectMarks() {
    connect(m_map, &widgets::BodyMap::marksChanged, this, [this] { takeMarks(m_map->marks()); });
    connect(m_list, &widgets::RegionList::marksChanged, this, [this] { takeMarks(m_list->marks()); });
    const auto open = [this](const QString& region) {
        m_form.setOpenRegion(journal::parseRegion(presenters::wording::toUtf8(region)));
    };
    connect(m_map, &widgets::BodyMap::regionOpened, this, open);
    connect(m_list, &widgets::RegionList::regionOpened, this, open);
}

QWidget* BodyPage::buildWhat() {
    auto* box = new QWidget;
    auto* column = columnIn(box);
    m_region = new OpenRegion(m_form);
    m_state = new BodyState(m_form);
    column->addWidget(m_region);
    addGap(column, 20);
    column->addWidget(m_state);
    addGap(column, 20);
    addLabel(column, tr("Words of your own"), tr("you can skip this"));
    column->addWidget(buildSmallWriting(3));
    name(sheet(), "bodyWords", tr("Body words"));
    column->addStretch();
    return box;
}

void BodyPage::takeAnswer(const QString& answer) {
    using journal::Region;
    const bool allOver = m_form.sensation(Region::AllOver) != nullptr;
    if (answer == "all-over") {
        m_form.mark(Region::AllOver, journal::Change::More, 1);
    } else if (answer == "none" || answer == "cant-tell") {
        m_form.setAnswer(answer == "none" ? SensationAnswer::None : SensationAnswer::CantTell);
    } else if (allOver) {
        m_form.mark(Region::AllOver, std::nullopt, 0);
    } else {
        m_form.setAnswer(m_form.answer());
    }
}

template <typename Marked>
void BodyPage::takeMarks(const Marked& marked) {
    const auto before = marksOf(m_form);
    for (const QString& region : widgets::BodyMap::allRegions()) {
        const auto id = journal::parseRegion(presenters::wording::toUtf8(region));
        const bool was = before.contains(region), is = marked.contains(region);
        if (!id || (!was && !is) || (was && is && before[region] == marked[region])) continue;
        if (!is) {
            m_form.mark(*id, std::nullopt, 0);
            continue;
        }
        const auto change = marked[region].kind == widgets::BodyKind::More ? journal::Change::More : journal::Change::Less;
        m_form.mark(*id, change, marked[region].strength);
    }
}

void BodyPage::useList(bool list) {
    m_usesList = list;
    m_map->setVisible(!list);
    m_list->setVisible(list);
    m_listToggle->setText(list ? tr("Use the figures") : tr("Use a list"));
    name(m_listToggle, "listToggle", m_listToggle->text());
}

void BodyPage::fill() {
    QStringList answer;
    if (m_form.answer() == SensationAnswer::None) answer << "none";
    if (m_form.answer() == SensationAnswer::CantTell) answer << "cant-tell";
    if (m_form.sensation(journal::Region::AllOver)) answer << "all-over";
    m_answers->choose(answer);
    const auto marks = marksOf(m_form);
    if (m_map->marks() != marks) m_map->setMarks(marks);
    if (m_list->marks() != marks) m_list->setMarks(marks);
    const auto open = m_form.openRegion();
    m_map->setOpen(open ? presenters::wording::fromUtf8(journal::toText(*open)) : QString());
    m_region->follow();
    m_state->follow();
}

void BodyPage::firstFocus() { m_answers->focusCurrent(); }

void BodyPage::follow(widgets::PageForm form) {
    FormPage::follow(form);
    const bool wide = form == widgets::PageForm::Wide;
    m_halves->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_line->setVisible(wide);
    // With little room the list says more than figures that have shrunk; a choice made by hand stays.
    if (!m_chosenByHand) useList(form == widgets::PageForm::Narrow);
}

}  // namespace twohands::views
