// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/region_list.h"

#include "widgets/chip.h"
#include "widgets/segmented_control.h"

#include <QHBoxLayout>

namespace twohands::widgets {

RegionList::RegionList(const BodyMapWords& words, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const QString& region : BodyMap::allRegions()) addRow(region, words, column);
}

void RegionList::addRow(const QString& region, const BodyMapWords& words, QVBoxLayout* layout) {
    const QString name = words.regions.value(region, region);
    auto* line = new QHBoxLayout;
    const Row row{new Chip(name), new SegmentedControl({words.more, words.less}), new SegmentedControl({"1", "2", "3"})};
    row.kind->setAccessibleName(name);
    row.strength->setAccessibleName(name);
    line->addWidget(row.name);
    line->addStretch();
    line->addWidget(row.kind);
    line->addSpacing(12);
    line->addWidget(row.strength);
    layout->addLayout(line);
    m_rows.insert(region, row);
    connect(row.name, &QAbstractButton::clicked, this, [this, region](bool on) {
        changeMark(region, on ? std::optional<BodyMark>(BodyMark{}) : std::nullopt);
        if (on) emit regionOpened(region);
    });
    connect(row.kind, &SegmentedControl::changed, this, [this, region](int index) {
        changeMark(region, BodyMark{index == 0 ? BodyKind::More : BodyKind::Less, m_marks.value(region).strength});
    });
    connect(row.strength, &SegmentedControl::changed, this, [this, region](int index) {
        changeMark(region, BodyMark{m_marks.value(region).kind, index + 1});
    });
    refresh(region);
}

void RegionList::refresh(const QString& region) {
    const Row& row = m_rows[region];
    const bool on = m_marks.contains(region);
    const BodyMark mark = m_marks.value(region);
    row.name->setChecked(on);
    row.kind->setVisible(on);
    row.strength->setVisible(on);
    row.kind->setCurrent(mark.kind == BodyKind::More ? 0 : 1);
    row.strength->setCurrent(mark.strength - 1);
}

void RegionList::setMarks(const BodyMarks& marks) {
    m_marks = marks;
    for (const QString& region : m_rows.keys()) refresh(region);
}

void RegionList::changeMark(const QString& region, std::optional<BodyMark> mark) {
    if (mark) m_marks.insert(region, *mark);
    else m_marks.remove(region);
    refresh(region);
    emit marksChanged();
}

}  // namespace twohands::widgets
