"""From the start of a process until its first window is painted: ours on the unlock page, or a bare one with a button.

Nothing listens to Qt's events here: a filter in Python makes PySide build some two hundred enumerations at its first
event, a fifth of the bare window's time, and would flatter us.

python -m tests.bench.start app FOLDER | bare
"""

from __future__ import annotations

import os
import sys
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget


def end() -> None:
    """End once everything of this picture is drawn: a parent is painted before what is in it."""
    QTimer.singleShot(0, lambda: os._exit(0))


class Button(QPushButton):
    """Ends the process when it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        end()


def bare() -> None:
    """The yardstick: one button, shown."""
    app = QApplication(sys.argv)
    button = Button("Continue")
    button.show()
    app.exec()


def ours(folder: str) -> None:
    """The program as its command starts it; the locked page has to be painted, not just the window around it."""
    run = QApplication.exec

    def watched_run() -> int:
        from ui.pages.unlock.page import UnlockPage

        paint = UnlockPage.paintEvent

        def painted(page: QWidget, event: QPaintEvent) -> None:
            paint(cast("UnlockPage", page), event)
            end()

        UnlockPage.paintEvent = painted  # type: ignore[method-assign]
        return run()

    QApplication.exec = staticmethod(watched_run)  # type: ignore[method-assign]
    from ui.entry import main

    sys.argv = ["health-passport", "--folder", folder]
    main()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        ours(sys.argv[2])
