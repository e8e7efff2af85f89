// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/segmented_control.h"

#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"
#include "widgets/accessible.h"
#include "widgets/press_keys.h"
#include "widgets/roving_focus.h"

#include <QHBoxLayout>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

namespace {

// One part of the control. Its neighbours share their border with it.
class Segment : public QAbstractButton {
public:
    Segment(const QString& text, bool first, bool last, QWidget* parent) : QAbstractButton(parent), m_first(first), m_last(last) {
        setText(text);
        setCheckable(true);
        setAutoExclusive(false);
        setProperty(oneOfSeveral, true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override {
        QFont bold = style::font(Role::Small);
        bold.setWeight(QFont::DemiBold);
        const QFontMetrics metrics(bold);
        return {metrics.horizontalAdvance(text()) + theme().px(24), std::max(theme().px(32), metrics.height() + 6)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double radius = theme().px(style::size::radius), far = radius * 4;
        const QRectF frame = QRectF(rect()).adjusted(m_first ? 0.5 : -far, 0.5, m_last ? -0.5 : far, -0.5);
        const style::Ink fill = isChecked() ? &Tokens::ink : (isDown() ? &Tokens::press : (underMouse() ? &Tokens::shade : &Tokens::paper));
        painter.setPen(style::pen(&Tokens::rule));
        painter.setBrush(style::colour(fill));
        painter.drawRoundedRect(frame, radius, radius);
        if (!m_first) painter.drawLine(QPointF(0.5, 0), QPointF(0.5, height()));
        QFont textFont = style::font(Role::Small);
        if (isChecked()) textFont.setWeight(QFont::DemiBold);
        painter.setFont(textFont);
        painter.setPen(style::colour(isChecked() ? &Tokens::on : (isEnabled() ? &Tokens::ink2 : &Tokens::ink3)));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (!pressOnReturn(this, event)) QAbstractButton::keyPressEvent(event);
    }

private:
    bool m_first, m_last;
};

}  // namespace

SegmentedControl::SegmentedControl(const QStringList& words, QWidget* parent) : QWidget(parent), m_focus(new RovingFocus(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    std::vector<QWidget*> stops;
    for (int index = 0; index < words.size(); ++index) {
        auto* segment = new Segment(words[index], index == 0, index == words.size() - 1, this);
        connect(segment, &QAbstractButton::clicked, this, [this, index] { clicked(index); });
        row->addWidget(segment);
        m_segments.push_back(segment);
        stops.push_back(segment);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_focus->setWidgets(stops);
    m_focus->onMove([](QWidget* widget) { static_cast<QAbstractButton*>(widget)->click(); });
}

void SegmentedControl::setCurrent(int index) {
    m_current = index;
    for (int at = 0; at < static_cast<int>(m_segments.size()); ++at) {
        m_segments[static_cast<size_t>(at)]->setChecked(at == index);
        if (at == index) m_focus->setCurrent(m_segments[static_cast<size_t>(at)]);
    }
}

void SegmentedControl::clicked(int index) {
    const bool same = index == m_current;
    setCurrent(index);
    if (!same) emit changed(index);
}

}  // namespace twohands::widgets
