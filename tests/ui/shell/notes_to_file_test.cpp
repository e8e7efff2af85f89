// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "shell/desk.h"
#include "support/made_journal.h"
#include "views/therapy_page.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace twohands;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Empty where no such program is installed.
QString textLayerOf(const QString& path) {
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

}  // namespace

TEST_CASE("Blacked-out words and names are in neither file of a note, and only its owner can read it") {
    support::MadeJournal made;
    REQUIRE(made.create());
    platform::UiSettings looks{QString::fromStdString((made.folder / "looks.ini").string())};
    shell::Desk desk(made.open(), {made.path(), made.environment, looks}, nullptr);
    auto* page = qobject_cast<views::TherapyPage*>(desk.page(views::PageId::TherapyNotes));
    REQUIRE(page);
    presenters::TherapyPresenter presenter(desk.session());
    presenter.setText(0, "Mara and Jo had eggs at the harbour after a hard week.");
    const auto begin = static_cast<int>(presenter.lines()[0].text.indexOf("harbour"));
    presenter.blackOut(0, begin, begin + 7);
    const QString pdf = QString::fromStdString((made.folder / "notes.pdf").string());
    const QString markdown = QString::fromStdString((made.folder / "notes.md").string());
    emit page->pdfAsked(presenter.html(), pdf);
    emit page->textAsked(presenter.markdown(), markdown);
    for (const auto& path : {pdf, markdown}) {
        REQUIRE(QFileInfo::exists(path));
        CHECK((QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == QFileDevice::Permissions());
        for (const char* word : {"harbour", "Mara", "Jo"}) {
            // Two letters stand in some compressed stream of a PDF by chance; its text layer is asked for them below.
            if (path == pdf && qstrlen(word) < 4) continue;
            INFO(path.toStdString() << ": " << word);
            CHECK_FALSE(contentOf(path).contains(word));
        }
    }
    CHECK(contentOf(markdown).contains("after a hard week"));
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) return;
    const QString layer = textLayerOf(pdf);
    CHECK(layer.contains("hard week"));
    for (const char* word : {"harbour", "Mara", "Jo"}) CHECK_FALSE(layer.contains(QLatin1String(word)));
}
