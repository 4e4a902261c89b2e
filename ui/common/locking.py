"""Locking ends the process that held the keys.

There is no overlay over open data: the window is blanked, what is being typed becomes drafts, the passport is
closed, our text leaves the clipboard, a fresh process starts with nothing but the folder in its arguments, and
this one ends at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from ui.common.log import note

DEFAULT_MINUTES = 10
SETTING = "lock_minutes"
"""Name of the passport's own setting; "0" is never."""
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


def command(folder: Path | None) -> list[str]:
    """How a fresh, locked process of this program is started."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "ui.entry"]
    return [*start, "--folder", str(folder)] if folder is not None else start


def start_fresh(folder: Path | None) -> None:
    """Start a locked process that knows nothing but the folder."""
    import subprocess  # noqa: PLC0415 - lazy for start-up time

    subprocess.Popen(  # noqa: S603 - our own program
        command(folder),
        cwd=Path(__file__).resolve().parents[2],
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        close_fds=True,
    )


class Lock:
    """The steps of a lock, in their order; each is tried even if one before it fails."""

    def __init__(self, steps: Sequence[Callable[[], object]], *, leave: Callable[[int], NoReturn] = os._exit) -> None:
        """``steps`` blank, save, close and clear; ``leave`` ends the process."""
        self._steps, self._leave = steps, leave

    def end(self, folder: Path | None, *, restart: bool = True) -> None:
        """Lock: end this process and, unless the person is going, start a locked one."""
        for step in self._steps:
            try:
                step()
            except Exception as error:  # noqa: BLE001 - the keys must go, whatever else fails
                note("A step of the lock failed: %s", type(error).__name__, error=True)
        try:
            if restart:
                start_fresh(folder)
        finally:
            self._leave(0)


class IdleTimer(QObject):
    """Notices that nobody has touched keyboard or mouse for some minutes.

    Signals:
        idle: Nobody has.
    """

    idle = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        self._watched: QWindow | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)

    def start(self, minutes: int) -> None:
        """Watch from now on; 0 minutes is never."""
        self._timer.stop()
        if minutes > 0:
            self._timer.setInterval(minutes * 60_000)
            self._timer.start()
            self._watch(QGuiApplication.focusWindow())

    def stop(self) -> None:
        """Watch no more."""
        self._timer.setInterval(0)
        self._timer.stop()

    def minutes(self) -> int:
        """The minutes after which it would say so; 0 if it is not watching."""
        return self._timer.interval() // 60_000

    def _watch(self, window: QWindow | None) -> None:
        """Only the window with the keyboard is watched: a filter on everything would slow everything."""
        if window is not None and window is not self._watched:
            self._watched = window
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT and self._timer.interval() > 0:
            self._timer.start()
        return super().eventFilter(watched, event)
