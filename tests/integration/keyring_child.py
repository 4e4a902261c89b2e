"""Asks the computer's keyring in a session of its own: ``python -m tests.integration.keyring_child WHAT FOLDER``.

What happened is printed as words, one a line; an error as its code.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from passport_app.errors import PassportError
from passport_app.services import computer_keyring, ways_in
from passport_app.vault import seen_from_outside, slots
from tests.integration.cli_process import PASSPHRASE


def journey(folder: Path) -> None:
    """Set up, open, new keys, open, set up once more, take away."""
    with ways_in.go_in(folder, PASSPHRASE) as passport:
        way = ways_in.set_up_keyring(passport, "this laptop")
        print(way.way, way.label)
        print("same" if ways_in.set_up_keyring(passport).id == way.id else "another")
        passport.change_passphrase("other words now")
    with ways_in.go_in_by_keyring(folder) as passport:
        print(passport.vault.role, passport.vault.way.way)
        computer_keyring.store(seen_from_outside(folder).name, "1" * 64)
        print("renewed" if ways_in.set_up_keyring(passport).id != way.id else "same")
    with ways_in.go_in_by_keyring(folder) as passport:
        ways_in.remove(passport, passport.vault.way.id)
        print(passport.vault.way.way)
    ask(lambda: computer_keyring.find(seen_from_outside(folder).name))


def window(folder: Path) -> None:
    """The button of the locked page, in the whole window: nothing is asked before it is pressed."""
    from PySide6.QtWidgets import QApplication

    from ui.app import App
    from ui.pages.unlock.page import UnlockPage

    with ways_in.go_in(folder, PASSPHRASE) as passport:
        ways_in.set_up_keyring(passport)
    qt = QApplication([])
    app = App(qt, folder)
    app.start()
    (page,) = app.window.findChildren(UnlockPage)
    print("offered" if comes(lambda: not page._keyring.isHidden()) else "not offered")
    print("locked" if app.passport is None else "open")
    page._keyring.click()
    print("open" if comes(lambda: app.passport is not None) else "locked")
    app.end()


def comes(true: Callable[[], bool]) -> bool:
    """Let the window run until something is so, or for twenty seconds."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    until = QDeadlineTimer(20_000)
    while not true() and not until.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 200)
    return true()


def refusals(folder: Path) -> None:
    """Everything that can be asked of it."""
    before = slots.load(folder)
    ask(lambda: ways_in.go_in_by_keyring(folder))
    with ways_in.go_in(folder, PASSPHRASE) as passport:
        ask(lambda: ways_in.set_up_keyring(passport))
    ask(lambda: computer_keyring.store("1" * 32, "2" * 64))
    ask(lambda: computer_keyring.forget("1" * 32))
    print("unchanged" if slots.load(folder) == before else "changed")


def ask(what: Callable[[], object]) -> None:
    try:
        what()
    except PassportError as error:
        print(error.code)
    else:
        print("done")


if __name__ == "__main__":
    os.environ.pop("PYTHON_KEYRING_BACKEND", None)
    {"journey": journey, "window": window, "refusals": refusals}[sys.argv[1]](Path(sys.argv[2]))
