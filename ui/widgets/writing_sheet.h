// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QTextEdit>

#include <vector>

namespace twohands::widgets {

// Positions count QChars of the plain text, as QTextCursor does.
struct LensSpan {
    int begin = 0;
    int end = 0;
    style::LensMark lens = style::LensMark::Attachment;
    bool active = false;
};

struct HitSpan {
    int begin = 0;
    int end = 0;
};

// Paper for the couple's words: grows with its text, takes plain text only, keeps nothing for input methods.
// Lens lines and hits are painted as a layer and never enter the document, its undo stack or the clipboard.
class WritingSheet : public QTextEdit {
    Q_OBJECT

public:
    explicit WritingSheet(QWidget* parent = nullptr);
    QString words() const;  // what was typed; toPlainText() would turn a no-break space into a plain one
    void setFramed(bool framed);          // false: words straight on the page (an open entry)
    void setMinimumLines(int lines);      // 8 at first
    void setFooter(const QString& text);  // a line at the bottom, inside the frame
    void setLensSpans(std::vector<LensSpan> spans);
    void setHits(std::vector<HitSpan> hits);
    int spanAt(const QPoint& viewportPoint) const;  // -1 is none
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void spanClicked(int index);
    void spanAsked();    // Alt+Down with the cursor in a span
    void saveAsked();    // Ctrl+Return

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    void applyType();
    void grow();
    std::vector<QRectF> lineRects(int begin, int end) const;  // in the viewport, one for each line
    void paintTints(QPainter& painter) const;
    void paintLines(QPainter& painter) const;

    std::vector<LensSpan> m_spans;
    std::vector<HitSpan> m_hits;
    QString m_footer;
    int m_minimumLines = 8;
    bool m_framed = true;
    bool m_applying = false;
};

}  // namespace twohands::widgets
