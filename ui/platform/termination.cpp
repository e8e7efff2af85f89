// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/termination.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace twohands::platform {
namespace {

constexpr int wanted[] = {SIGTERM, SIGINT, SIGHUP};
int pipeEnds[2] = {-1, -1};

// Hardly anything may be called from a signal handler; write may.
void tell(int) {
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

}  // namespace

Termination::Termination(QObject* parent) : QObject(parent) {
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0) return;  // the signals then end the program at once, as ever
    auto* told = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(told, &QSocketNotifier::activated, this, [told, this] {
        told->setEnabled(false);
        emit asked();
    });
    for (const int number : wanted) std::signal(number, tell);
}

Termination::~Termination() {
    for (const int number : wanted) std::signal(number, SIG_DFL);
    for (int& end : pipeEnds) {
        if (end >= 0) ::close(end);
        end = -1;
    }
}

}  // namespace twohands::platform
