#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What no compiler knows to be wrong here: ways by which words, keys or the journal's lock get out of the program.

Each rule says why, and has a line that breaks it, which is tried first: a rule that catches nothing proves nothing. What is
allowed stands in ALLOWED with its reason; a line there that allows nothing any more fails too.

usage: lint.py SOURCE_DIR
"""
import pathlib
import re
import sys

STRINGS_AND_COMMENTS = re.compile(r'R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*(?:.|\n)*?\*/')


class Rule:
    def __init__(self, name, pattern, example, why, folders=("src", "ui"), but=()):
        self.name, self.pattern, self.example, self.why = name, re.compile(pattern), example, why
        self.folders, self.but = folders, but


RULES = [
    Rule("file", r"\bstd::(?:basic_)?[io]?fstream\b|\bf(?:re)?open\s*\(|(?<!\w)::open(?:at)?\s*\(|(?<![\w.>:])open\s*\(\s*[\w.?: ]*[,].*O_|"
                 r"\bQ(?:Save|Temporary)?File\b(?!\w)|\bQTemporaryDir\b|\bmkstemp\b|\btmpfile\b",
         "std::ifstream journal(path);",
         "Closing any descriptor of the journal but SQLite's own drops its lock; and every file that is written may keep words.",
         but=("src/store/",)),
    Rule("output", r"\bq(?:Debug|Info|Warning|Critical|Fatal|C(?:Debug|Info|Warning|Critical))\s*\(|\bstd::(?:w?cerr|w?clog|w?cout)\b|"
                   r"\bv?(?:sys)?log\s*\(\s*LOG_|\bsyslog\s*\(|\bperror\s*\(|\bstderr\b|\bstdout\b",
         'qDebug() << entry.text();',
         "What is printed ends up in a terminal's history or in the session's log, where it is kept and indexed."),
    Rule("compare", r"\b(?:std::)?(?:mem|bcmp|str|strn|strcase|strncase)cmp\s*\(|\bbcmp\s*\(",
         "return memcmp(mac, expected, 32) == 0;",
         "It stops at the first byte that differs, and the time tells where. crypto::equal does not."),
    Rule("chance", r"\b(?:std::)?s?rand(?:_r)?\s*\(|\bsrandom\s*\(|\b[dlm]rand48\b|\bQRandomGenerator\b|\bqrand\b|\bstd::random_device\b|"
                   r"\bstd::(?:mt19937|minstd_rand|default_random_engine)\w*",
         "int salt = rand();",
         "Keys, salts, nonces and row ids come from crypto::randomBytes; what is guessable must not stand beside it."),
    Rule("settings", r"\bQSettings\b", "QSettings settings;",
         "A settings file is plain and the partner can change it: safety choices are a sealed row."),
    Rule("secret text", r"\b(?:std::string(?:_view)?|QString|QByteArray|std::vector<[^>]*>)\s*[&*]?\s+\w*(?:[kK]ey|[pP]assphrase|[sS]ecret|[rR]oot)\s*[;,)={(]",
         "std::string ownKey;",
         "A string is copied, moved and left behind as it likes; crypto::SecretBytes is locked, never dumped, and wiped.",
         folders=("src/crypto", "src/store")),
    Rule("network", r"#\s*include\s*[<\"](?:QtNetwork|QNetwork|QTcp|QUdp|QLocalSocket|QSsl|QWebSocket|sys/socket|netdb|curl/)|\bQDesktopServices\b",
         "#include <QNetworkAccessManager>",
         "The program never uses the internet, and has nothing to do it with; a link that opens a browser tells it what was read."),
    Rule("process", r"\bQProcess\b|\bpopen\s*\(|\bstd::system\s*\(|(?<![\w.>:])system\s*\(|\bexecv?[lpe]*\s*\(\s*\"",
         'std::system("xdg-open file");',
         "Another program gets our words in its arguments, where every program of the user can read them."),
    Rule("traces", r"\bQFileDialog\b|\bQSystemTrayIcon\b|\bQPrinter\b|\bQPrintDialog\b|\bQUndoStack\b",
         "QFileDialog::getSaveFileName(this);",
         "Each keeps something of its own accord: the last folders, a text in the notification history, a job's title in the spool."),
    Rule("clipboard", r"\bQClipboard\b|\bclipboard\s*\(\s*\)", "QGuiApplication::clipboard()->setText(words);",
         "Only ui/platform/clipboard marks what it copies as secret and clears it after a while and at lock."),
]

# (rule, file, what the line holds, reason)
ALLOWED = [
    ("file", "src/lenses/language.cpp", "ifstream", "reads the lexicon, a file of the program's own"),
    ("file", "src/app/made_up_texts.cpp", "ifstream", "reads the made-up couple, a file of the program's own"),
    ("file", "src/cli/files.cpp", "stream", "the one place for what a verb reads and writes; asked for by its path on the command line"),
    ("file", "src/cli/passphrase.cpp", "ifstream", "--passphrase-file, which somebody names to have it read"),
    ("file", "src/cli/source.cpp", "ifstream", "looks whether a file is an export or a journal before any journal is opened"),
    ("file", "ui/platform/pdf_writer.cpp", "File", "the one place for what the window writes for somebody; mode 0600"),
    ("file", "ui/platform/ui_settings.cpp", "QFile", "sets the mode of the settings file"),
    ("file", "ui/presenters/questions.cpp", "QFile", "reads prompts, a file of the program's own"),
    ("file", "ui/presenters/helplines.cpp", "QFile", "reads help lines, a file of the program's own"),
    ("file", "ui/style/icons.cpp", "QFile", "drawings that are compiled in"),
    ("file", "ui/shell/look_around.h", "QTemporaryDir", "the made-up couple's journal, whose words are nobody's; it goes with the object"),
    ("output", "src/cli/", "std", "the command line's work is to print what was asked for; the window has no such place"),
    ("output", "ui/shell/main.cpp", "stdout", "--help and --version, before a journal is opened"),
    ("output", "ui/shell/main.cpp", "stderr", "an argument that is not known, before a journal is opened"),
    ("compare", "ui/shell/main.cpp", "strcmp(argument", "names of options"),
    ("compare", "src/app/session_search.cpp", "memcmp", "looks for a word in entries that are open"),
    ("chance", "src/app/made_up_texts.h", "mt19937", "the made-up couple must come out the same for one seed"),
    ("settings", "ui/platform/ui_settings.cpp", "QSettings", "five keys, counted below"),
    ("clipboard", "ui/platform/clipboard", "lipboard", "this is the place"),
]

SETTINGS = ("ui/platform/ui_settings.cpp", {"geometry", "theme", "textScale", "journalPath", "font"})


def bare(text):
    """Without comments and without what stands in quotes, except in includes."""
    def blank(match):
        found = match.group(0)
        before = text.rfind("\n", 0, match.start()) + 1
        if text[before:match.start()].lstrip().startswith("#"):
            return found
        return '""' if found[0] in "\"R" and "\n" not in found else re.sub(r"[^\n]", " ", found)
    return STRINGS_AND_COMMENTS.sub(blank, text)


def sources(root, folder):
    return sorted(path for path in (root / folder).rglob("*") if path.suffix in (".cpp", ".h"))


def is_allowed(rule, name, line, used):
    for number, (allowed_rule, file, holds, _) in enumerate(ALLOWED):
        if allowed_rule == rule.name and name.startswith(file) and holds in line:
            used.add(number)
            return True
    return False


def broken_lines(root, rule, used):
    for folder in rule.folders:
        for path in sources(root, folder):
            name = str(path.relative_to(root))
            if name.startswith(tuple(rule.but)):
                continue
            for number, line in enumerate(bare(path.read_text()).split("\n"), 1):
                if rule.pattern.search(line) and not (line.startswith("#include <Q") and rule.name != "network") \
                        and not is_allowed(rule, name, line, used):
                    yield f"{name}:{number}: {rule.name}: {line.strip()[:80]}\n    {rule.why}"


def settings_keys(root):
    keys = set(re.findall(r'\w+Key\s*=\s*QStringLiteral\("(\w+)"\)', (root / SETTINGS[0]).read_text()))
    if keys != SETTINGS[1]:
        yield f"{SETTINGS[0]}: keys {sorted(keys)}, and may be {sorted(SETTINGS[1])}"


def main():
    root = pathlib.Path(sys.argv[1])
    problems = [f"the rule '{rule.name}' does not catch its own example" for rule in RULES if not rule.pattern.search(rule.example)]
    used = set()
    for rule in RULES:
        problems += broken_lines(root, rule, used)
    problems += settings_keys(root)
    problems += [f"allowed and not there: {ALLOWED[number][:3]}" for number in range(len(ALLOWED)) if number not in used]
    for problem in problems:
        print(problem)
    print(f"{len(RULES)} rules, {len(ALLOWED)} exceptions, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
