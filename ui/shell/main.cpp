// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/system_environment.h"
#include "base/clock.h"
#include "platform/process_hardening.h"
#include "platform/termination.h"
#include "platform/ui_settings.h"
#include "shell/main_window.h"
#include "shell/version.h"
#include "style/theme.h"
#include "widgets/accessible.h"

#include <QApplication>
#include <QLocale>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <optional>

namespace {

struct Wanted {
    std::filesystem::path journal;
    bool lookAround = false;
    std::optional<int> done;  ///< an exit status: nothing to open
};

constexpr const char* usage =
    "usage: twohands [JOURNAL] [--look-around]\n"
    "\n"
    "Opens a journal, by default the one in your data folder, or sets one up.\n"
    "  --look-around  a made-up couple's journal in a temporary place\n"
    "  --version      the version, and nothing else\n"
    "  --help         this text\n";

/// Read before Qt starts, so that --version needs no screen.
Wanted readArguments(int argc, char** argv) {
    Wanted wanted;
    for (int i = 1; i < argc; ++i) {
        const char* argument = argv[i];
        if (std::strcmp(argument, "--help") == 0) {
            std::fputs(usage, stdout);
            wanted.done = 0;
        } else if (std::strcmp(argument, "--version") == 0) {
            std::printf("twohands %s\n", twohands::shell::version());
            wanted.done = 0;
        } else if (std::strcmp(argument, "--look-around") == 0) {
            wanted.lookAround = true;
        } else if (argument[0] == '-' || !wanted.journal.empty()) {
            std::fprintf(stderr, "twohands: %s: not known\n%s", argument, usage);
            wanted.done = 1;
        } else {
            wanted.journal = argument;
        }
    }
    return wanted;
}

/// No exception is caught in the window's event loop. Where one comes, as with no memory left, the program ends where it is: the
/// journal is then as after a power failure, which it is made for, and what was being written is in the draft.
[[noreturn]] void endAtOnce() {
    std::fputs("twohands: it had to end, perhaps for want of memory; what was saved stays saved.\n", stderr);
    std::_Exit(2);
}

}  // namespace

int main(int argc, char** argv) {
    std::set_terminate(endAtOnce);
    const Wanted wanted = readArguments(argc, argv);
    if (wanted.done) return *wanted.done;
    twohands::platform::hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("twohands"));
    QApplication::setApplicationDisplayName(QString());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));

    twohands::platform::UiSettings looks;
    twohands::style::theme().setMode(static_cast<twohands::style::Mode>(looks.theme()));
    twohands::style::theme().setScale(looks.textScale());
    twohands::style::theme().apply();
    twohands::widgets::installAccessibility();

    const twohands::base::SystemClock clock;
    const twohands::app::Environment environment = twohands::app::systemEnvironment(clock);
    const auto journal = wanted.journal.empty() ? twohands::app::defaultDataFolder() / "journal.twohands" : wanted.journal;
    twohands::shell::MainWindow window(journal, environment, looks);
    window.start(wanted.lookAround);
    window.show();
    const twohands::platform::Termination termination;
    QObject::connect(&termination, &twohands::platform::Termination::asked, &window, &QWidget::close);
    return QApplication::exec();
}
