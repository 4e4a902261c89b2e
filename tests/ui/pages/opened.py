"""A page's context around an open passport, for tests of single pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from passport_app.services.passport import Passport
from tests.ui import audit
from ui.common.announce import Announcer
from ui.common.clipboard import OwnClipboard
from ui.common.context import PageContext
from ui.common.settings import Settings
from ui.common.tasks import Tasks
from ui.widgets import reading_order


@dataclass
class Going:
    """Where a page wanted to go."""

    places: list[tuple[str, object]] = field(default_factory=list)

    def to(self, place: str, payload: object = None) -> None:
        self.places.append((place, payload))


def context(passport: Passport, folder: Path, dressed: audit.Dress | None = None) -> PageContext:
    """What a page is given, in one look, size and language."""
    translator, theme = audit.dress(dressed or audit.Dress(), folder)
    return PageContext(
        translator=translator,
        passport=passport,
        folder=passport.folder,
        settings=Settings(folder / "window.json"),
        theme=theme,
        announcer=Announcer(),
        tasks=Tasks(),
        clipboard=OwnClipboard(),
        navigate=Going().to,
        passport_opened=lambda _passport: None,
        person_changed=lambda: None,
        lock=lambda: None,
    )


def go_to(page: QWidget, words: str) -> QWidget:
    """Tab, as the window does it, until the control whose name begins with these words has the keyboard."""
    QApplication.processEvents()  # what was just made can take the keyboard only then
    for _ in range(len(reading_order.stops(page)) + 1):
        focus = QApplication.focusWidget()
        if focus is not None and page.isAncestorOf(focus) and audit.name_of(focus).startswith(words):
            return focus
        reading_order.move_on(page, focus if focus is not None and page.isAncestorOf(focus) else None, forward=True)
    names = [audit.name_of(stop) for stop in reading_order.stops(page)]
    raise AssertionError(f"no stop is called {words!r}: {names}")


def press(page: QWidget, words: str) -> None:
    """Go to a button by Tab and press Space on it."""
    QTest.keyClick(go_to(page, words), Qt.Key.Key_Space)
    QApplication.processEvents()


def type_into(page: QWidget, words: str, text: str) -> None:
    """Go to a field by Tab, type, and leave it by Tab."""
    field = go_to(page, words)
    if text.isascii():
        QTest.keyClicks(field, text)
    else:  # as another script's keyboard does it
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field, event)
    reading_order.move_on(page, QApplication.focusWidget(), forward=True)
    QApplication.processEvents()


def key(text: str | Qt.Key) -> None:
    """Press a key wherever the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the keyboard"
    if isinstance(text, str):
        QTest.keyClicks(focus, text)
    else:
        QTest.keyClick(focus, text)
    QApplication.processEvents()
