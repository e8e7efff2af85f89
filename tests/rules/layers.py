#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the layers to the table in the CMake files: every include crosses a listed edge, every listed edge is used,
there is no cycle, nothing under src includes Qt, and a library is used only by the folder that owns it.

usage: layers.py SOURCE_DIR
"""
import pathlib
import re
import sys

LAYER = re.compile(r"^layer\((\w+)\s+(\S+)((?:\s+[\w:\-]+)*)\)", re.M)
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)
# Which header belongs to which library of the table.
LIBRARY_OF_HEADER = [
    (re.compile(r"^sodium"), "PkgConfig::sodium"),
    (re.compile(r"^sqlite3"), "PkgConfig::sqlite"),
    (re.compile(r"^utf8proc"), "PkgConfig::utf8proc"),
    (re.compile(r"^nlohmann/"), "nlohmann_json::nlohmann_json"),
    (re.compile(r"^CLI/"), "CLI11::CLI11"),
    (re.compile(r"^fmt/"), "fmt::fmt"),
    (re.compile(r"^QSvg"), "Qt6::Svg"),
    (re.compile(r"^Q[A-Z]"), "Qt"),
]


def read_table(root):
    table = {}
    for path in (root / "CMakeLists.txt", root / "ui/CMakeLists.txt"):
        for name, folder, rest in LAYER.findall(path.read_text()):
            may, alone, target = [], [], None
            for word in rest.split():
                if word in ("MAY", "ALONE"):
                    target = may if word == "MAY" else alone
                else:
                    target.append(word)
            table[name] = {"folder": folder, "may": may, "alone": alone}
    return table


def owns(alone, library):
    if library == "Qt":
        return any(name.startswith("Qt6::") for name in alone)
    return library in alone


def find_cycle(table):
    done, path = set(), []

    def visit(name):
        if name in path:
            return path[path.index(name):] + [name]
        if name in done:
            return None
        path.append(name)
        for dependency in table[name]["may"]:
            cycle = visit(dependency)
            if cycle:
                return cycle
        path.pop()
        done.add(name)
        return None

    for name in table:
        cycle = visit(name)
        if cycle:
            return cycle
    return None


def check(root):
    table = read_table(root)
    problems, used, folders = [], set(), {row["folder"]: name for name, row in table.items()}
    cycle = find_cycle(table)
    if cycle:
        problems.append("a cycle of layers: " + " -> ".join(cycle))
    for folder in sorted(str(p.relative_to(root)) for top in ("src", "ui") for p in (root / top).iterdir() if p.is_dir()):
        if folder not in folders:
            problems.append(f"{folder} is in no layer of the table")
    for name, row in table.items():
        for path in sorted((root / row["folder"]).glob("*.[ch]*")):
            for mark, header in INCLUDE.findall(path.read_text()):
                place = f"{path.relative_to(root)}: {header}"
                first = header.split("/")[0]
                if mark == '"' and "/" in header:
                    if first not in table:
                        problems.append(f"{place}: no such layer")
                    elif first != name and first not in row["may"]:
                        problems.append(f"{place}: {name} may not include {first}")
                    used.add((name, first))
                    continue
                library = next((lib for pattern, lib in LIBRARY_OF_HEADER if pattern.match(header)), None)
                if library and not owns(row["alone"], library):
                    problems.append(f"{place}: {name} may not use {library}")
    for name, row in table.items():
        problems += [f"listed but unused: {name} -> {d}" for d in row["may"] if (name, d) not in used]
    return table, problems


def main():
    table, problems = check(pathlib.Path(sys.argv[1]))
    for problem in problems:
        print(problem)
    edges = sum(len(row["may"]) for row in table.values())
    print(f"{len(table)} layers, {edges} edges, {len(problems)} problems")
    return 1 if problems or len(table) < 16 else 0


if __name__ == "__main__":
    sys.exit(main())
