"""The main job with the keyboard alone, in the real window: run inside a D-Bus session and an X server.

    dbus-run-session -- xvfb-run -a -s "-screen 0 1280x900x24 -noreset" python -m tests.integration.journey FOLDER

Every step looks at what the program tells a screen reader, presses keys, and looks again.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.integration.screen_reader import PATIENCE, Heard, ScreenReader

PASSPHRASE = "allotment kettle robin 'quoted'"
WRONG = "allotment kettle robin"
GOAL, PLAN, HALF = "walk to the allotment", "short walks twice a day", "sing in the choir ag"


class Hands:
    """The keyboard, and the ears of a screen reader."""

    def __init__(self, reader: ScreenReader) -> None:
        self.reader = reader

    def press(self, *keys: str) -> None:
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)

    def write(self, text: str) -> None:
        subprocess.run(["xdotool", "type", "--delay", "12", "--", text], check=True)

    def tab_to(self, words: str, most: int = 90) -> Heard:
        """Press Tab until the focused control's name begins with ``words``."""
        heard: list[str] = []
        for _press in range(most):
            focused = self.reader.focused()
            if focused is not None and focused.name.startswith(words):
                return focused
            heard.append(focused.name if focused is not None else "-")
            self.press("Tab")
        raise AssertionError(f"Tab did not reach {words!r}; it passed {heard}")

    def use(self, words: str) -> None:
        """Tab to a button and press it."""
        self.tab_to(words)
        self.press("space")

    def lands_on(self, words: str) -> Heard:
        """Wait until the focus is on a control whose name begins with ``words``."""
        until = time.monotonic() + PATIENCE
        focused = None
        while time.monotonic() < until:
            focused = self.reader.focused()
            if focused is not None and focused.name.startswith(words):
                return focused
        raise AssertionError(f"the focus is on {focused}, not on {words!r}; {self.reader.holds_focus()}")


def first_run(hands: Hands) -> list[str]:
    hands.reader.wait_for("Choose your language")
    hands.use("Continue")
    hands.reader.wait_for("Does anyone else use this computer")
    hands.tab_to("Yes")
    hands.press("space")
    hands.use("Continue")
    hands.reader.wait_for("Choose a passphrase")
    hands.tab_to("My passphrase")
    hands.write(PASSPHRASE)
    hands.tab_to("The same again")
    hands.write(PASSPHRASE)
    hands.press("Return")
    hands.reader.wait_for("Your recovery sheet")
    code = [each.name for each in hands.reader.showing() if each.role == "heading" and ":" in each.name]
    groups = ["".join(letter for letter in name.partition(":")[2] if letter.isdigit()) for name in code]
    assert len(groups) == 8, code
    hands.use("Continue")
    asked = hands.reader.wait_for("Type group").name
    number = int("".join(letter for letter in asked if letter.isdigit()))
    hands.tab_to(f"Group {number}")
    hands.write(groups[number - 1])
    hands.press("Return")
    hands.reader.wait_for("Signs that need help")
    hands.use("Go to Today")
    hands.reader.wait_for("How are you now?")
    return groups


def check_in(hands: Hands) -> None:
    hands.use("Check in")
    hands.reader.wait_for("How strong is the pain right now?")
    hands.lands_on("0")
    hands.press("1", "0", "Return")
    for _question in range(2):
        hands.reader.wait_for("Choose a number or type it.")
        hands.lands_on("0")
        hands.press("4", "Return")
    hands.use("Finish for now")


def write_goal(hands: Hands, words: str) -> None:
    hands.press("ctrl+3")
    hands.reader.wait_for("What you want to do, one small step at a time.")
    hands.use("Write a goal")
    hands.reader.wait_for("A new goal")
    hands.tab_to("I want to")
    hands.write(words)


def make_plan(hands: Hands) -> None:
    hands.press("ctrl+3")
    hands.use("My flare-up plan")
    hands.use("Write my plan")
    hands.reader.wait_for("What do I do on usual days?")
    hands.tab_to("What do I do on usual days?")
    hands.write(PLAN)
    hands.use("Done")
    hands.reader.wait_for(PLAN)


def save_summary(hands: Hands, path: Path) -> None:
    hands.press("ctrl+6")
    hands.reader.wait_for("Summary to bring with you")
    hands.use("Save")
    hands.reader.wait_for("As which kind of file?")
    hands.use("Choose where to save")
    hands.reader.focused(1.5)
    hands.press("ctrl+a")
    hands.write(str(path))
    hands.press("Return")
    hands.reader.wait_for("The page is saved.")
    assert path.read_bytes().startswith(b"%PDF-")


def unlock(hands: Hands, secret: str) -> None:
    hands.lands_on("Your passphrase")
    hands.press("ctrl+a")
    hands.write(secret)
    hands.press("Return")


def lock(hands: Hands) -> None:
    hands.reader.forget_focus()
    hands.press("ctrl+l")
    hands.reader.wait_for("Everything in here is closed.")


def journey(folder: Path) -> None:
    """The whole way: make, check in, goal, plan, summary, lock, unlock, draft, recovery code."""
    reader = ScreenReader()
    hands = Hands(reader)
    app = subprocess.Popen([sys.executable, "-W", "error", "-m", "ui.entry"], env=os.environ)
    try:
        groups = first_run(hands)
        say("made")
        check_in(hands)
        say("checked in")
        write_goal(hands, GOAL)
        say("goal written")
        make_plan(hands)
        say("plan made")
        save_summary(hands, folder / "page.pdf")
        say("summary saved")
        lock(hands)
        app.wait(timeout=PATIENCE)
        say("locked")
        unlock(hands, WRONG)
        hands.reader.wait_for("does not open")
        say("wrong passphrase told")
        unlock(hands, PASSPHRASE)
        hands.reader.wait_for("How are you now?")
        hands.reader.wait_for(GOAL)
        say("unlocked")
        write_goal(hands, HALF)
        lock(hands)
        say("locked while typing")
        unlock(hands, " ".join(groups))
        hands.reader.wait_for("How are you now?")
        say("unlocked with the recovery code")
        hands.press("ctrl+3")
        hands.reader.wait_for(HALF)
        say("what was being typed is there")
        hands.press("ctrl+q")
    finally:
        reader.close()


def say(step: str) -> None:
    """Tell the test how far it is."""
    print(step, flush=True)


if __name__ == "__main__":
    journey(Path(sys.argv[1]))
