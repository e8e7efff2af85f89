#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No test is named so that CTest does not run it, and no two of one folder are named alike.

A semicolon parts CMake's lists: with Catch2 2 each half of such a name becomes a test that matches nothing and passes.
usage: test_names.py SOURCE_DIR
"""
import collections
import pathlib
import re
import sys

NAME = re.compile(r'TEST_CASE\(\s*"((?:[^"\\]|\\.)*)"')


def main():
    root = pathlib.Path(sys.argv[1])
    problems, seen = [], collections.Counter()
    for path in sorted((root / "tests").rglob("*.cpp")):
        for name in NAME.findall(path.read_text()):
            seen[path.parent, name] += 1
            if re.search(r"[;\[\]]", name):
                problems.append(f"{path.relative_to(root)}: '{name}' would be cut at ; or [")
    problems += [f"{folder.relative_to(root)}: '{name}' stands twice" for (folder, name), count in seen.items() if count > 1]
    for problem in problems:
        print(problem)
    print(f"{len(seen)} tests, {len(problems)} problems")
    return 1 if problems or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
