"""The window around the shell: its keys, its focus ring, its cover, its place on the screen.

Its title never holds a name or a word about health: other people see window titles.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui import places
from ui.common.context import Place
from ui.common.shortcuts import DIM, ESCAPE, HIDE, LOCK, SHORTCUTS, SWAP

TITLE = "Health Passport"
_AFTER_FIRST_PAINT_MS = 20
_SOON_MS = 5

if TYPE_CHECKING:
    from ui.shell import Shell
    from ui.widgets.focus_ring import FocusRing


class _Cover(QWidget):
    """Hides whatever is below, whatever a style sheet says of backgrounds, and keeps from it that it is hidden."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.FocusOut or super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.palette().window())


class MainWindow(QMainWindow):
    """The window around the shell: its keys, its focus ring, its end.

    Signals:
        action_requested: Dim, lock, hide or leave quickly.
        closing: The window is about to close; what is typed must be saved now.
    """

    action_requested = Signal(str)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setMinimumSize(480, 420)
        self.resize(1180, 800)
        self._shell: Shell | None = None
        self._covered = False
        self._ring: FocusRing | None = None
        for shortcut in SHORTCUTS:
            key = QShortcut(shortcut.keys, self)
            key.activated.connect(lambda target=shortcut.target: self._pressed(target))

    @property
    def shell(self) -> Shell | None:
        """What is in the window, or nothing once it is covered."""
        return None if self._covered else self._shell

    @property
    def kept_shell(self) -> Shell | None:
        """What is or was in the window, whose words may still need saving."""
        return self._shell

    def show_shell(self, shell: Shell) -> None:
        """Put a shell into the window in place of the one before."""
        self._rest_ring()
        self._shell = shell
        shell.action_requested.connect(self.action_requested)
        self.setCentralWidget(shell)
        shell.show()  # Qt would show it on the next turn, and what is not shown takes no focus

    def cover(self, make_shell: Callable[[], Shell], place: Place) -> None:
        """Put a place over everything, and hide every other window. What was shown can still be saved.

        It is painted in two steps: first nothing at all, which takes no time, then the place. What is below is not
        hidden, nor told that it has lost the keyboard: it would save first, and be seen meanwhile.
        """
        self._covered = True
        cover = _Cover(self)
        cover.setGeometry(self.rect())
        cover.show()
        self.repaint()
        for other in QApplication.topLevelWidgets():
            if other is not self:
                other.hide()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(cover)
        shell = make_shell()
        shell.setParent(cover)
        shell.setGeometry(cover.rect())
        shell.show()
        shell.go(place, at_once=True)
        self.repaint()

    def hide_all(self) -> None:
        """Hide every window of the program."""
        for window in QApplication.topLevelWidgets():
            window.hide()

    def place(self) -> str:
        """Where the window is and how large, as letters and digits."""
        return bytes(self.saveGeometry().data()).hex()

    def take_place(self, place: str) -> None:
        """Be where another window was; what makes no sense is left out."""
        with contextlib.suppress(ValueError):
            self.restoreGeometry(bytes.fromhex(place))

    def when_seen(self, then: Callable[[], object]) -> None:
        """Call ``then`` once the window is on the screen with its page painted."""
        handle = self.windowHandle()
        page = self.shell.page if self.shell is not None else None
        if handle.isExposed() and page is not None and page.updatesEnabled():
            self.repaint()
            then()
        else:
            QTimer.singleShot(_SOON_MS, self, lambda: self.when_seen(then))

    def _pressed(self, target: str) -> None:
        if target in (DIM, LOCK, HIDE, ESCAPE):
            self.action_requested.emit(target)
        elif self.shell is None:
            return
        elif target == SWAP:
            self.shell.swap_focus()
        elif not self.shell.locked or Place(target) in places.WHILE_LOCKED:
            self.shell.go(Place(target))

    def _rest_ring(self) -> None:
        if self._ring is not None:
            self._ring.rest()

    def _make_ring(self) -> None:
        from ui.widgets.focus_ring import FocusRing  # noqa: PLC0415 - lazy for start-up time

        self._ring = FocusRing()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._ring is None:
            QTimer.singleShot(_AFTER_FIRST_PAINT_MS, self, self._make_ring)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
