"""Sees that somebody touched keyboard or mouse, and the keys that hide, in every window of the program.

Also in dialogs, in lists of choices and over the code that fills the screen, where the window's own keys do not reach.
Dialogs that the computer itself shows are not ours, and their input is not seen.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from shiboken6 import isValid

from ui.common.shortcuts import EVERYWHERE

_LOOK_ROUND_MS = 2000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class InputWatch(QObject):
    """Watches while a passport is open.

    Signals:
        touched: A key was pressed or the pointer moved.
        action_requested: A key was pressed that works in every window.
    """

    touched = Signal()
    action_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._keys = {QKeySequence(shortcut.keys): shortcut.target for shortcut in EVERYWHERE}
        self._watched: set[QWindow] = set()
        self._round = QTimer(self, interval=_LOOK_ROUND_MS)
        self._round.timeout.connect(self._look_round)

    def start(self) -> None:
        """Watch the windows that there are, and those that come."""
        application = QGuiApplication.instance()
        if not self._round.isActive() and isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._look_round)
            self._round.start()
            self._look_round()

    def stop(self) -> None:
        """Watch no more."""
        self._round.stop()

    def _look_round(self) -> None:
        """A filter on the whole application would be simpler, and would slow everything."""
        self._watched = {window for window in self._watched if isValid(window)}
        for window in QGuiApplication.topLevelWindows():
            if window not in self._watched:
                self._watched.add(window)
                window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT and self._round.isActive():
            self.touched.emit()
            if isinstance(event, QKeyEvent):
                target = self._keys.get(QKeySequence(event.keyCombination()))
                if target is not None:
                    self.action_requested.emit(target)
                    return True
        return super().eventFilter(watched, event)
