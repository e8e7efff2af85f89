#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a stream of `log` calls at random moments. Every entry whose id was printed must be there afterwards, and verify
must call the journal whole.

usage: kills.py CLI_PATH KILLS
"""
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

PHRASE = "kettle moss orbit velvet\n"


def main():
    cli, kills = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    seed = random.randrange(1 << 32)
    chance = random.Random(seed)
    print(f"seed {seed}")
    with tempfile.TemporaryDirectory() as folder:
        env = dict(os.environ, HOME=folder, XDG_STATE_HOME=folder + "/state")
        journal, phrase = folder + "/j.twohands", folder + "/phrase"
        with open(phrase, "w") as out:
            out.write(PHRASE)
        me = ["--as", "left", "--passphrase-file", phrase]

        def run(*arguments, **options):
            return subprocess.run([cli, *arguments], env=env, capture_output=True, text=True, timeout=120, **options)

        made = run("create", journal, "--partner", "Mara", "--passphrase-file", phrase, "--kdf-cost", "minimum")
        assert made.returncode == 0, made.stderr
        # An undisturbed call tells how long one takes here, so that the kills fall all over it.
        began = time.monotonic()
        first = run("log", journal, *me, "--json", "-", input='{"audience":"private","kind":"note","text":"line 0"}')
        assert first.returncode == 0, first.stderr
        longest = 1.6 * (time.monotonic() - began)
        acknowledged, killed, number = first.stdout.split(), 0, 0
        while killed < kills:
            number += 1
            child = subprocess.Popen([cli, "log", journal, *me, "--json", "-"], env=env, stdin=subprocess.PIPE,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            child.stdin.write(json.dumps({"audience": "private", "kind": "note", "text": f"line {number}"}))
            child.stdin.close()
            try:
                child.wait(timeout=chance.uniform(0.0, longest))
            except subprocess.TimeoutExpired:
                os.kill(child.pid, signal.SIGKILL)
                child.wait()
                killed += 1
            acknowledged += child.stdout.read().split()
        listed = run("list", journal, *me, "--json")
        assert listed.returncode == 0, listed.stderr
        here = {entry["id"] for entry in json.loads(listed.stdout)}
        lost = [id_ for id_ in acknowledged if id_ not in here]
        verified = run("verify", journal, *me)
        whole = verified.returncode == 0
        print(f"{killed} kills, {len(acknowledged)} acknowledged, {len(lost)} lost, {verified.stdout.splitlines()[-1:]}")
        return 1 if lost or not whole else 0


if __name__ == "__main__":
    sys.exit(main())
