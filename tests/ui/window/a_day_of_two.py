# SPDX-License-Identifier: GPL-3.0-or-later
"""One day with the real window: first run for two, one entry of each kind, a crash while typing, the week, the page for a session.

usage: a_day_of_two.py TWOHANDS CLI   (inside a screen and a session bus; see `run` beside this file)
All it knows of the program is what a screen reader is told, and what is on the disk afterwards.
"""
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from driver import NotThere, Window

MARA_PASSPHRASE = "seven kettles under a slow roof"
# Words that stand nowhere else, to look for afterwards in every file the program wrote.
MARA_NEED = "Quillwort evening: an hour with the door closed, and then tea with you."
MARA_BOUNDARY = "Brackenfold: when voices rise I will leave the room for half an hour and come back."
JO_BODY = "Thistlerig in my chest, and my feet are cold."
JO_NOTE = "Harrowmere, half of a thought"
JO_APPRECIATION = "Lanternfield: you asked before you told me."
SECRETS = [words.split()[0].strip(":,") for words in (MARA_NEED, MARA_BOUNDARY, JO_BODY, JO_NOTE, JO_APPRECIATION)]


class Day:
    """The program in a home of its own, and what two people do with it."""

    def __init__(self, program, cli, home):
        self.program, self.cli, self.home = program, cli, home
        self.window = Window("twohands")
        self.process = None
        self.journal = home / "data" / "twohands" / "journal.twohands"

    def start(self):
        environment = dict(os.environ, HOME=str(self.home), XDG_DATA_HOME=str(self.home / "data"), TMPDIR=str(self.home / "tmp"),
                           XDG_CONFIG_HOME=str(self.home / "config"), XDG_CACHE_HOME=str(self.home / "cache"),
                           XDG_STATE_HOME=str(self.home / "state"))
        (self.home / "tmp").mkdir(exist_ok=True)
        self.process = subprocess.Popen([self.program], env=environment)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def look_over(self, page):
        """What holds on every page: nothing a screen reader can't name, and a title that says nothing."""
        nameless = self.window.nameless()
        assert not nameless, f"{page}: controls without a name: {nameless}"
        titles = self.window.titles()
        assert titles == {"Two Hands"}, f"{page}: window titles {titles}"
        print(f"  {page}")

    def press(self, name):
        self.window.press(name)

    def press_door(self, name):
        self.window.press_where(f"door '{name}'", lambda found: found.startswith(name + ". "))

    def unlock(self, hand, passphrase):
        self.press(hand)
        self.window.write("Passphrase", passphrase)
        self.press("Open")
        self.window.wait_text("A question for today")

    def lock(self):
        self.press("Lock")
        self.window.wait_text("Which hand is writing?")

    def choose(self, question, answer):
        self.window.press_in(question, answer)

    def save(self, said):
        self.press("Save")
        self.window.wait_text(said)

    # First run.

    def set_up(self):
        self.window.wait_text("Read this alone, if you can.")
        self.look_over("first run: what it is and is not")
        self.press("Show me support")
        self.window.wait_text("In danger now")
        self.look_over("first run: support")
        self.press("Back")
        self.press("Go on")
        self.window.wait_text("Each of you does this part alone.")
        self.press("Go on")
        self.person_with_own_passphrase("Mara", MARA_PASSPHRASE)
        self.press("The other one is here")
        jo_passphrase = self.person_with_offered_words("Jo")
        self.write_down_code()
        self.window.wait_text("Which hand is writing?")
        self.look_over("unlock")
        return jo_passphrase

    def person_with_own_passphrase(self, name, passphrase):
        self.window.write("Your name here", name)
        self.press("My own passphrase")
        self.window.write("Passphrase", passphrase)
        self.window.write("Once more", passphrase + " not")
        self.press("Not now")
        self.press("My part is done")
        self.window.wait_text("The two are not the same.")
        self.window.write("Once more", passphrase)
        self.look_over("first run: a person")
        self.press("My part is done")
        self.window.wait_text(f"Your part is done, {name}.")

    def person_with_offered_words(self, name):
        self.window.wait_text("The other one, alone")
        offered = self.window.find_where("six words offered", lambda node: re.fullmatch("([a-z]+ ){5}[a-z]+", node.get_name())).get_name()
        self.window.write("Your name here", name)
        self.window.write("Passphrase", offered)
        self.window.write("Once more", offered)
        self.press("A recovery code")
        self.press("My part is done")
        return offered

    def write_down_code(self):
        self.press("Show me the words")
        self.window.wait_text("They are on paper")
        paper = self.window.numbered_words()
        assert sorted(paper) == list(range(1, 13)), paper
        self.press("They are on paper")
        self.window.write("Word number 3", paper[3])
        self.window.write("Word number 10", "tangerine")
        self.press("Done")
        self.window.wait_text("One of the two is another word")
        self.window.write("Word number 10", paper[10])
        self.press("Done")

    # Writing.

    def mara_writes(self):
        self.press("Left")
        self.window.write("Passphrase", "this is not it")
        self.press("Open")
        self.window.wait_text("not it")
        self.unlock("Left", MARA_PASSPHRASE)
        self.look_over("Today, nothing written yet")
        self.press_door("Need")
        self.window.write("Need words", MARA_NEED)
        self.choose("Who can read it?", "Only me")
        self.look_over("a need")
        self.save("Kept. Only you can read it.")
        self.press_door("Boundary")
        self.window.write("Boundary words", MARA_BOUNDARY)
        self.choose("Who can read it?", "Shared")
        self.look_over("a boundary")
        self.save("Kept. Jo can read it.")
        self.lock()

    def jo_writes(self, passphrase):
        self.unlock("Right", passphrase)
        assert not self.window.says(MARA_NEED), "Jo's Today shows what Mara keeps for herself"
        self.press_door("Body")
        self.press("Use a list")
        self.window.write("Body words", JO_BODY)
        self.choose("Who can read it?", "Only me")
        self.look_over("a body check-in")
        self.save("Kept. Only you can read it.")
        self.press("Appreciate")
        self.window.write("Appreciate", JO_APPRECIATION)
        self.look_over("an appreciation")
        self.press("Leave it for Mara")
        self.window.wait_text("Saved. Mara can read it.")
        self.press("Free note")
        self.window.write("Note words", JO_NOTE)
        self.window.wait_text("Kept as you type")

    def jo_goes_on_after_the_crash(self, passphrase):
        self.unlock("Right", passphrase)
        self.press("Free note")
        self.window.wait_text(JO_NOTE)
        self.choose("Who can read it?", "Only me")
        self.save("Kept. Only you can read it.")

    # Reading.

    def jo_reads(self):
        self.press("Journal")
        for words in (MARA_BOUNDARY, JO_BODY, JO_NOTE):
            self.window.wait_text(words)
        assert not self.window.says(MARA_NEED), "Jo's journal shows what Mara keeps for herself"
        self.look_over("the journal")
        self.press("Week")
        self.window.wait_text("Needs, side by side")
        assert not self.window.says(MARA_NEED), "Jo's week shows what Mara keeps for herself"
        self.look_over("the week")

    def jo_takes_notes_out(self, passphrase):
        self.press("Therapy notes")
        self.press("Choose from my entries")
        self.window.press_where("an entry of mine", lambda name: name.endswith(", Body check-in"))
        self.window.wait_text(JO_BODY)
        self.look_over("therapy notes")
        page = self.home / "for-the-session"
        self.window.write("File", str(page))
        for button, ending in (("Save as PDF", ".pdf"), ("Save as Markdown", ".md")):
            self.window.write("Passphrase again", passphrase)
            self.press(button)
            self.window.wait_text(f"Saved: {page}{ending}")
        pdf = subprocess.run(["pdftotext", "-layout", f"{page}.pdf", "-"], check=True, capture_output=True, text=True).stdout
        text = Path(f"{page}.md").read_text(encoding="utf-8")
        for written in (" ".join(pdf.split()), " ".join(text.split())):
            assert JO_BODY in written, written
            assert SECRETS[0] not in written and SECRETS[1] not in written, "the page holds words that were not ticked"
        assert Path(f"{page}.pdf").stat().st_mode & 0o077 == 0, "others on this machine can read the page"

    def settings(self):
        self.press("Settings")
        self.window.wait_text("Lock")
        self.look_over("settings")
        self.press("Help and support")
        self.look_over("help")

    # Afterwards, on the disk.

    def check_disk(self):
        exported = {self.home / "for-the-session.pdf", self.home / "for-the-session.md"}
        files = [path for path in self.home.rglob("*") if path.is_file() and path not in exported]
        assert self.journal in files, files
        for path in files:
            content = path.read_bytes()
            for secret in SECRETS + [MARA_PASSPHRASE, "Mara"]:
                found = secret.encode() in content or secret.encode("utf-16-le") in content
                assert not found, f"{path} holds '{secret}' in the clear"
        print(f"  nothing in the clear in {len(files)} files")

    def check_journal(self, hand, passphrase, mine, not_mine):
        command = [self.cli, "list", str(self.journal), "--as", hand, "--passphrase-file", "-", "--json"]
        listed = subprocess.run(command, input=passphrase + "\n", capture_output=True, text=True, check=True).stdout
        texts = [entry.get("text", "") for entry in json.loads(listed)]
        for words in mine:
            assert texts.count(words) == 1, (words, texts)
        for words in not_mine:
            assert words not in texts, words


def main():
    program, cli = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="twohands-day-") as home:
        day = Day(program, cli, Path(home))
        try:
            day.start()
            jo_passphrase = day.set_up()
            day.mara_writes()
            day.jo_writes(jo_passphrase)
            day.kill()
            day.start()
            day.jo_goes_on_after_the_crash(jo_passphrase)
            day.jo_reads()
            day.jo_takes_notes_out(jo_passphrase)
            day.settings()
            day.lock()
        except NotThere as problem:
            sys.exit(f"FAILED: {problem}")
        finally:
            if day.process.poll() is None:
                day.process.terminate()
                day.process.wait()
        day.check_disk()
        day.check_journal("left", MARA_PASSPHRASE, [MARA_NEED, MARA_BOUNDARY], [JO_BODY, JO_NOTE])
        day.check_journal("right", jo_passphrase, [JO_BODY, JO_NOTE, MARA_BOUNDARY], [MARA_NEED])
    print("a day of two: all as it should be")


if __name__ == "__main__":
    main()
