// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/pdf_writer.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include <memory>

namespace twohands::platform {

namespace {

// Qt writes its own name and version there and offers no way to leave it out. Blanks of the same length keep every offset.
void blankProducer(QByteArray& pdf) {
    const QByteArray key("/Producer (");
    const auto begin = pdf.indexOf(key);
    const auto end = begin < 0 ? -1 : pdf.indexOf(")\n", begin);
    if (end > begin) pdf.replace(begin + key.size(), end - begin - key.size(), QByteArray(end - begin - key.size(), ' '));
}

}  // namespace

bool writePrivateFile(const QByteArray& bytes, const QString& path) {
    // A link would lead the words to wherever somebody else wants them.
    if (QFileInfo(path).isSymLink()) return false;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) return false;
    return file.write(bytes) == bytes.size() && file.commit() && QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

bool writePdf(const QTextDocument& document, const QString& path) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly)) return false;
    {
        QPdfWriter writer(&buffer);
        writer.setTitle({});
        writer.setCreator({});
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter));
        const std::unique_ptr<QTextDocument> copy(document.clone());
        copy->setMetaInformation(QTextDocument::DocumentTitle, {});
        copy->print(&writer);
    }
    blankProducer(bytes);
    return bytes.startsWith("%PDF") && writePrivateFile(bytes, path);
}

bool writeHtmlAsPdf(const QString& html, const QString& path) {
    QTextDocument document;
    document.setHtml(html);
    return writePdf(document, path);
}

}  // namespace twohands::platform
