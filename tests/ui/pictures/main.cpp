// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of every page, light and dark, in the sizes that matter. usage: ui_pictures FOLDER [WORD IN THE NAME]
#include "app/session.h"
#include "app/system_environment.h"
#include "base/clock.h"
#include "shell/main_window.h"
#include "style/theme.h"
#include "widgets/accessible.h"
#include "widgets/writing_sheet.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace twohands;
using views::PageId;

namespace {

struct Look {
    const char* name;
    style::Mode mode;
    QSize size;
    double scale;
};

const Look looks[] = {{"light", style::Mode::Light, {1280, 860}, 1.0},
                      {"dark", style::Mode::Dark, {1280, 860}, 1.0},
                      {"small", style::Mode::Light, {1024, 640}, 1.0},
                      {"large-text", style::Mode::Light, {1280, 860}, 2.0}};

const std::pair<PageId, const char*> pages[] = {
    {PageId::Today, "today"},           {PageId::Need, "need"},         {PageId::Boundary, "boundary"}, {PageId::Body, "body"},
    {PageId::Note, "note"},             {PageId::StepAway, "step-away"}, {PageId::Line, "line"},         {PageId::Appreciate, "appreciate"},
    {PageId::Journal, "journal"},       {PageId::Week, "week"},         {PageId::TherapyNotes, "therapy-notes"},
    {PageId::Settings, "settings"},     {PageId::Help, "help"},         {PageId::Support, "support"}};

void settle(int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

class Camera {
public:
    Camera(QString folder, QString only) : m_folder(std::move(folder)), m_only(std::move(only)) {}

    void take(QWidget& window, const QString& what) {
        if (!m_only.isEmpty() && !what.contains(m_only)) return;
        settle(250);
        const QString path = QDir(m_folder).filePath(what + QStringLiteral(".png"));
        if (!window.grab().save(path)) m_failed = true;
        std::printf("%s\n", qPrintable(path));
    }
    bool wants(const QString& what) const { return m_only.isEmpty() || what.contains(m_only); }
    bool hasFailed() const { return m_failed; }

private:
    QString m_folder, m_only;
    bool m_failed = false;
};

void wear(const Look& look, QWidget& window) {
    style::theme().setMode(look.mode);
    style::theme().setScale(look.scale);
    window.resize(look.size);
    settle(20);
}

QString named(const char* what, const Look& look) { return QStringLiteral("%1-%2").arg(QLatin1String(what), QLatin1String(look.name)); }

void takeClosed(Camera& camera, const Look& look, const app::Environment& environment, platform::UiSettings& settings,
                const std::filesystem::path& made) {
    style::theme().setMode(look.mode);
    style::theme().setScale(look.scale);
    const auto missing = std::filesystem::path("/nonexistent/journal.twohands");
    for (const auto& [journal, name] : {std::pair{missing, "first-run"}, std::pair{made, "unlock"}}) {
        const QString what = named(name, look);
        if (!camera.wants(what)) continue;
        shell::MainWindow window(journal, environment, settings);
        wear(look, window);
        window.start(false);
        window.show();
        camera.take(window, what);
    }
}

void press(QWidget& window, const QString& text) {
    for (auto* button : window.findChildren<QAbstractButton*>())
        if (button->text() == text && button->isVisibleTo(&window)) return button->click();
    std::fprintf(stderr, "no '%s' to press\n", qPrintable(text));
}

/// The steps after the first one, as far as they go without a passphrase.
void takeFirstRun(Camera& camera, const Look& look, const app::Environment& environment, platform::UiSettings& settings) {
    if (!camera.wants(named("first-run-step", look))) return;
    shell::MainWindow window("/nonexistent/journal.twohands", environment, settings);
    wear(look, window);
    window.start(false);
    window.show();
    press(window, QStringLiteral("Show me support"));
    camera.take(window, named("first-run-step-support", look));
    press(window, QStringLiteral("Back"));
    press(window, QStringLiteral("Go on"));
    camera.take(window, named("first-run-step-before", look));
    press(window, QStringLiteral("Go on"));
    camera.take(window, named("first-run-step-person", look));
    window.quickHide().cover();
    camera.take(window, named("first-run-step-hidden", look));
}

/// Pages with something on them: words with readings, an open entry with readings.
void takeFilled(Camera& camera, const Look& look, shell::MainWindow& window) {
    wear(look, window);
    if (const QString what = named("filled-need", look); camera.wants(what)) {
        window.desk()->open(PageId::Need);
        auto* sheet = window.desk()->page(PageId::Need)->findChild<widgets::WritingSheet*>();
        sheet->setPlainText(QStringLiteral("My chest is tight and I keep checking my phone. I asked you again and again where you were. "
                                           "What I need is a word from you before the evening, and an hour to myself."));
        settle(600);
        camera.take(window, what);
        sheet->clear();
    }
    if (const QString what = named("filled-journal", look); camera.wants(what)) {
        const auto& entries = window.desk()->session().entries();
        const auto read = std::find_if(entries.begin(), entries.end(), [&](const journal::Entry& entry) {
            return entry.fields().author == window.desk()->session().me() && entry.fields().markers.size() > 1;
        });
        if (read != entries.end()) window.desk()->open(PageId::Journal, QString::fromStdString(read->fields().id.toText()));
        camera.take(window, what);
    }
}

/// The lower half of Settings, with what opens there.
void takeSafekeeping(Camera& camera, const Look& look, shell::MainWindow& window) {
    const QString what = named("settings-passphrase", look);
    if (!camera.wants(what)) return;
    wear(look, window);
    window.desk()->open(PageId::Settings);
    press(window, QStringLiteral("Back up now"));
    press(window, QStringLiteral("See whether it opens"));
    press(window, QStringLiteral("Another passphrase"));
    settle(100);
    for (auto* area : window.desk()->page(PageId::Settings)->findChildren<QScrollArea*>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum() * 2 / 3);
    camera.take(window, what);
    press(window, QStringLiteral("Leave it as it is"));
}

/// Last, since the own pages are closed by it.
void takeTogether(Camera& camera, shell::MainWindow& window) {
    window.desk()->sitTogether();
    for (const Look& look : looks) {
        wear(look, window);
        for (const auto& [page, name] : {std::pair{PageId::Today, "together-today"}, std::pair{PageId::Week, "together-week"}}) {
            if (!camera.wants(named(name, look))) continue;
            window.desk()->open(page);
            camera.take(window, named(name, look));
        }
    }
}

void takeOpen(Camera& camera, const Look& look, shell::MainWindow& window) {
    wear(look, window);
    for (const auto& [page, name] : pages) {
        const QString what = named(name, look);
        if (!camera.wants(what)) continue;
        window.desk()->open(page);
        camera.take(window, what);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return std::fputs("usage: ui_pictures FOLDER [WORD]\n", stderr), 1;
    if (qEnvironmentVariableIsEmpty("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    style::theme().apply();
    style::theme().setReducedMotion(true);
    widgets::installAccessibility();
    QDir().mkpath(QString::fromLocal8Bit(argv[1]));
    Camera camera(QString::fromLocal8Bit(argv[1]), argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());

    QTemporaryDir folder;
    platform::UiSettings settings(folder.filePath(QStringLiteral("looks.ini")));
    const base::SystemClock clock;
    app::Environment environment = app::systemEnvironment(clock);
    environment.resources = TWOHANDS_SOURCE_RESOURCES;
    environment.stateFolder = std::filesystem::path(folder.path().toStdString()) / "state";
    // The file must only be there for the two hands to be shown.
    const std::filesystem::path made = std::filesystem::path(folder.path().toStdString()) / "some.twohands";
    std::fclose(std::fopen(made.c_str(), "w"));

    shell::MainWindow window("/nonexistent/journal.twohands", environment, settings);
    window.resize(1280, 860);
    window.start(true);
    window.show();
    for (int waited = 0; !window.desk() && waited < 600; ++waited) settle(100);
    if (!window.desk()) return std::fputs("no made-up journal\n", stderr), 1;
    for (const Look& look : looks) {
        takeOpen(camera, look, window);
        takeFilled(camera, look, window);
        takeSafekeeping(camera, look, window);
    }
    takeTogether(camera, window);
    window.hide();
    for (const Look& look : looks) {
        takeClosed(camera, look, environment, settings, made);
        takeFirstRun(camera, look, environment, settings);
    }
    return camera.hasFailed() ? 1 : 0;
}
