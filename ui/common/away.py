"""Notices that the person has gone: the screen was locked or the computer is about to sleep.

Where the computer does not say so, the idle time is what locks.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from ui.common.away_mac import MacWatch
    from ui.common.away_windows import WindowsWatch
    from ui.common.screen_lock import ScreenWatch
    from ui.common.suspend import SuspendWatch

    Watch = MacWatch | ScreenWatch | SuspendWatch | WindowsWatch


class Away(QObject):
    """Watches while a passport is open, with what this computer has.

    Signals:
        locked: The screen was locked.
        suspending: The computer is about to sleep, and may be waiting for us.
    """

    locked = Signal()
    suspending = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.watches: list[Watch] = []

    def start(self) -> None:
        """Watch; called when the window is already shown."""
        if not self.watches:
            self.watches = _watches()
            for watch in self.watches:
                watch.locked.connect(self.locked)
                if hasattr(watch, "suspending"):
                    watch.suspending.connect(self.suspending)
                watch.start()

    def stop(self) -> None:
        """Watch no more."""
        for watch in self.watches:
            watch.stop()
        self.watches = []


def _watches() -> list[Watch]:
    found: list[Watch] = []
    if sys.platform == "win32":
        from ui.common.away_windows import WindowsWatch  # noqa: PLC0415 - only on Windows

        found += [WindowsWatch()]
    elif sys.platform == "darwin":
        from ui.common.away_mac import MacWatch  # noqa: PLC0415 - only on a Mac

        found += [MacWatch()]
    else:
        from ui.common.screen_lock import ScreenWatch  # noqa: PLC0415 - lazy for start-up time
        from ui.common.suspend import SuspendWatch  # noqa: PLC0415 - lazy for start-up time

        found += [SuspendWatch(), ScreenWatch()]
    return found
