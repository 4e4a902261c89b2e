"""A day with a passport in the real window, looked at from outside by somebody who wants to read it.

    dbus-run-session -- xvfb-run -a -s "-screen 0 1280x900x24" python -m tests.integration.secret_journey FOLDER

Typing, saving, previewing, printing, QR, copying, a crash, a restart and a lock; and at each of them what the
memory, the core files, the windows and the clipboard hold. Prints one line for each finding; the test reads them.
"""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
from pathlib import Path

from passport_app.domain.person import Person
from passport_app.services.passport import create_passport
from tests.integration import memory, windows
from tests.integration.journey import PASSPHRASE, Hands, say, unlock, write_goal
from tests.integration.screen_reader import PATIENCE, ScreenReader

NAME, GOAL, HALF = "Quincewort Mabberley", "walk to the thornapple orchard", "sit in the gooseberry gard"
WORDS = {"name": NAME, "goal": GOAL, "draft": HALF}
PASSCODE = re.compile(r"[0-9A-Z]{5}-[0-9A-Z]{5}")
CODINGS = ("utf-8", "utf-16-le", "utf-32-le")
NO_LIMIT = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
READ_CLIPBOARD = """
import sys
from PySide6.QtGui import QClipboard, QGuiApplication
application = QGuiApplication(sys.argv)
for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
    content = QGuiApplication.clipboard().mimeData(mode)
    print(content.text().replace("\\n", " "))
    print("secret" if "x-kde-passwordManagerHint" in content.formats() else "")
"""


def spellings(text: str) -> list[bytes]:
    """A text as programs keep it in memory."""
    return [text.encode(coding) for coding in CODINGS]


def secrets_of(key: bytes) -> dict[str, list[bytes]]:
    """Everything that must not be found, by name."""
    words = {name: spellings(text) for name, text in WORDS.items()}
    keys = [key, key.hex().encode(), key.hex().upper().encode()]
    return {**words, "passphrase": spellings(PASSPHRASE), "data key": keys}


class Program:
    """The program, started where a core file of it would be found."""

    def __init__(self, folder: Path, cores: Path) -> None:
        self._command = [sys.executable, "-W", "error", "-m", "ui.entry", "--folder", str(folder)]
        self._cores = cores
        self.run = self._started()

    def crash(self, hands: Hands) -> None:
        """A mistake in C code, and somebody opens the window again."""
        hands.reader.forget_focus()
        self.run.send_signal(signal.SIGSEGV)
        assert self.run.wait(timeout=PATIENCE) == -signal.SIGSEGV
        say(f"core files: {[path.name for path in self.core_files()]}")
        self.run = self._started()

    def core_files(self) -> list[Path]:
        return sorted(self._cores.glob("core*"))

    def _started(self) -> subprocess.Popen[bytes]:
        def allow_core_files() -> None:
            resource.setrlimit(resource.RLIMIT_CORE, NO_LIMIT)

        return subprocess.Popen(self._command, cwd=self._cores, preexec_fn=allow_core_files)  # noqa: PLW1509 - one thread


def in_memory(secrets: dict[str, list[bytes]]) -> set[str]:
    """What all processes of the program hold together."""
    return {name for pid in memory.descendants() for name in memory.held_by(pid, secrets)}


