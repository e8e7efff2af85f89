// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;

namespace twohands::platform {

// Writes A4 pages to a new file that only its owner can read. The PDF names no title, author or program.
// False, and no file, if it could not be written whole.
[[nodiscard]] bool writePdf(const QTextDocument& document, const QString& path);
[[nodiscard]] bool writeHtmlAsPdf(const QString& html, const QString& path);
// Any text into a new or replaced file with mode 0600.
[[nodiscard]] bool writePrivateFile(const QByteArray& bytes, const QString& path);

}  // namespace twohands::platform
