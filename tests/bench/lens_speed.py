#!/usr/bin/env python3
"""How fast `twohands-cli lens` reads, and that its cost grows with the text and no faster.

usage: lens_speed.py TWOHANDS_CLI

Texts are made from the rules' own examples. The time to load the engine is taken off: it is that of an empty text.
Prints MB/s for ordinary text of two sizes, and for texts made to be hard; ends with 1 where twice the text takes more than
three times as long.
"""
import json
import pathlib
import subprocess
import sys
import time

HARD = {"one letter": "a", "quotes": '"', "brackets": "([", "one word": "i ", "half a rule": "i asked ", "negations": "not "}


def ordinary():
    folder = pathlib.Path(__file__).resolve().parents[2] / "resources/lexicon/en"
    rules = [rule for file in sorted(folder.glob("*.json")) for rule in json.loads(file.read_text()).get("rules", [])]
    return "\n".join(text for rule in rules for text in rule["examples"]) + "\n"


def seconds(program, text):
    best = None
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([program, "lens"], input=text.encode(), stdout=subprocess.DEVNULL, check=True)
        taken = time.perf_counter() - start
        best = taken if best is None else min(best, taken)
    return best


def main():
    program = sys.argv[1]
    empty = seconds(program, "")
    print(f"load: {1000 * empty:.0f} ms")
    slow = False
    for name, piece in {"ordinary": ordinary(), **HARD}.items():
        sizes = (500_000, 1_000_000)
        times = [max(seconds(program, (piece * (size // len(piece) + 1))[:size]) - empty, 1e-3) for size in sizes]
        slow = slow or times[1] > 3 * times[0]
        print(f"{name}: {sizes[1] / 1e6 / times[1]:.2f} MB/s, twice the text takes {times[1] / times[0]:.1f} times as long")
    return 1 if slow else 0


sys.exit(main())
