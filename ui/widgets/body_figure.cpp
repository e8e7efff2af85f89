// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/body_map.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

namespace {

constexpr double figureWidth = 224, figureHeight = 484;  // half of the drawing each
constexpr int nearEnough = 14;                           // pixels from a centre that still mean it

// A point inside, near the middle: the centre of an arm's box lies beside the arm.
QPointF innerPoint(const QPainterPath& path) {
    const QRectF box = path.boundingRect();
    const double y = box.center().y();
    double bestMiddle = box.center().x(), bestWidth = 0, start = -1;
    for (double x = box.left(); x <= box.right() + 1; x += 1) {
        const bool inside = path.contains(QPointF(x, y));
        if (inside && start < 0) start = x;
        if (!inside && start >= 0) {
            if (x - start > bestWidth) bestWidth = x - start, bestMiddle = (x + start) / 2;
            start = -1;
        }
    }
    return {bestMiddle, y};
}

}  // namespace

BodyFigure::BodyFigure(Figure figure, const BodyMapWords& words, QWidget* parent) : QWidget(parent), m_figure(figure), m_words(words) {
    static const QMap<QString, QPainterPath> drawing = style::loadPaths("figures");
    m_outline = drawing.value(figure == Figure::Front ? "outline-front" : "outline-back");
    const QStringList all = BodyMap::allRegions();
    m_order = figure == Figure::Front ? all.mid(0, 16) : all.mid(16);
    for (const QString& region : m_order) m_paths.insert(region, drawing.value(region));
    m_current = figure == Figure::Front ? "chest" : "mid-back";
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(figure == Figure::Front ? words.front : words.back);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setSizePolicy(policy);
}

QSize BodyFigure::sizeHint() const { return {theme().px(196), theme().px(20 + 424)}; }
QSize BodyFigure::minimumSizeHint() const { return {theme().px(160), theme().px(20 + 346)}; }

QTransform BodyFigure::toWidget() const {
    const double top = style::lineHeight(Role::CaptionLabel) + theme().px(4);
    const double scale = std::min(width() / figureWidth, (height() - top) / figureHeight);
    QTransform transform;
    transform.translate((width() - figureWidth * scale) / 2, top);
    transform.scale(scale, scale);
    if (m_figure == Figure::Back) transform.translate(-figureWidth, 0);
    return transform;
}

QString BodyFigure::name(const QString& region) const { return m_words.regions.value(region, region); }

QString BodyFigure::describe(const QString& region) const {
    const auto mark = m_marks.constFind(region);
    if (mark == m_marks.constEnd()) return name(region);
    return QString("%1, %2, %3").arg(name(region), mark->kind == BodyKind::More ? m_words.more : m_words.less).arg(mark->strength);
}

QPointF BodyFigure::centre(const QString& region) const { return toWidget().map(innerPoint(m_paths.value(region))); }
QRect BodyFigure::rectOf(const QString& region) const { return toWidget().map(m_paths.value(region)).boundingRect().toAlignedRect(); }

QString BodyFigure::regionAt(const QPointF& point) const {
    const QPointF drawn = toWidget().inverted().map(point);
    for (const QString& region : m_order) {
        if (m_paths.value(region).contains(drawn)) return region;
    }
    // Arms and hands on the back are the same regions as in front, but marked there.
    QString nearest;
    double best = theme().px(nearEnough);
    for (const QString& region : m_order) {
        const QPointF away = centre(region) - point;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < best) best = distance, nearest = region;
    }
    return nearest;
}

void BodyFigure::setMarks(const BodyMarks& marks) {
    m_marks = marks;
    update();
}

void BodyFigure::setCurrent(const QString& region) {
    m_current = region;
    update();
    const int index = static_cast<int>(m_order.indexOf(region));
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(index);
    if (hasFocus() && QAccessible::isActive()) QAccessible::updateAccessibility(&event);
}

void BodyFigure::setOpen(const QString& region) {
    m_open = region;
    update();
}

void BodyFigure::set(const QString& region, std::optional<BodyMark> mark) {
    if (mark) m_marks.insert(region, *mark);
    else m_marks.remove(region);
    update();
    emit marked(region, mark);
}

void BodyFigure::press(const QString& region, BodyKind kind) {
    if (!m_order.contains(region)) return;
    setCurrent(region);
    const auto mark = m_marks.constFind(region);
    const bool same = mark != m_marks.constEnd() && mark->kind == kind;
    const int strength = same ? mark->strength + 1 : 1;
    if (strength > 3) {
        set(region, std::nullopt);
        return;
    }
    set(region, BodyMark{kind, strength});
    emit opened(region);
}

// Every region the pointer passes while held takes the mark once; it never cycles under a shaking hand.
void BodyFigure::mousePressEvent(QMouseEvent* event) {
    const QString region = regionAt(event->position());
    if (region.isEmpty()) return;
    m_brush = event->button() == Qt::RightButton ? BodyKind::Less : BodyKind::More;
    m_brushed = {region};
    press(region, *m_brush);
}

