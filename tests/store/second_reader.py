#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second reader of TH1, written from docs/file-format.md and sharing no code with the first. Prints one line for each
row the passphrase opens: scope, kind, author, version, entry id and body in hex.

usage: second_reader.py JOURNAL SLOT PASSPHRASE
"""
import ctypes
import hashlib
import sqlite3
import sys
import unicodedata

sodium = ctypes.CDLL("libsodium.so.23")
SCHEMA = [
    "CREATE TABLE meta(k INTEGER PRIMARY KEY, v BLOB)",
    "CREATE TABLE person(slot INTEGER PRIMARY KEY, ops INT, mem INT, salt BLOB, pw BLOB, rec BLOB, ring BLOB)",
    "CREATE TABLE sealed(id INTEGER PRIMARY KEY, b BLOB)",
]
SIZES = {1000, 4096, 16384, 2093056, *range(65536, 2093056, 65536)}


def number(value, size):
    return value.to_bytes(size, "little")


def read(data, signed=False):
    return int.from_bytes(data, "little", signed=signed)


def argon2id(secret, salt, ops, mem):
    assert 3 <= ops <= 10 and 64 << 20 <= mem <= 1 << 30, "cost out of bounds"
    key = ctypes.create_string_buffer(32)
    assert sodium.crypto_pwhash(key, ctypes.c_ulonglong(32), secret, ctypes.c_ulonglong(len(secret)), salt, ctypes.c_ulonglong(ops),
                                ctypes.c_size_t(mem), 2) == 0
    return key.raw


def unseal(key, sealed, bound):
    plain = ctypes.create_string_buffer(len(sealed))
    failed = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain, None, None, sealed[24:], ctypes.c_ulonglong(len(sealed) - 24), bound, ctypes.c_ulonglong(len(bound)), sealed[:24], key)
    return None if failed else plain.raw[:len(sealed) - 40]


def child(root, which):
    return hashlib.blake2b(b"", digest_size=32, key=root, salt=number(which, 16), person=b"TwoHands".ljust(16, b"\0")).digest()


def open_person(journal, row, secret):
    slot, ops, mem, salt, pw, _, ring = row
    bound = b"TwoHands/1|wrap|" + journal + number(slot, 1) + b"pw" + number(ops, 8) + number(mem, 8) + salt
    root = unseal(argon2id(secret, salt, ops, mem), pw, bound)
    if root is None:
        sys.exit("wrong passphrase")
    own = child(root, 1)
    ids, sealed = ring[:1 + 16 * ring[0]], ring[1 + 16 * ring[0]:]
    plain = unseal(own, sealed, b"TwoHands/1|ring|" + journal + number(slot, 1) + ids)
    assert read(plain[:2]) == 1 and len(plain) == 2 + 33 * ids[0]
    return own, [plain[at:at + 32] for at in range(2, len(plain), 33)]


def main():
    path, slot, passphrase = sys.argv[1], int(sys.argv[2]), unicodedata.normalize("NFC", sys.argv[3]).encode()
    file = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    assert file.execute("PRAGMA application_id").fetchone()[0] == 0x32486E64
    assert file.execute("PRAGMA user_version").fetchone()[0] == 1
    assert [row[0] for row in file.execute("SELECT sql FROM sqlite_master")] == SCHEMA
    journal = file.execute("SELECT v FROM meta WHERE k = 0").fetchone()[0]
    own, couple = open_person(journal, file.execute("SELECT * FROM person WHERE slot = ?", (slot,)).fetchone(), passphrase)
    for row, blob in file.execute("SELECT id, b FROM sealed"):
        assert len(blob) in SIZES
        for key, scope in [(own, b"P")] + [(key, b"C") for key in couple]:
            plain = unseal(key, blob, b"TwoHands/1|row|" + journal + number(row, 8) + scope)
            if plain is not None:
                record = plain.rstrip(b"\0")
                assert record[-1] == 0x80
                print(scope.decode(), record[0], record[1], read(record[2:6]), record[24:40].hex(), record[40:-1].hex())
                break


main()
