#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the entries of two export files, or of two lists in --json, by id: every field, whatever the order.

usage: compare_entries.py ONE OTHER
"""
import json
import sys


def entries(path):
    with open(path, encoding="utf-8") as source:
        value = json.load(source)
    return {entry["id"]: entry for entry in (value if isinstance(value, list) else value["entries"])}


def main():
    one, other = entries(sys.argv[1]), entries(sys.argv[2])
    unequal = [key for key in sorted(one.keys() | other.keys()) if one.get(key) != other.get(key)]
    for key in unequal:
        print(f"{key}: {json.dumps(one.get(key))[:200]} is not {json.dumps(other.get(key))[:200]}")
    print(f"{len(one)} entries, {len(unequal)} unequal")
    return 1 if unequal or not one else 0


if __name__ == "__main__":
    sys.exit(main())
