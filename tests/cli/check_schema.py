#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates an export against the schema.

usage: check_schema.py SCHEMA EXPORT
"""
import json
import sys

import jsonschema


def main():
    with open(sys.argv[1], encoding="utf-8") as schema, open(sys.argv[2], encoding="utf-8") as export:
        validator = jsonschema.Draft202012Validator(json.load(schema))
        problems = list(validator.iter_errors(json.load(export)))
    for problem in problems:
        print("/" + "/".join(map(str, problem.absolute_path)), problem.message[:200])
    print(f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
