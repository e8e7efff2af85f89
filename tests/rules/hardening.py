#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at release binaries with readelf and objdump: what resources/packaging/hardening.cmake asks for must be in them.

usage: hardening.py BINARY...   (built by the release preset; a build for tests has none of it)
"""
import pathlib
import platform
import re
import subprocess
import sys

# Whatever can open a connection. Qt's platform plug-ins talk to the screen by themselves; these would be ours.
NETWORK = re.compile(r"Qt\dNetwork|Qt\dWeb|Qt\dWebSockets|libcurl|libssl|libgnutls|libsoup|libneon|libnghttp")


def readelf(binary, *options):
    return subprocess.run(["readelf", "--wide", *options, binary], check=True, capture_output=True, text=True).stdout


def landing_pads(binary):
    """In the code itself. The note that says so for the whole binary (IBT, SHSTK) is only there where the system's start files
    have it as well, and Debian's do not."""
    code = subprocess.run(["objdump", "-d", "--no-show-raw-insn", binary], check=True, capture_output=True, text=True).stdout
    return len(re.findall(r"\bendbr(?:64|32)\b", code))


def problems(binary):
    header, program, dynamic = readelf(binary, "-h"), readelf(binary, "-l"), readelf(binary, "-d")
    symbols = readelf(binary, "--dyn-syms")
    if not (re.search(r"Type:\s+DYN", header) and "INTERP" in program and re.search(r"FLAGS_1.*\bPIE\b", dynamic)):
        yield "is not position-independent"
    if "GNU_RELRO" not in program:
        yield "has no RELRO segment"
    if not re.search(r"BIND_NOW|FLAGS_1.*\bNOW\b", dynamic):
        yield "binds late (no BIND_NOW): its jump table stays writable"
    stack = re.search(r"GNU_STACK\s.*", program)
    if not stack or "E" in stack.group(0).split()[-2]:
        yield "has an executable stack"
    for line in re.findall(r"^\s+LOAD\s.*", program, re.M):
        if re.search(r"\sRWE\s", line):
            yield "has a segment that is writable and runs"
    if re.search(r"\((RPATH|RUNPATH)\)", dynamic):
        yield "looks for libraries in a path of its own (RPATH)"
    for library in re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic):
        if NETWORK.search(library):
            yield f"links {library}"
    if "__stack_chk_fail" not in symbols:
        yield "has no stack protector"
    if not re.search(r"\b__\w+_chk\b", symbols.replace("__stack_chk_fail", "")):
        yield "has no fortified call (_FORTIFY_SOURCE)"
    if not re.search(r"__glibcxx_assert_fail|glibcxx_assert", symbols):
        yield "has no assertions of the standard library"
    if platform.machine() in ("x86_64", "i686") and landing_pads(binary) < 100:
        yield "has no marks where an indirect jump may land (cf-protection)"


def linked_network(binary):
    """Libraries of libraries count too: a plug-in's dependency can open a connection as well as ours."""
    listed = subprocess.run(["ldd", binary], check=True, capture_output=True, text=True).stdout
    return sorted({match for match in re.findall(r"^\s*(\S+) =>", listed, re.M) if NETWORK.search(match)})


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    failures = 0
    for binary in sys.argv[1:]:
        found = list(problems(binary)) + [f"loads {library}" for library in linked_network(binary)]
        failures += len(found)
        for problem in found:
            print(f"{pathlib.Path(binary).name} {problem}")
    print(f"{len(sys.argv) - 1} binaries, {failures} problems")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
