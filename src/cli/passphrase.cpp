// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include <fmt/format.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>

#include <termios.h>
#include <unistd.h>

namespace twohands::cli {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::array endings{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

termios terminalBefore{};  // not in the class: a signal handler can be given nothing

/// The terminal without echo for as long as this lives, or until a signal ends the program: the shell would stay silent.
class Silence {
public:
    Silence() : m_isTerminal(tcgetattr(STDIN_FILENO, &terminalBefore) == 0) {
        if (!m_isTerminal) return;
        struct sigaction giveBack {};
        giveBack.sa_flags = static_cast<int>(SA_RESETHAND);
        giveBack.sa_handler = [](int signal) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminalBefore);
            raise(signal);  // once more, for the default: the handler stands for one time only
        };
        for (std::size_t i = 0; i < endings.size(); ++i) sigaction(endings[i], &giveBack, &m_before[i]);
        auto silent = terminalBefore;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_cc[VSUSP] = _POSIX_VDISABLE;  // a stopped program gives nothing back
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence() {
        if (!m_isTerminal) return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminalBefore);
        for (std::size_t i = 0; i < endings.size(); ++i) sigaction(endings[i], &m_before[i], nullptr);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    bool isTerminal() const { return m_isTerminal; }

private:
    bool m_isTerminal;
    std::array<struct sigaction, endings.size()> m_before{};
};

Result<app::Passphrase> firstLine(std::istream& from, const std::string& file) {
    std::string line;
    if (!std::getline(from, line)) return Error{ErrorCode::CannotRead, file, {}};
    if (!line.empty() && line.back() == '\r') line.pop_back();
    auto passphrase = app::Passphrase::fromText(line);
    explicit_bzero(line.data(), line.size());
    return passphrase;
}

}  // namespace

Result<app::Passphrase> readPassphrase(const std::string& file, const std::string& question) {
    if (file == "-") return firstLine(std::cin, "stdin");
    if (!file.empty()) {
        std::ifstream stream(file);
        if (!stream) return Error{ErrorCode::CannotRead, file, {}};
        return firstLine(stream, file);
    }
    const Silence silence;
    if (!silence.isTerminal()) return Error{ErrorCode::InvalidValue, "--passphrase-file", "a file, because there is no terminal to ask at"};
    fmt::print(stderr, "{}", question);
    auto passphrase = firstLine(std::cin, "terminal");
    fmt::print(stderr, "\n");
    return passphrase;
}

}  // namespace twohands::cli
