// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/icons.h"

#include "style/theme.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace twohands::style {

namespace {

QByteArray readDrawing(const QString& name) {
    static QHash<QString, QByteArray> known;
    auto found = known.constFind(name);
    if (found != known.constEnd()) return *found;
    QFile file(":/icons/" + name + ".svg");
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    known.insert(name, text);
    return text;
}

// The width of the stroke is fixed on the screen, so it changes with the size in the drawing's own units.
QByteArray recolour(QByteArray svg, const QColor& colour, double size) {
    const double onScreen = size < 32 ? 1.5 : 1.75;
    svg.replace("#20293A", colour.name().toLatin1());
    svg.replace("stroke-width=\"1.8\"", "stroke-width=\"" + QByteArray::number(onScreen * 24 / size, 'f', 3) + "\"");
    return svg;
}

void paintOne(QPainter& painter, const QRectF& place, const QString& name, const QColor& colour) {
    const QByteArray svg = readDrawing(name);
    if (svg.isEmpty()) return;
    // A square in the middle: the pixels of a stretched stroke would differ in width.
    const double edge = std::min(place.width(), place.height());
    const QRectF square(place.center().x() - edge / 2, place.center().y() - edge / 2, edge, edge);
    QSvgRenderer renderer(recolour(svg, colour, edge / theme().px(100) * 100));
    renderer.render(&painter, square);
}

}  // namespace

int iconWidth(const QString& name, int size) { return name == QLatin1String("hands") ? size * 2 - size / 8 : size; }

void paintIcon(QPainter& painter, const QRectF& place, const QString& name, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (name != QLatin1String("hands")) {
        paintOne(painter, place, name, colour);
    } else {
        const double edge = std::min(place.height(), place.width() / 1.875);
        const double y = place.center().y() - edge / 2;
        paintOne(painter, {place.left(), y, edge, edge}, "hand-left", theme().tokens().clay);
        paintOne(painter, {place.left() + edge * 0.875, y, edge, edge}, "hand-right", theme().tokens().teal);
    }
    painter.restore();
}

QPixmap pixmap(const QString& name, const QColor& colour, int size, double devicePixelRatio) {
    const int edge = theme().px(size);
    const QString key = QString("%1/%2/%3/%4/%5").arg(name, colour.name(), theme().tokens().clay.name()).arg(edge).arg(devicePixelRatio);
    QPixmap result;
    if (QPixmapCache::find(key, &result)) return result;
    result = QPixmap(QSize(iconWidth(name, edge), edge) * devicePixelRatio);
    result.setDevicePixelRatio(devicePixelRatio);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    paintIcon(painter, {0, 0, double(iconWidth(name, edge)), double(edge)}, name, colour);
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

QIcon icon(const QString& name, const QColor& colour, int size) {
    QIcon result(pixmap(name, colour, size));
    result.addPixmap(pixmap(name, colour, size, 2.0));
    return result;
}

QPainterPath parsePath(const QString& data) {
    static const QRegularExpression token("([A-Za-z])|(-?\\d*\\.?\\d+)");
    QPainterPath path;
    QChar command = 'M';
    QList<double> numbers;
    auto found = token.globalMatch(data);
    while (found.hasNext()) {
        const auto match = found.next();
        if (match.hasCaptured(1) && !match.captured(1).isEmpty()) {
            command = match.captured(1).at(0);
            numbers.clear();
            if (command == 'Z') path.closeSubpath();
            continue;
        }
        numbers << match.captured(2).toDouble();
        if (command == 'C' && numbers.size() == 6) {
            path.cubicTo(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
            numbers.clear();
        } else if (command != 'C' && numbers.size() == 2) {
            if (command == 'M') path.moveTo(numbers[0], numbers[1]);
            else path.lineTo(numbers[0], numbers[1]);
            numbers.clear();
        }
    }
    return path;
}

QMap<QString, QPainterPath> loadPaths(const QString& name) {
    static const QRegularExpression element("<path(?: id=\"([^\"]*)\")? d=\"([^\"]*)\"");
    QMap<QString, QPainterPath> result;
    auto found = element.globalMatch(QString::fromUtf8(readDrawing(name)));
    while (found.hasNext()) {
        const auto match = found.next();
        result.insert(match.captured(1), parsePath(match.captured(2)));
    }
    return result;
}

}  // namespace twohands::style
