"""From the start of a process until its first window is painted: ours on the unlock page, or a bare one with a button.

python -m tests.bench.start app FOLDER | bare
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget


class FirstPaint(QObject):
    """Ends the process once a window has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        os._exit(0)


def bare() -> None:
    """The yardstick: one button, shown."""
    app = QApplication(sys.argv)
    button = QPushButton("Continue")
    button.show()
    watch = FirstPaint()
    app.installEventFilter(watch)
    app.exec()


def ours(folder: str) -> None:
    """The program as its command starts it, with the event loop watched from its first turn on."""
    run = QApplication.exec

    def watched_run() -> int:
        watch = FirstPaint()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(watch)
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
