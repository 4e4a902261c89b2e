"""Every test of the window begins in the light look at 100% in English, with nothing left from the test before."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from passport_app.i18n import Translator
from tests.ui import audit


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication, own_folders: Path) -> Iterator[None]:
    """The usual look; widgets that a test made are gone when the next one begins.

    Rubbish is collected here and not while a test runs: a task's thread would otherwise throw away the timers and the
    widgets of the tests before, which Qt allows in their own thread alone.
    """
    gc.disable()
    audit.dress(audit.Dress(), own_folders)
    yield
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)
    gc.enable()


@pytest.fixture
def translator() -> Translator:
    """English."""
    return Translator("en")


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a widget in an active window, so that it can have the keyboard."""

    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()

    return show