def running() -> list[int]:
    """The processes of the program itself."""
    return [pid for pid in memory.descendants() if b"ui.entry" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def clipboard() -> list[str]:
    """Clipboard and selection, as another program sees them, each with its mark."""
    command = [sys.executable, "-c", READ_CLIPBOARD]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return ["the summary" if NAME in line else line for line in lines]


def write_and_crash(hands: Hands, program: Program, secrets: dict[str, list[bytes]]) -> None:
    """What was typed a moment ago is there again after a crash, and the crash tells nobody."""
    unlock(hands, PASSPHRASE)
    hands.reader.wait_for("How are you now?")
    write_goal(hands, GOAL)
    hands.press("ctrl+1")
    hands.reader.wait_for("How are you now?")
    write_goal(hands, HALF)
    hands.reader.focused(1.5)
    say(f"open: {sorted(in_memory(secrets) - {'passphrase'})}")
    program.crash(hands)
    unlock(hands, PASSPHRASE)
    hands.reader.wait_for("How are you now?")
    write_goal(hands, "")
    say(f"restored: {hands.reader.text_in_focus()}")


def copy_and_give(hands: Hands, folder: Path, secrets: dict[str, list[bytes]]) -> dict[str, str]:
    """Copy out of a field; print and save the summary, copy its message, and show its locked codes."""
    write_goal(hands, "x")
    hands.press("ctrl+a", "ctrl+c")
    say(f"copied: {clipboard()}")
    hands.press("BackSpace", "ctrl+6")
    hands.reader.wait_for("Summary to bring with you")
    hands.use("Print")
    hands.reader.wait_for("sent to the printer")
    hands.use("Save")
    hands.reader.wait_for("As which kind of file?")
    hands.use("Choose where to save")
    hands.reader.focused(1.5)
    seen = windows.properties()
    hands.press("ctrl+a")
    hands.write(str(folder / "saved" / "page.pdf"))
    hands.press("Return")
    hands.reader.wait_for("The page is saved.")
    hands.use("Back to the summary")
    hands.use("Message for the surgery")
    hands.reader.wait_for("How long?")
    hands.use("Copy")
    hands.reader.wait_for("Copied.")
    say(f"copied: {clipboard()[:2]}")
    hands.use("Back to the summary")
    secrets["passcode"] = spellings(show_locked_codes(hands))
    seen |= {f"{window} with codes": text for window, text in windows.properties().items()}
    return seen


def show_locked_codes(hands: Hands) -> str:
    """Fill the screen with codes; what opens them, as it stood on the page before."""
    hands.use("Show on screen")
    hands.reader.wait_for("What do the codes hold?")
    hands.tab_to("The main things")
    hands.press("Down", "space")
    hands.use("Lock them with a passcode")
    hands.reader.wait_for("The passcode")
    (passcode,) = (found.group() for each in hands.reader.showing() if (found := PASSCODE.search(each.name)))
    hands.use("Show the code")
    hands.reader.wait_for("Let them scan this")
    say(f"passcode found while the codes are shown: {bool(in_memory({'passcode': spellings(passcode)}))}")
    return passcode


def hide(hands: Hands, program: Program, secrets: dict[str, list[bytes]]) -> None:
    """The key that hides, pressed over the code that fills the screen."""
    hands.reader.forget_focus()
    hands.press("F9")
    program.run.wait(timeout=PATIENCE)
    hands.reader.wait_for("Everything in here is closed.")
    say(f"locked: {sorted(in_memory(secrets))}")
    say(f"processes: {len(running())}")
    say(f"copied: {clipboard()}")


def journey(folder: Path) -> None:
    """All of it, on a passport that holds a name already."""
    memory.adopt_orphans()
    for name in ("cores", "saved"):
        (folder / name).mkdir()
    passport, _code = create_passport(folder / "passport", PASSPHRASE)
    passport.records.put(Person(legal_name=NAME))
    secrets = secrets_of(bytes(passport.vault._held.keyring.data))
    passport.close()
    reader = ScreenReader()
    hands = Hands(reader)
    program = Program(folder / "passport", folder / "cores")
    try:
        hands.lands_on("Your passphrase")
        hands.write(PASSPHRASE)
        say(f"typed: {sorted(in_memory(secrets))}")
        write_and_crash(hands, program, secrets)
        seen = copy_and_give(hands, folder, secrets)
        hide(hands, program, secrets)
        seen |= windows.properties()
        say(f"titles: {sorted(windows.titles(seen))}")
        planted = {**WORDS, "passcode": secrets["passcode"][0].decode()}
        words = [name for name, text in planted.items() if any(text in each for each in seen.values())]
        say(f"in windows: {words}")
        hands.press("ctrl+q")
    finally:
        reader.close()
        for pid in memory.descendants():
            os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    journey(Path(sys.argv[1]))
