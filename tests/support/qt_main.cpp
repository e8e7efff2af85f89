// SPDX-License-Identifier: GPL-3.0-or-later
// Runs widget tests without a screen. Any warning of Qt's fails the run: it is a mistake of ours until shown otherwise.
#include "catch_test.h"

#include <QApplication>

#include <cstdio>

namespace {

int warnings = 0;

void countWarnings(QtMsgType type, const QMessageLogContext&, const QString& message) {
    std::fprintf(stderr, "%s\n", qPrintable(message));
    // The plugin without a screen tells of what it cannot do; that is no fault of ours.
    if (message.startsWith("This plugin does not support") || message.startsWith("QStandardPaths: XDG_RUNTIME_DIR")) return;
    if (type != QtDebugMsg && type != QtInfoMsg) ++warnings;
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(countWarnings);
    QApplication application(argc, argv);
    const int failed = Catch::runTests(argc, argv);
    if (failed == 0 && warnings > 0) std::fprintf(stderr, "%d Qt warnings\n", warnings);
    return failed != 0 ? failed : (warnings > 0 ? 1 : 0);
}