void BodyFigure::mouseMoveEvent(QMouseEvent* event) {
    const QString region = regionAt(event->position());
    if (m_hover != region) {
        m_hover = region;
        setToolTip(region.isEmpty() ? QString() : name(region));
        setCursor(region.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        update();
    }
    if (!m_brush || region.isEmpty() || m_brushed.contains(region)) return;
    m_brushed << region;
    if (!m_marks.contains(region)) set(region, BodyMark{*m_brush, 1});
}

void BodyFigure::mouseReleaseEvent(QMouseEvent*) { m_brush.reset(); }

void BodyFigure::leaveEvent(QEvent*) {
    m_hover.clear();
    update();
}

void BodyFigure::moveTowards(int key) {
    const QPointF from = centre(m_current);
    QString nearest;
    double best = 1e9;
    for (const QString& region : m_order) {
        const QPointF away = centre(region) - from;
        const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
        const double along = (sideways ? away.x() : away.y()) * (key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1);
        const double across = std::abs(sideways ? away.y() : away.x());
        if (region == m_current || along < 2) continue;
        const double cost = along + 2 * across;
        if (cost < best) best = cost, nearest = region;
    }
    if (!nearest.isEmpty()) setCurrent(nearest);
}

void BodyFigure::keyPressEvent(QKeyEvent* event) {
    const auto mark = m_marks.value(m_current);
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down: moveTowards(event->key()); return;
        case Qt::Key_Space: press(m_current, BodyKind::More); return;
        case Qt::Key_Plus: set(m_current, BodyMark{BodyKind::More, mark.strength}); return;
        case Qt::Key_Minus: set(m_current, BodyMark{BodyKind::Less, mark.strength}); return;
        case Qt::Key_1:
        case Qt::Key_2:
        case Qt::Key_3: set(m_current, BodyMark{mark.kind, event->key() - Qt::Key_0}); return;
        case Qt::Key_Delete:
        case Qt::Key_Backspace: set(m_current, std::nullopt); return;
        case Qt::Key_Return:
        case Qt::Key_Enter: emit opened(m_current); return;
        default: QWidget::keyPressEvent(event);
    }
}

void BodyFigure::paintRegion(QPainter& painter, const QString& region) const {
    const QPainterPath path = toWidget().map(m_paths.value(region));
    const auto mark = m_marks.constFind(region);
    if (mark != m_marks.constEnd() && mark->kind == BodyKind::More) {
        QColor fill = style::colour(&Tokens::som);
        fill.setAlphaF(mark->strength == 1 ? 0.28f : (mark->strength == 2 ? 0.52f : 0.80f));
        painter.fillPath(path, fill);
    } else if (mark != m_marks.constEnd()) {
        painter.save();
        painter.setClipPath(path);
        painter.setPen(style::pen(&Tokens::ink2));
        const double pitch = (mark->strength == 1 ? 7 : (mark->strength == 2 ? 5 : 3.4)) * theme().px(100) / 100.0;
        const QRectF box = path.boundingRect();
        for (double x = box.left() - box.height(); x < box.right(); x += pitch * M_SQRT2) {
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
        }
        painter.restore();
    } else if (region == m_hover) {
        painter.fillPath(path, style::colour(&Tokens::press));
    }
    QPen edge = style::pen(&Tokens::rule, 0.7);
    edge.setDashPattern({1.6, 2.4});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(edge);
    painter.drawPath(path);
    const bool strong = region == m_open || (hasFocus() && region == m_current);
    if (!strong) return;
    painter.setPen(style::pen(&Tokens::focus, theme().px(2), hasFocus() && region == m_current && region != m_open ? Qt::DotLine : Qt::SolidLine));
    painter.drawPath(path);
}

void BodyFigure::paintMarkSign(QPainter& painter, const QString& region, const BodyMark& mark) const {
    const QPointF middle = centre(region);
    const double radius = theme().px(6.5), arm = theme().px(3);
    painter.setPen(style::pen(&Tokens::ink, 1));
    painter.setBrush(style::colour(&Tokens::sheet));
    painter.drawEllipse(middle, radius, radius);
    painter.setPen(style::pen(&Tokens::ink, 1.5));
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0));
    if (mark.kind == BodyKind::More) painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm));
}

// Words at both sides of the head: people mix up left and right on a drawing.
void BodyFigure::paintSides(QPainter& painter) const {
    const QTransform transform = toWidget();
    const double top = transform.map(QPointF(0, 30)).y(), line = style::lineHeight(Role::Caption);
    const bool front = m_figure == Figure::Front;
    painter.setFont(style::font(Role::CaptionLabel));
    painter.setPen(style::colour(&Tokens::ink3));
    painter.drawText(QRectF(0, 0, width(), line), Qt::AlignCenter, front ? m_words.front : m_words.back);
    painter.setFont(style::font(Role::Caption));
    const double room = width() / 2.0 - theme().px(22);
    const auto side = [&](double x, Qt::Alignment alignment, const QString& words) {
        painter.drawText(QRectF(x, top, room, 3 * line), alignment | Qt::AlignTop | Qt::TextWordWrap, words);
    };
    side(0, Qt::AlignLeft, front ? m_words.yourRight : m_words.yourLeft);
    side(width() - room, Qt::AlignRight, front ? m_words.yourLeft : m_words.yourRight);
}

void BodyFigure::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPainterPath outline = toWidget().map(m_outline);
    painter.fillPath(outline, style::colour(&Tokens::sheet));
    for (const QString& region : m_order) paintRegion(painter, region);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(style::pen(&Tokens::ink, 1.5));
    painter.drawPath(outline);
    for (auto mark = m_marks.constBegin(); mark != m_marks.constEnd(); ++mark) {
        if (m_order.contains(mark.key())) paintMarkSign(painter, mark.key(), mark.value());
    }
    paintSides(painter);
}

}  // namespace twohands::widgets
