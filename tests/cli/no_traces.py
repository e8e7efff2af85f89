#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that holds a passphrase leaves no core when it dies, lets nobody of the same user read its memory, and makes files
for its owner alone.

usage: no_traces.py PROGRAM [ARGUMENT...]   (waits for its passphrase at stdin, or shows a window)
"""
import os
import pathlib
import pwd
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

NOT_RUN = 77  # an exit status that the list of tests knows
# Nobody can be refused who is root: then both, the one who is read and the one who reads, are an ordinary user.
NOBODY = pwd.getpwnam("nobody")
AS_USER = {"user": NOBODY.pw_uid, "group": NOBODY.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}


def allow_cores():
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


def start(command, folder):
    environment = {"HOME": folder, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": folder}
    return subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                            env=environment, preexec_fn=allow_cores, **AS_USER)


def status_of(child, name):
    for line in pathlib.Path(f"/proc/{child.pid}/status").read_text().splitlines():
        if line.startswith(name + ":"):
            return line.split()[1]
    return ""


def can_read_memory(child):
    """By another process of the same user, as a debugger or a curious script would."""
    reading = ["sh", "-c", f": < /proc/{child.pid}/mem"]
    return subprocess.run(reading, stderr=subprocess.DEVNULL, **AS_USER).returncode == 0


def dies_with_core(child, folder):
    child.send_signal(signal.SIGABRT)
    _, status = os.waitpid(child.pid, 0)
    child.returncode = -signal.SIGABRT
    left = [name for name in os.listdir(folder) if name.startswith("core")]
    for name in left:
        os.unlink(os.path.join(folder, name))
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGABRT, "it ended before it was asked to"
    return os.WCOREDUMP(status) or bool(left)


def wait_until_hardened(child):
    until = time.monotonic() + 20
    while status_of(child, "Umask") != "0077" or os.stat(f"/proc/{child.pid}/mem").st_uid != 0:
        assert child.poll() is None, "it ended before it could be looked at"
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        # First a program that does nothing about it: where that one leaves no core either, the test would prove nothing.
        control = start(["sleep", "60"], folder)
        time.sleep(0.2)
        control_is_read = can_read_memory(control)
        control_dumps = dies_with_core(control, folder)
        # A copy: where the build lies, an ordinary user may not come.
        program = shutil.copy(shutil.which(sys.argv[1]), folder)
        child = start([program, *sys.argv[2:]], folder)
        hardened = wait_until_hardened(child)
        print("umask", status_of(child, "Umask"), "- owner of its memory", os.stat(f"/proc/{child.pid}/mem").st_uid)
        limits = pathlib.Path(f"/proc/{child.pid}/limits").read_text()
        no_limit_left = any(line.split()[4:6] == ["0", "0"] for line in limits.splitlines() if line.startswith("Max core"))
        is_read, dumps = can_read_memory(child), dies_with_core(child, folder)
        print(f"its memory is read: {is_read} (a program that does nothing about it: {control_is_read})")
        print(f"leaves a core: {dumps} (a program that does nothing about it: {control_dumps})")
        assert hardened and no_limit_left and not is_read and not dumps
        if not control_dumps:
            print("not run to its end: this system writes no cores")
            sys.exit(NOT_RUN)
    print("no trace")


if __name__ == "__main__":
    main()
