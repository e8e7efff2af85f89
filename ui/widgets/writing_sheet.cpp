// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/writing_sheet.h"

#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QTextBlock>
#include <QTextLayout>

namespace twohands::widgets {

using style::Role;
using style::Tokens;
using style::theme;

WritingSheet::WritingSheet(QWidget* parent) : QTextEdit(parent) {
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhMultiLine);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("focusRadius", style::size::radiusSheet);
    setAcceptDrops(false);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    document()->setDocumentMargin(0);
    applyType();
    document()->clearUndoRedoStacks();
    connect(document(), &QTextDocument::contentsChanged, this, [this] {
        if (!m_applying) applyType();
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] { grow(); });
    connect(&theme(), &style::Theme::changed, this, [this] { applyType(); });
}

QString WritingSheet::words() const {
    return document()->toRawText().replace(QChar::ParagraphSeparator, '\n').replace(QChar::LineSeparator, '\n');
}

// The line height of the words, and nothing else, is a format of the document; it is set outside the undo stack.
void WritingSheet::applyType() {
    m_applying = true;
    const Role role = m_framed ? Role::Words : Role::WordsOpen;
    setFont(style::font(role));
    document()->setDefaultFont(style::font(role));
    const int inset = m_framed ? theme().px(24) : 0;
    setViewportMargins(inset, m_framed ? theme().px(20) : 0, inset, m_framed ? theme().px(m_footer.isEmpty() ? 16 : 36) : 0);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (qRound(block.blockFormat().lineHeight()) == style::lineHeight(role)) continue;
        QTextBlockFormat format;
        format.setLineHeight(style::lineHeight(role), QTextBlockFormat::FixedHeight);
        QTextCursor cursor(block);
        cursor.joinPreviousEditBlock();  // undo takes a letter back, not the height of its line
        cursor.mergeBlockFormat(format);
        cursor.endEditBlock();
    }
    m_applying = false;
    grow();
}

void WritingSheet::setFramed(bool framed) {
    m_framed = framed;
    applyType();
}

void WritingSheet::setMinimumLines(int lines) {
    m_minimumLines = lines;
    grow();
}

void WritingSheet::setFooter(const QString& text) {
    m_footer = text;
    applyType();
    update();
    viewport()->update();
}

void WritingSheet::setLensSpans(std::vector<LensSpan> spans) {
    m_spans = std::move(spans);
    viewport()->update();
}

void WritingSheet::setHits(std::vector<HitSpan> hits) {
    m_hits = std::move(hits);
    viewport()->update();
}

QSize WritingSheet::sizeHint() const {
    const QMargins margins = viewportMargins();
    const int line = style::lineHeight(m_framed ? Role::Words : Role::WordsOpen);
    const int words = std::max(qRound(document()->size().height()), m_framed ? line * m_minimumLines : line);
    return {theme().px(632), words + margins.top() + margins.bottom() + theme().px(6)};
}

QSize WritingSheet::minimumSizeHint() const { return {theme().px(200), sizeHint().height()}; }

void WritingSheet::grow() {
    const int wanted = sizeHint().height();
    if (height() != wanted || minimumHeight() != wanted) setFixedHeight(wanted);
    updateGeometry();
}

void WritingSheet::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    grow();
}

void WritingSheet::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) viewport()->update();
}

std::vector<QRectF> WritingSheet::lineRects(int begin, int end) const {
    std::vector<QRectF> rects;
    const QFontMetricsF metrics(font());
    for (QTextBlock block = document()->findBlock(begin); block.isValid() && block.position() < end; block = block.next()) {
        const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
        const QTextLayout* layout = block.layout();
        for (int index = 0; index < layout->lineCount(); ++index) {
            const QTextLine line = layout->lineAt(index);
            const int first = std::max(begin - block.position(), line.textStart());
            int last = std::min(end - block.position(), line.textStart() + line.textLength());
            while (last > first && block.text().at(last - 1).isSpace()) --last;
            if (first >= last) continue;
            const double left = line.cursorToX(first), right = line.cursorToX(last);
            const double baseline = origin.y() + line.y() + line.ascent();
            rects.emplace_back(origin.x() + std::min(left, right), baseline - metrics.ascent(), std::abs(right - left),
                               metrics.ascent() + metrics.descent());
        }
    }
    return rects;
}

