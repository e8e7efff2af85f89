#!/usr/bin/env python3
"""Measures the lens engine on labelled text and writes docs/lens-quality.md.

usage: quality.py TWOHANDS_CLI LABELLED.jsonl [--out docs/lens-quality.md] [--date YYYY-MM-DD]

LABELLED: one object a line with text, group (texts of one document share it), markers, about (by marker) and contested
(markers that one rater gave; they are not scored). No text of it is printed or written.
The documents are halved by a hash of their group. The writers of the rules read the first half; the second they never saw,
so its figures are the ones to believe.
"""
import argparse
import collections
import datetime
import hashlib
import json
import pathlib
import subprocess
import sys

HALVES = ("read", "unread")


def half_of(group):
    return HALVES[int(hashlib.sha1(str(group).encode()).hexdigest(), 16) % 2]


def load(path):
    with open(path, encoding="utf-8") as stream:
        return [json.loads(line) for line in stream if line.strip()]


def read(program, texts):
    """For each text the readings, {marker: reading}."""
    lines = "\n".join(" ".join(text["text"].split()) for text in texts) + "\n"
    run = subprocess.run([program, "lens", "--json"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    found = [{} for _ in texts]
    for line in run.stdout.decode().splitlines():
        value = json.loads(line)
        for reading in value["markers"]:
            found[value["line"] - 1].setdefault(reading["marker"], reading)
    return found


def count(pairs):
    """Right, wrong and missed by label, of pairs (true labels, given labels)."""
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for truth, given in pairs:
        for label in truth | given:
            counts[label][0 if label in truth and label in given else 1 if label in given else 2] += 1
    return counts


def figures(right, wrong, missed):
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def score(texts, found, lens_of):
    given = [set(readings) - set(text["contested"]) for text, readings in zip(texts, found)]
    truth = [set(text["markers"]) for text in texts]
    markers = count(zip(truth, given))
    lenses = count(({lens_of[m] for m in t}, {lens_of[m] for m in g}) for t, g in zip(truth, given))
    total = lambda counts: figures(*(sum(row[k] for row in counts.values()) for k in range(3)))
    wanted = [row for row in markers.values() if row[0] + row[2]]
    about = [found[i][m]["about"] == who for i, text in enumerate(texts) for m, who in text["about"].items() if m in given[i]]
    bare = [bool(given[i]) for i, text in enumerate(texts) if not text["markers"] and not text["contested"]]
    sure = [(reading["confidence"], marker in truth[i]) for i, readings in enumerate(found)
            for marker, reading in readings.items() if marker in given[i]]
    share = lambda values: sum(values) / len(values) if values else 0.0
    return {"texts": len(texts), "markers": markers, "lenses": lenses, "all": total(markers), "by lens": total(lenses),
            "macro": share([figures(*row)[2] for row in wanted]), "about": share(about), "bare": share(bare),
            "said": share([confidence for confidence, _ in sure]), "was": share([right for _, right in sure])}


def row(*cells):
    return "| " + " | ".join(f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in cells) + " |"


def overview(scores):
    lines = [row("", *scores), row("---", *("---" for _ in scores))]
    wanted = (("texts", lambda s: s["texts"]), ("precision", lambda s: s["all"][0]), ("recall", lambda s: s["all"][1]),
              ("F1", lambda s: s["all"][2]), ("F1, mean of the markers", lambda s: s["macro"]),
              ("F1 by lens", lambda s: s["by lens"][2]), ("`about` right", lambda s: s["about"]),
              ("texts without a marker that got a reading", lambda s: s["bare"]),
              ("confidence, mean", lambda s: s["said"]), ("readings that were right", lambda s: s["was"]))
    return lines + [row(name, *(cell(score) for score in scores.values())) for name, cell in wanted]


def table(labels, counts_of):
    """Right, wrong, missed, precision and recall of each label, for both halves."""
    lines = [row("", *(f"{half}: {word}" for half in counts_of for word in ("right", "wrong", "missed", "P", "R"))),
             row("---", *("---" for _ in range(5 * len(counts_of))))]
    for label in labels:
        cells = []
        for counts in counts_of.values():
            counted = counts.get(label, [0, 0, 0])
            cells += [*counted, *figures(*counted)[:2]]
        lines.append(row(f"`{label}`", *cells))
    return lines


def page(scores, markers, lenses, date):
    halves = {half: scores[half] for half in HALVES}
    parts = ["# How well the lenses read", "",
             f"Written by `tests/lenses/quality.py` on {date}. The labelled texts are not part of this project: sentences that people",
             "wrote elsewhere and journal-like entries, each read by two raters with the codebook. The documents are halved; the",
             "rules' writers read one half and only ever saw figures of the other. **The unread half is the one to believe**, and",
             "even it flatters a little: rules that did harm there were taken out, and the first rules are older than the halving.", "",
             "## All together", "", *overview(scores), "",
             "## By lens", "", *table(lenses, {half: s["lenses"] for half, s in halves.items()}), "",
             "## By marker", "", *table(markers, {half: s["markers"] for half, s in halves.items()}), ""]
    return "\n".join(parts)


def lens_table(program, root):
    """Lens by marker, as the program itself says it in what it reads of the rules' own examples."""
    lens_of = {}
    for file in sorted((root / "resources/lexicon/en").glob("*.json")):
        rules = json.loads(file.read_text(encoding="utf-8"))
        texts = [{"text": text} for rule in rules.get("rules", []) for text in rule["examples"]]
        for readings in read(program, texts) if texts else []:
            lens_of.update({marker: reading["lens"] for marker, reading in readings.items()})
    return lens_of


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("program")
    options.add_argument("labelled")
    options.add_argument("--out", default=root / "docs/lens-quality.md", type=pathlib.Path)
    options.add_argument("--date", default=datetime.date.today().isoformat())
    asked = options.parse_args()
    texts = load(asked.labelled)
    lens_of = lens_table(asked.program, root)
    unknown = {marker for text in texts for marker in text["markers"]} - set(lens_of)
    if unknown:
        sys.exit(f"quality: markers that no rule gives: {', '.join(sorted(unknown))}")
    found = read(asked.program, texts)
    scores = {}
    for half in HALVES:
        chosen = [i for i, text in enumerate(texts) if half_of(text["group"]) == half]
        scores[half] = score([texts[i] for i in chosen], [found[i] for i in chosen], lens_of)
    scores["all"] = score(texts, found, lens_of)
    lenses = sorted(set(lens_of.values()))
    markers = sorted(lens_of, key=lambda marker: (lens_of[marker], marker))
    asked.out.write_text(page(scores, markers, lenses, asked.date), encoding="utf-8")
    print(f"wrote {asked.out}")


main()
