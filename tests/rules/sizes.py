#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file over 400 lines, no function over 60, in src, ui and tests.

A function is found by its brace: a line outside any body that ends in '{' and has a ')' before it, in a file laid
out by .clang-format. usage: sizes.py SOURCE_DIR
"""
import pathlib
import re
import sys

MOST_FILE, MOST_FUNCTION = 400, 60
NOT_A_FUNCTION = re.compile(r"^\s*(namespace|class|struct|enum|union|extern|if|for|while|switch|do|else|try|catch|return|case)\b|=\s*\{$|^\s*\}")
STRINGS = re.compile(r'R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|//[^\n]*|/\*(?:.|\n)*?\*/')


def blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))


def functions(text):
    """Yields (first line, length) of every brace block whose opening line looks like a function's."""
    lines = STRINGS.sub(blank, text).split("\n")
    open_blocks = []
    statement = ""
    for number, line in enumerate(lines, 1):
        for char in line:
            if char == "{":
                looks = ")" in statement and not NOT_A_FUNCTION.search(statement.strip() + " {")
                nested = any(block[1] for block in open_blocks)
                open_blocks.append((number, looks and not nested))
                statement = ""
            elif char == "}":
                if open_blocks:
                    first, is_function = open_blocks.pop()
                    if is_function:
                        yield first, number - first + 1
                statement = ""
            elif char == ";":
                statement = ""
            else:
                statement += char
        statement += " "


def python_functions(text):
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if re.match(r"\s*def ", line):
            indent = len(line) - len(line.lstrip())
            end = number + 1
            while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
                end += 1
            yield number + 1, end - number


def main():
    root, problems, count = pathlib.Path(sys.argv[1]), [], 0
    paths = [p for top in ("src", "ui", "tests") for p in sorted((root / top).rglob("*")) if p.suffix in (".cpp", ".h", ".py")]
    for path in paths:
        text = path.read_text()
        length = text.count("\n")
        if length > MOST_FILE:
            problems.append(f"{path.relative_to(root)}: {length} lines")
        for first, size in (python_functions if path.suffix == ".py" else functions)(text):
            count += 1
            # A test case is a story; its sections are what is read at once.
            if size > MOST_FUNCTION:
                problems.append(f"{path.relative_to(root)}:{first}: a function of {size} lines")
    for problem in problems:
        print(problem)
    print(f"{len(paths)} files, {count} functions, {len(problems)} problems")
    return 1 if problems or not count else 0


if __name__ == "__main__":
    sys.exit(main())