void WritingSheet::paintTints(QPainter& painter) const {
    for (const LensSpan& span : m_spans) {
        if (!span.active) continue;
        for (const QRectF& rect : lineRects(span.begin, span.end)) painter.fillRect(rect, style::colour(style::tintOf(span.lens)));
    }
    for (const HitSpan& hit : m_hits) {
        for (const QRectF& rect : lineRects(hit.begin, hit.end)) {
            style::box(painter, rect.adjusted(-2, 0, 2, 0), style::size::radiusHit, style::colour(&Tokens::mark), Qt::NoPen);
        }
    }
}

void WritingSheet::paintLines(QPainter& painter) const {
    const double descent = QFontMetricsF(font()).descent();
    for (const LensSpan& span : m_spans) {
        for (const QRectF& rect : lineRects(span.begin, span.end)) {
            style::lensLine(painter, span.lens, QPointF(rect.left(), rect.bottom() - descent + theme().px(5)), rect.width());
        }
    }
}

void WritingSheet::paintEvent(QPaintEvent* event) {
    QPainter below(viewport());
    paintTints(below);
    below.end();
    QTextEdit::paintEvent(event);
    QPainter above(viewport());
    paintLines(above);
}

bool WritingSheet::event(QEvent* event) {
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        if (m_framed) {
            style::box(painter, rect(), theme().px(style::size::radiusSheet), style::colour(&Tokens::sheet), style::pen(&Tokens::rule));
        }
        if (!m_footer.isEmpty()) {
            const int line = style::lineHeight(Role::Caption);
            painter.setFont(style::font(Role::Caption));
            painter.setPen(style::colour(&Tokens::ink3));
            painter.drawText(QRect(theme().px(24), height() - line - theme().px(12), width() - theme().px(48), line), Qt::AlignVCenter, m_footer);
        }
        return true;
    }
    return QTextEdit::event(event);
}

int WritingSheet::spanAt(const QPoint& point) const {
    for (size_t index = 0; index < m_spans.size(); ++index) {
        for (const QRectF& rect : lineRects(m_spans[index].begin, m_spans[index].end)) {
            if (rect.adjusted(0, 0, 0, 4).contains(point)) return static_cast<int>(index);
        }
    }
    return -1;
}

void WritingSheet::keyPressEvent(QKeyEvent* event) {
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && (event->modifiers() & Qt::ControlModifier)) {
        emit saveAsked();
        return;
    }
    if (event->key() == Qt::Key_Down && (event->modifiers() & Qt::AltModifier)) {
        emit spanAsked();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void WritingSheet::mouseReleaseEvent(QMouseEvent* event) {
    QTextEdit::mouseReleaseEvent(event);
    const int index = event->button() == Qt::LeftButton && !textCursor().hasSelection() ? spanAt(event->pos()) : -1;
    if (index >= 0) emit spanClicked(index);
}

// Selected words stay put: a drag would carry them into any window it is dropped on.
void WritingSheet::mousePressEvent(QMouseEvent* event) {
    QTextCursor cursor = textCursor();
    if (event->button() == Qt::LeftButton && cursor.hasSelection() && !(event->modifiers() & Qt::ShiftModifier)) {
        cursor.clearSelection();
        setTextCursor(cursor);
    }
    QTextEdit::mousePressEvent(event);
}

void WritingSheet::insertFromMimeData(const QMimeData* source) {
    if (source->hasText()) insertPlainText(source->text());
}

QMimeData* WritingSheet::createMimeDataFromSelection() const {
    auto* copied = new QMimeData;
    copied->setText(textCursor().selectedText().replace(QChar::ParagraphSeparator, '\n'));
    copied->setData("x-kde-passwordManagerHint", "secret");  // clipboard managers that know it keep no history of it
    return copied;
}

}  // namespace twohands::widgets
