"""Notices that nobody has touched keyboard or mouse for some minutes, and says so before it counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

DEFAULT_MINUTES = 10
SETTING = "lock_minutes"
"""Name of the passport's own setting; "0" is never."""
WARNING_S = 60
SHORTEST_WARNING_S = 20
"""WCAG 2.2, success criterion 2.2.1: at least 20 seconds to say that one is still there."""


def warning_seconds(minutes: int) -> int:
    """How long before the lock it is said: a minute, or a third of a very short time."""
    return max(SHORTEST_WARNING_S, min(WARNING_S, minutes * 20))


class IdleTimer(QObject):
    """Counts from the last key or movement.

    Signals:
        warned: In this many seconds it is time.
        went_on: Somebody is there after all.
        idle: Nobody is.
    """

    warned = Signal(int)
    went_on = Signal()
    idle = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._quiet, self._last = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._warn)
        self._last.timeout.connect(self.idle)
        self._minutes = 0

    @property
    def minutes(self) -> int:
        """The minutes after which it would say so; 0 if it is not counting."""
        return self._minutes

    def start(self, minutes: int) -> None:
        """Count from now on; 0 minutes is never."""
        self.stop()
        if minutes > 0:
            self._minutes = minutes
            seconds = warning_seconds(minutes)
            self._last.setInterval(seconds * 1000)
            self._quiet.setInterval((minutes * 60 - seconds) * 1000)
            self._quiet.start()

    def stop(self) -> None:
        """Count no more."""
        self._minutes = 0
        self._quiet.stop()
        self._end_warning()

    def touch(self) -> None:
        """Somebody is there: count anew."""
        if self._minutes:
            self._quiet.start()
            self._end_warning()

    def _warn(self) -> None:
        self._last.start()
        self.warned.emit(self._last.interval() // 1000)

    def _end_warning(self) -> None:
        if self._last.isActive():
            self._last.stop()
            self.went_on.emit()
