// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/body_map.h"

#include <QHBoxLayout>

namespace twohands::widgets {

namespace {

const QStringList frontRegions{"forehead", "eyes-and-face", "jaw-and-mouth", "throat", "left-shoulder-and-arm", "right-shoulder-and-arm",
                               "left-hand", "right-hand", "chest", "upper-belly", "lower-belly", "hips-and-pelvis",
                               "left-thigh", "right-thigh", "left-lower-leg-and-foot", "right-lower-leg-and-foot"};

}  // namespace

QStringList BodyMap::allRegions() {
    return frontRegions + QStringList{"back-of-head", "neck", "left-shoulder-blade", "right-shoulder-blade", "mid-back", "lower-back",
                                      "seat", "back-of-left-leg", "back-of-right-leg"};
}

BodyMap::BodyMap(const BodyMapWords& words, QWidget* parent)
    : QWidget(parent), m_front(new BodyFigure(Figure::Front, words, this)), m_back(new BodyFigure(Figure::Back, words, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (BodyFigure* figure : {m_front, m_back}) {
        row->addWidget(figure);
        connect(figure, &BodyFigure::marked, this, &BodyMap::take);
        connect(figure, &BodyFigure::opened, this, [this](const QString& region) {
            setOpen(region);
            emit regionOpened(region);
        });
    }
}

void BodyMap::setMarks(const BodyMarks& marks) {
    m_marks = marks;
    m_front->setMarks(marks);
    m_back->setMarks(marks);
}

void BodyMap::setOpen(const QString& region) {
    for (BodyFigure* figure : {m_front, m_back}) figure->setOpen(figure->regions().contains(region) ? region : QString());
}

void BodyMap::take(const QString& region, std::optional<BodyMark> mark) {
    BodyMarks marks = m_marks;
    if (mark) marks.insert(region, *mark);
    else marks.remove(region);
    setMarks(marks);
    emit marksChanged();
}

}  // namespace twohands::widgets
