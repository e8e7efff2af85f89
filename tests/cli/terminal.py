#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sits at a pseudo-terminal: the passphrase is asked for and not shown, a signal at the question gives the echo back, and
nobody else can read the process.

usage: terminal.py CLI_PATH
"""
import fcntl
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
import time

PHRASE = "kettle moss orbit velvet"
NOT_RUN = 77  # an exit status that the list of tests knows


class Terminal:
    """A program with a terminal as stdin and stderr, and stdout in a file."""

    def __init__(self, folder, *arguments, **options):
        self.near, self.far = pty.openpty()
        self.seen = b""
        self.out = open(os.path.join(folder, "out"), "w+b")
        self.child = subprocess.Popen([os.path.join(folder, "twohands-cli"), *arguments], stdin=self.far, stderr=self.far,
                                      stdout=self.out, env={"HOME": folder, "LC_ALL": "C.UTF-8"}, start_new_session=True,
                                      preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0), **options)

    def echoes(self):
        return bool(termios.tcgetattr(self.far)[3] & termios.ECHO)

    def wait_for(self, words, seconds=60):
        until = time.monotonic() + seconds
        while words.encode() not in self.seen:
            assert time.monotonic() < until, f"waited for {words!r}, saw {self.seen!r}"
            if select.select([self.near], [], [], 0.1)[0]:
                self.seen += os.read(self.near, 4096)
        # The question stands there before or after the echo goes, whichever; both have to come.
        while self.echoes():
            assert time.monotonic() < until, "the terminal shows what is typed"
            time.sleep(0.01)

    def type(self, text):
        os.write(self.near, text.encode())

    def end(self):
        status = self.child.wait(timeout=60)
        while select.select([self.near], [], [], 0.1)[0]:
            self.seen += os.read(self.near, 4096)
        self.out.seek(0)
        return status, self.out.read().decode()


def typed_passphrase(folder):
    journal = os.path.join(folder, "j.twohands")
    making = Terminal(folder, "create", journal, "--partner", "Mara", "--kdf-cost", "minimum")
    making.wait_for("New passphrase of Mara: ")
    making.type(PHRASE + "\n")
    assert making.end() == (0, ""), making.seen
    for phrase, expected in ((PHRASE, 0), ("not the right words", 3)):
        reading = Terminal(folder, "list", journal, "--as", "left")
        reading.wait_for("Passphrase of left: ")
        reading.type(phrase + "\n")
        status, out = reading.end()
        assert (status, out) == (expected, ""), (status, out, reading.seen)
        assert phrase.encode() not in reading.seen, "the passphrase was shown"
        assert reading.echoes(), "the echo is gone for good"


def ended_at_the_question(folder):
    for number, end in ((signal.SIGINT, lambda t: t.type("\x03")), (signal.SIGTERM, lambda t: t.child.terminate()),
                        (signal.SIGHUP, lambda t: t.child.send_signal(signal.SIGHUP))):
        asked = Terminal(folder, "list", os.path.join(folder, "j.twohands"), "--as", "left")
        asked.wait_for("Passphrase of left: ")
        end(asked)
        status, _ = asked.end()
        assert status == -number, (status, number)
        assert asked.echoes(), f"no echo after {number.name}"


def closed_to_others(folder):
    # /proc gives the files of a process that may not be dumped to root, so this has to run as somebody else.
    somebody = os.getuid() or 65534
    os.chmod(folder, 0o711)
    asked = Terminal(folder, "list", "j.twohands", "--as", "left", **({} if os.getuid() else {"user": somebody, "group": somebody}))
    asked.wait_for("Passphrase of left: ")
    place = f"/proc/{asked.child.pid}"
    with open(place + "/status") as status, open(place + "/limits") as limits:
        assert "Umask:\t0077" in status.read(), "files would be open to others"
        core = next(line for line in limits if line.startswith("Max core file size"))
    assert core.split()[4:6] == ["0", "0"], core
    assert os.stat(place + "/environ").st_uid == 0, "the memory can be read"
    asked.child.kill()
    asked.end()


def has_pseudo_terminals():
    try:
        for end in pty.openpty():
            os.close(end)
    except OSError:
        return False
    return True


def main():
    if not has_pseudo_terminals():
        print("not run: no pseudo-terminals here; is /dev/pts mounted?")
        return NOT_RUN
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(sys.argv[1], os.path.join(folder, "twohands-cli"))
        failed = 0
        for check in (typed_passphrase, ended_at_the_question, closed_to_others):
            try:
                check(folder)
            except AssertionError as problem:
                failed += 1
                print(f"{check.__name__}: {problem}")
        print(f"{failed} failed")
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
