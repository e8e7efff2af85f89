// SPDX-License-Identifier: GPL-3.0-or-later
// Before the computer sleeps, on a bus of the test's own with somebody on it who answers as systemd-logind does.
#include "ui/shell/open_window.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QMenu>
#include <QProcess>
#include <QTextEdit>

#include <fcntl.h>
#include <unistd.h>

using namespace twohands;
using support::OpenWindow;
using support::waitFor;

namespace {

constexpr const char* busName = "test-logind";

/// org.freedesktop.login1.Manager, as far as a delay goes: sleep waits for as long as what it gave out is open.
class Logind : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~Logind() override {
        if (m_end >= 0) close(m_end);
    }
    bool isWaitedFor() const { return m_end >= 0; }
    /// Nobody holds the other end any more.
    bool isReleased() const {
        char byte = 0;
        return m_end >= 0 && read(m_end, &byte, 1) == 0;
    }
    QStringList asked;

public slots:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString&, const QString&, const QString& mode) {
        asked << what + QLatin1Char(' ') + mode;
        int ends[2] = {-1, -1};
        if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return {};
        if (m_end >= 0) close(m_end);
        m_end = ends[0];
        QDBusUnixFileDescriptor given(ends[1]);
        close(ends[1]);
        return given;
    }

private:
    int m_end = -1;
};

struct Bus {
    QProcess daemon;
    Logind logind;
    QDBusConnection connection{QString()};

    Bus() {
        daemon.start(QStringLiteral("dbus-daemon"), {"--session", "--nofork", "--nosyslog", "--print-address"});
        REQUIRE(daemon.waitForReadyRead());
        const auto address = daemon.readLine().trimmed();
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
        connection = QDBusConnection::connectToBus(QString::fromUtf8(address), busName);
        REQUIRE(connection.registerService(QStringLiteral("org.freedesktop.login1")));
        REQUIRE(connection.registerObject(QStringLiteral("/org/freedesktop/login1"), &logind, QDBusConnection::ExportAllSlots));
    }
    ~Bus() {
        QDBusConnection::disconnectFromBus(busName);
        qunsetenv("DBUS_SYSTEM_BUS_ADDRESS");
        daemon.kill();
        daemon.waitForFinished();
    }
    void sleep(bool begins) {
        auto signal = QDBusMessage::createSignal("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep");
        signal << begins;
        REQUIRE(connection.send(signal));
    }
};

}  // namespace

TEST_CASE("Before the computer sleeps the journal is locked, what was typed is kept, and only then it may sleep") {
    Bus bus;
    OpenWindow open;
    open.unlock();
    REQUIRE(waitFor([&] { return bus.logind.isWaitedFor(); }));
    CHECK(bus.logind.asked == QStringList{"sleep delay"});
    auto& note = open.page(views::PageId::Note);
    note.findChild<QTextEdit*>()->setPlainText(QStringLiteral("half a sentence"));
    auto* menu = new QMenu(&note);
    menu->addAction(QStringLiteral("something in the way"));
    menu->popup(QPoint(0, 0));
    bus.sleep(true);
    REQUIRE(waitFor([&] { return open.window->desk() == nullptr; }));
    CHECK(waitFor([&] { return bus.logind.isReleased(); }));
    open.unlock();
    CHECK(open.window->desk()->session().draft("note").value_or("").find("half a sentence") != std::string::npos);
}

TEST_CASE("After waking up the next sleep waits again, and a locked screen locks the journal") {
    Bus bus;
    OpenWindow open;
    REQUIRE(waitFor([&] { return bus.logind.isWaitedFor(); }));
    bus.sleep(true);
    REQUIRE(waitFor([&] { return bus.logind.isReleased(); }));
    bus.sleep(false);
    REQUIRE(waitFor([&] { return bus.logind.asked.size() == 2; }));
    open.unlock();
    const auto lock = QDBusMessage::createSignal("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session", "Lock");
    REQUIRE(bus.connection.send(lock));
    CHECK(waitFor([&] { return open.window->desk() == nullptr; }));
}

#include "sleep_test.moc"
