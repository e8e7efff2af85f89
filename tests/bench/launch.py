#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From launch to the window on the screen: Two Hands with a journal (so its unlock page) beside an empty Qt window.

usage: launch.py TWOHANDS CLI EMPTY_WINDOW [ROUNDS]
Runs both in turn on a screen of its own and prints medians and their ratio. Needs Xvfb and xdotool.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time


def start_screen():
    reader, writer = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-noreset", "-displayfd", str(writer), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
                              pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        return screen, ":" + pipe.readline().strip()


def seconds_to_window(command, environment):
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        while time.monotonic() - start < 30:
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Two Hands$"], env=environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            if found.stdout.strip():
                return time.monotonic() - start
        sys.exit(f"launch: {command[0]} showed no window in 30 s")
    finally:
        process.terminate()
        process.wait()


def make_journal(cli, folder):
    secret = pathlib.Path(folder) / "phrase"
    secret.write_text("seven quiet paper boats\n")
    journal = str(pathlib.Path(folder) / "journal.twohands")
    subprocess.run([cli, "create", journal, "--partner", "Mara", "--passphrase-file", str(secret)], check=True,
                   stdout=subprocess.DEVNULL)
    return journal


def main():
    window, cli, empty = sys.argv[1:4]
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 15
    screen, display = start_screen()
    try:
        with tempfile.TemporaryDirectory() as home:
            environment = {**os.environ, "DISPLAY": display, "HOME": home, "XDG_DATA_HOME": home, "XDG_STATE_HOME": home,
                           "XDG_CONFIG_HOME": home, "QT_QPA_PLATFORM": "xcb"}
            journal = make_journal(cli, home)
            times = {"empty window": [], "Two Hands": []}
            for _ in range(rounds):
                times["empty window"].append(seconds_to_window([empty], environment))
                times["Two Hands"].append(seconds_to_window([window, journal], environment))
    finally:
        screen.terminate()
        screen.wait()
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, value in medians.items():
        print(f"{name}: median {value * 1000:.0f} ms of {rounds}")
    print(f"ratio {medians['Two Hands'] / medians['empty window']:.2f}")


if __name__ == "__main__":
    main()
