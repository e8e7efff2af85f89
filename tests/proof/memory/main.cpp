// SPDX-License-Identifier: GPL-3.0-or-later
// What stays in memory when the journal is locked, and at the Together seat: types into the real forms of the real window
// over a real journal and reads this process's own memory afterwards.
//
// usage: proof_memory [--sabotaged]   (built without the zeroing allocator, it must find words: the proof of the proof)
#include "proof/memory/own_memory.h"
#include "proof/memory/secrets.h"

#include "app/session.h"
#include "platform/ui_settings.h"
#include "shell/main_window.h"
#include "widgets/button.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <cstdio>
#include <cstring>
#include <memory>

namespace {

using namespace twohands;
using proof::Secret;
using views::PageId;

template <typename Condition>
bool waitFor(Condition condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 30000) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return condition();
}

void settle() {
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void press(QWidget* widget, int key, const QString& text = {}) {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &event);
}

/// As a person does, letter by letter; the proof itself never holds the word as a QString.
void type(QWidget* into, const Secret& secret) {
    for (const std::uint8_t letter : secret.bytes) press(into, letter == ' ' ? Qt::Key_Space : Qt::Key_A, QString(QChar(letter)));
}

[[noreturn]] void giveUp(const char* step) {
    std::fprintf(stderr, "proof_memory: %s failed\n", step);
    std::exit(2);
}

/// The window over the journal that Secrets made.
class Scene {
public:
    explicit Scene(proof::Secrets& secrets)
        : m_secrets(secrets), m_looks(QString::fromStdString((secrets.folder() / "looks.ini").string())),
          m_window(secrets.journal(), secrets.environment(), m_looks) {
        m_window.start(false);
        m_window.show();
        settle();
    }

    void typePassphrase() {
        auto* field = m_window.findChild<QLineEdit*>();
        if (!field) giveUp("finding the passphrase's field");
        type(field, m_secrets.passphrase());
    }
    void unlock() {
        press(m_window.findChild<QLineEdit*>(), Qt::Key_Return);
        if (!waitFor([this] { return m_window.desk() != nullptr; })) giveUp("unlocking");
        settle();
    }

    /// A word into every field that can be written into on the pages where one writes.
    int writeEverywhere() {
        int fields = 0;
        for (const auto id : {PageId::Note, PageId::Need, PageId::Boundary, PageId::Body, PageId::StepAway, PageId::Line, PageId::Appreciate, PageId::TherapyNotes}) {
            auto& shown = page(id);
            for (auto* field : shown.findChildren<QWidget*>()) fields += writeInto(field);
            settle();
        }
        return fields;
    }

    /// Reads the newest entry and looks for what was typed.
    void readJournal() {
        auto& journal = page(PageId::Journal);
        if (auto* list = journal.findChild<QListView*>()) list->setCurrentIndex(list->model()->index(0, 0));
        settle();
        if (auto* search = journal.findChild<QLineEdit*>()) type(search, m_secrets.typed());
        settle();
        page(PageId::Week);
        page(PageId::Today);
    }

    shell::MainWindow& window() { return m_window; }

private:
    QWidget& page(PageId id) {
        m_window.desk()->open(id);
        settle();
        return *m_window.desk()->page(id);
    }
    int writeInto(QWidget* field) {
        const auto* line = qobject_cast<QLineEdit*>(field);
        const auto* sheet = qobject_cast<QTextEdit*>(field);
        if ((!line || line->isReadOnly()) && (!sheet || sheet->isReadOnly())) return 0;
        type(field, m_secrets.typed());
        return 1;
    }

    proof::Secrets& m_secrets;
    platform::UiSettings m_looks;
    shell::MainWindow m_window;
};

struct Table {
    proof::HiddenPages& pages;
    std::size_t left = 0;     ///< hits where none may be
    std::size_t missing = 0;  ///< words that must be there and were not: then the search proves nothing

    void row(const char* when, const Secret& secret, bool mayBeThere, bool mustBeThere = false) {
        std::string where;
        const auto plain = countInMemory(secret.needle(), pages, &where);
        const auto wide = secret.isText ? countInMemory(secret.wideNeedle(), pages, &where) : 0;
        std::printf("%-14s %-34s %6zu %6zu\n", when, secret.name, plain, wide);
        if (!mayBeThere && plain + wide > 0) std::fputs(where.c_str(), stdout);
        if (!mayBeThere) left += plain + wide;
        if (mustBeThere && plain + wide == 0) ++missing;
    }
};

void run(proof::Secrets& secrets, Table& table) {
    std::printf("%-14s %-34s %6s %6s\n", "", "", "bytes", "UTF-16");
    Scene scene(secrets);
    for (int round = 0; round < 2; ++round) {
        const bool together = round == 1;
        scene.typePassphrase();
        table.row("at the door", secrets.passphrase(), true, true);
        scene.unlock();
        const int fields = scene.writeEverywhere();
        scene.readJournal();
        std::printf("%d fields written into\n", fields);
        for (const auto& secret : secrets.all()) table.row("open", secret, true, secret.isText && &secret != &secrets.passphrase());
        if (together) {
            scene.window().desk()->sitTogether();
            settle();
            for (const auto& secret : secrets.all()) table.row("together", secret, secret.isShared, secret.isText && secret.isShared);
        }
        scene.window().lock();
        settle();
        for (const auto& secret : secrets.all()) table.row("locked", secret, false);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const bool sabotaged = argc == 2 && std::strcmp(argv[1], "--sabotaged") == 0;
    if (argc > 1 && !sabotaged) return std::fputs("usage: proof_memory [--sabotaged]\n", stderr), 2;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    proof::HiddenPages pages(4U << 20);
    // Before Qt and by a child, which takes to its end what it knew in passing.
    proof::Secrets secrets(pages);
    QApplication application(argc, argv);
    Table table{pages};
    run(secrets, table);
    std::printf("%zu left behind, %zu not found where they must be\n", table.left, table.missing);
    if (table.missing > 0) return 2;
    return (table.left > 0) == sabotaged ? 0 : 1;
}
