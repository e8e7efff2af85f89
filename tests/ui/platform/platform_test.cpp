// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"
#include "platform/clipboard.h"
#include "platform/pdf_writer.h"
#include "platform/process_hardening.h"
#include "platform/termination.h"
#include "platform/ui_settings.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QThread>

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace twohands::platform;

namespace {

unsigned modeOf(const QString& path) {
    struct stat found {};
    return stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 0777u : 0;
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

TEST_CASE("a PDF is only its owner's and names no title, author or program") {
    QTemporaryDir folder;
    const QString path = folder.filePath("notes.pdf");
    QTextDocument document("Words of two people");
    document.setMetaInformation(QTextDocument::DocumentTitle, "Mara and Jo");
    REQUIRE(writePdf(document, path));
    CHECK(modeOf(path) == 0600u);
    const QByteArray bytes = bytesOf(path);
    CHECK(bytes.startsWith("%PDF"));
    CHECK_FALSE(bytes.contains("Mara"));
    CHECK(bytes.contains("/Title ()"));
    CHECK(bytes.contains("/Creator ()"));
    CHECK_FALSE(bytes.contains(QByteArray("Q\0t", 3)));
    CHECK_FALSE(bytes.contains("/Author"));
}

TEST_CASE("a PDF that cannot be written leaves no file and says so") {
    QTemporaryDir folder;
    CHECK_FALSE(writeHtmlAsPdf("<p>words</p>", folder.filePath("not/there.pdf")));
    CHECK_FALSE(QFileInfo::exists(folder.filePath("not/there.pdf")));
}

TEST_CASE("words are not written through a link") {
    QTemporaryDir folder;
    QFile::link(folder.filePath("elsewhere.txt"), folder.filePath("notes.txt"));
    CHECK_FALSE(writePrivateFile("words", folder.filePath("notes.txt")));
    CHECK_FALSE(QFileInfo::exists(folder.filePath("elsewhere.txt")));
}

TEST_CASE("the window's settings are five keys in a file of the owner") {
    QTemporaryDir folder;
    const QString path = folder.filePath("sub/window.ini");
    UiSettings settings(path);
    CHECK(settings.theme() == 0);
    CHECK(settings.textScale() == 1.0);
    settings.setGeometry("where it stood");
    settings.setTheme(2);
    settings.setTextScale(9);
    settings.setJournalPath("/somewhere/two.journal");
    settings.setFont("Charis SIL");
    const UiSettings again(path);
    CHECK(again.geometry() == "where it stood");
    CHECK(again.theme() == 2);
    CHECK(again.textScale() == 2.0);
    CHECK(again.journalPath() == "/somewhere/two.journal");
    CHECK(again.font() == "Charis SIL");
    CHECK(modeOf(path) == 0600u);
}

TEST_CASE("copied words are marked secret and go when their time is over") {
    Clipboard clipboard(nullptr, 30);
    clipboard.copy("twelve words of a code");
    CHECK(QApplication::clipboard()->text() == "twelve words of a code");
    CHECK(QApplication::clipboard()->mimeData()->data("x-kde-passwordManagerHint") == "secret");
    for (int waited = 0; waited < 100 && !QApplication::clipboard()->text().isEmpty(); ++waited) {
        QThread::msleep(10);
        QApplication::processEvents();
    }
    CHECK(QApplication::clipboard()->text().isEmpty());
}

TEST_CASE("words that a field or a paper of ours copied by itself are taken up, as plain text") {
    Clipboard clipboard;
    auto* copied = new QMimeData;
    copied->setText("half a thought");
    copied->setHtml("<p>half a thought</p>");
    QApplication::clipboard()->setMimeData(copied);
    CHECK_FALSE(QApplication::clipboard()->mimeData()->hasHtml());
    CHECK(QApplication::clipboard()->mimeData()->data("x-kde-passwordManagerHint") == "secret");
    clipboard.clearNow();
    CHECK(QApplication::clipboard()->text().isEmpty());
}

TEST_CASE("what was copied elsewhere since is left alone") {
    Clipboard clipboard(nullptr, 30000, [](QClipboard::Mode) { return false; });
    clipboard.copy("ours");
    QApplication::clipboard()->setText("theirs");
    clipboard.clearNow();
    CHECK(QApplication::clipboard()->text() == "theirs");
}

TEST_CASE("a hardened process leaves no core, cannot be read, and makes files for its owner") {
    const mode_t before = umask(022);
    REQUIRE(hardenProcess());
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    CHECK(limit.rlim_cur == 0);
    CHECK(limit.rlim_max == 0);
    CHECK(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0);
    CHECK(umask(before) == 077);
}

TEST_CASE("a request to end comes in through the event loop, and the default is back when nobody listens") {
    int asked = 0;
    {
        Termination termination;
        QObject::connect(&termination, &Termination::asked, [&asked] { ++asked; });
        REQUIRE(raise(SIGTERM) == 0);
        CHECK(asked == 0);
        while (asked == 0) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        REQUIRE(raise(SIGHUP) == 0);
        QApplication::processEvents();
        CHECK(asked == 1);
    }
    struct sigaction now {};
    REQUIRE(sigaction(SIGTERM, nullptr, &now) == 0);
    CHECK(now.sa_handler == SIG_DFL);
}
