// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/body_map.h"

class QVBoxLayout;

namespace twohands::widgets {

class Chip;
class SegmentedControl;

// The body map as a list: the same regions, the same marks, the same signals.
class RegionList : public QWidget {
    Q_OBJECT

public:
    explicit RegionList(const BodyMapWords& words, QWidget* parent = nullptr);
    const BodyMarks& marks() const { return m_marks; }
    void setMarks(const BodyMarks& marks);

signals:
    void marksChanged();
    void regionOpened(const QString& region);

private:
    struct Row {
        Chip* name;
        SegmentedControl* kind;
        SegmentedControl* strength;
    };
    void addRow(const QString& region, const BodyMapWords& words, QVBoxLayout* layout);
    void refresh(const QString& region);
    void changeMark(const QString& region, std::optional<BodyMark> mark);

    BodyMarks m_marks;
    QMap<QString, Row> m_rows;
};

}  // namespace twohands::widgets
