#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the transcripts beside this file: each "$ " line is given to sh in a fresh folder, the lines below it are what is
expected on stdout and stderr together, and "[N]" is an exit status other than 0. "..." in a line stands for anything.

usage: run_transcripts.py CLI_PATH
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile


def parse(text):
    steps = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("$ "):
            steps.append({"command": line[2:], "lines": [], "status": 0})
        elif line.startswith("> ") and steps and not steps[-1]["lines"]:
            steps[-1]["command"] += "\n" + line[2:]
        elif re.fullmatch(r"\[\d+\]", line) and steps:
            steps[-1]["status"] = int(line[1:-1])
        elif line.strip() and steps:
            steps[-1]["lines"].append(line)
    return steps


def matches(expected, actual):
    pattern = "\n".join(".*".join(map(re.escape, line.split("..."))) for line in expected)
    return re.fullmatch(pattern, "\n".join(line for line in actual.splitlines() if line.strip())) is not None


def main():
    cli = os.path.abspath(sys.argv[1])
    passed, failed = 0, 0
    for path in sorted((pathlib.Path(__file__).parent / "transcripts").glob("*.txt")):
        with tempfile.TemporaryDirectory() as folder:
            home = pathlib.Path(folder, "home")
            home.mkdir()
            os.symlink(cli, home / "twohands-cli")
            env = {"HOME": str(home), "PATH": f"{home}:/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8",
                   "SOURCE": str(pathlib.Path(__file__).resolve().parents[2])}
            for step in parse(path.read_text()):
                done = subprocess.run(["sh", "-c", step["command"]], cwd=folder, env=env, stdout=subprocess.PIPE,
                                      stderr=subprocess.STDOUT, timeout=120)
                output = done.stdout.decode("utf-8", "replace")
                if done.returncode == step["status"] and matches(step["lines"], output):
                    passed += 1
                    continue
                failed += 1
                print(f"{path.name}: $ {step['command']}\n  expected [{step['status']}]: {step['lines']}\n"
                      f"  came     [{done.returncode}]: {output!r}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
