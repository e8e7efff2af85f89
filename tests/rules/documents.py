#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every path that a document names exists, and the layer table of docs/architecture.md is the one of the build.

usage: documents.py SOURCE_DIR
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import layers  # noqa: E402

NAMED = re.compile(r"`((?:src|ui|tests|docs|resources|\.ci)/[\w./-]+)`|\]\((?!https?:|#)([^)#]+)")


def named_paths(path):
    for code, link in NAMED.findall(path.read_text()):
        yield (code, "root") if code else (link, "here")


def check_paths(root, documents):
    for document in documents:
        for name, where in named_paths(document):
            base = root if where == "root" else document.parent
            if not (base / name).exists():
                yield f"{document.relative_to(root)}: names {name}, which is not there"


def check_table(root):
    text = (root / "docs/architecture.md").read_text()
    for name, row in layers.read_table(root).items():
        line = re.search(rf"^\| `{re.escape(row['folder'])}` \|[^|]*\| ([^|]*) \|", text, re.M)
        listed = sorted(re.findall(r"\w+", line.group(1))) if line else None
        if listed != sorted(row["may"]):
            yield f"docs/architecture.md: the row of {row['folder']} should list {' '.join(row['may'])}"


def main():
    root = pathlib.Path(sys.argv[1])
    documents = [root / "README.md", *sorted((root / "docs").rglob("*.md"))]
    problems = [*check_paths(root, documents), *check_table(root)]
    for problem in problems:
        print(problem)
    print(f"{len(documents)} documents, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
