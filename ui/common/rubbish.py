"""Python's rubbish is collected in the window's thread alone.

A collection in a thread of the tasks can end a Qt object that belongs to the window, such as a timer, and that is a
crash. So the automatic collection, which runs in whichever thread happens to allocate, stays off.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 2_000


class Rubbish(QObject):
    """Collects every few seconds what Python's own counts say is due."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    def collect(self) -> int:
        """The oldest generation whose count is over its threshold; how much went."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation] > 0:
                return gc.collect(generation)
        return 0
