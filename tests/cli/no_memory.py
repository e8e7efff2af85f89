#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets allocations of the command line fail, one run each: it may end, but with a status and a sentence and not by force; what it
called done is in the journal, and the journal stays whole. The control asks how far the numbers go: past the last allocation
nothing fails.

usage: no_memory.py CLI_PATH FAILING_NEW_LIBRARY [RUNS]
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile


class Journal:
    def __init__(self, cli, library, folder):
        self.cli, self.library, self.folder = cli, library, pathlib.Path(folder)
        (self.folder / "p").write_text("kettle moss orbit velvet\n")
        done = self.run("create", "j.twohands", "--partner", "Mara", "--passphrase-file", "p", "--kdf-cost", "minimum")
        assert done.returncode == 0, done.stderr

    def run(self, *words, stdin="", fail=None):
        env = {"HOME": str(self.folder), "PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        if fail is not None:
            env.update(LD_PRELOAD=self.library, TWOHANDS_FAIL_NEW=fail)
        return subprocess.run([self.cli, *words], cwd=self.folder, env=env, input=stdin, capture_output=True, text=True, timeout=120)

    def log(self, text, fail=None):
        entry = json.dumps({"audience": "private", "kind": "note", "text": text})
        return self.run("log", "j.twohands", "--as", "left", "--passphrase-file", "p", "--json", "-", stdin=entry, fail=fail)

    def texts(self):
        done = self.run("list", "j.twohands", "--as", "left", "--passphrase-file", "p", "--json")
        assert done.returncode == 0, done.stderr
        return {entry["text"] for entry in json.loads(done.stdout)}


def lastAllocation(journal):
    """The highest number that still fails something, found by halving: past it, a command does what it should."""
    low, high = 0, 1 << 22
    while low < high:
        middle = (low + high) // 2
        if journal.log("how far", fail=str(middle)).returncode == 0:
            high = middle
        else:
            low = middle + 1
    return low


def main():
    cli, library = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 40
    problems, ended, saved = [], 0, {"how far"}
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(cli, library, folder)
        last = lastAllocation(journal)
        for number in range(runs):
            # Half of them among the last ones, where the journal is open: most of all before are the lexicon's.
            place = last * number // runs if number % 2 else max(0, last - 1 - (number * 37) % 1500)
            fail, text = f"{place}{'+' if number % 4 < 2 else ''}", f"run {number}"
            done = journal.log(text, fail=fail)
            ended += done.returncode != 0
            if done.returncode < 0 or (done.returncode != 0 and "twohands-cli: " not in done.stderr):
                problems.append(f"allocation {fail}: ended with {done.returncode}, {done.stderr!r}")
            if done.returncode == 0:
                saved.add(text)
        texts = journal.texts()
        if saved - texts:
            problems.append(f"called saved and not there: {sorted(saved - texts)}")
        whole = journal.run("verify", "j.twohands", "--as", "left", "--passphrase-file", "p")
        if whole.returncode != 0 or not whole.stdout.rstrip().endswith("whole"):
            problems.append(f"not whole: {whole.stdout} {whole.stderr}")
        if ended == 0:
            problems.append("no allocation was refused: nothing was tried")
    print("\n".join(problems))
    print(f"{runs} runs up to allocation {last}, {ended} ended early, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
