"""Hears from Windows that the session was locked or that the computer is about to sleep.

Written after Microsoft's reference (WM_WTSSESSION_CHANGE, WM_POWERBROADCAST) and not yet tried on Windows.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication

_POWER, _SUSPENDS = 0x0218, 0x0004
_SESSION, _LOCKED, _SWITCHED_AWAY = 0x02B1, 0x7, 0x2
_THIS_SESSION = 0


def meaning(message: int, wparam: int) -> str:
    """``locked``, ``suspending``, or nothing that we need to know."""
    if message == _SESSION and wparam in (_LOCKED, _SWITCHED_AWAY):
        return "locked"
    return "suspending" if message == _POWER and wparam == _SUSPENDS else ""


class WindowsWatch(QObject):
    """Watches while a passport is open.

    Signals:
        locked: The session was locked, or another person was switched to.
        suspending: The computer is about to sleep.
    """

    locked = Signal()
    suspending = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filter = _Filter(self)
        self._window = 0

    def start(self) -> None:
        """Ask Windows to tell our first window; power messages come to every window unasked."""
        application, windows = QCoreApplication.instance(), QGuiApplication.topLevelWindows()
        if self._window or application is None or not windows:
            return
        self._window = int(windows[0].winId())
        application.installNativeEventFilter(self._filter)
        _register(self._window, on=True)

    def stop(self) -> None:
        """Hear no more."""
        application = QCoreApplication.instance()
        if self._window and application is not None:
            application.removeNativeEventFilter(self._filter)
            _register(self._window, on=False)
        self._window = 0

    def heard(self, message: int, wparam: int) -> None:
        """Say what a message of Windows means."""
        meant = meaning(message, wparam)
        if meant == "locked":
            self.locked.emit()
        elif meant == "suspending":
            self.suspending.emit()


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, watch: WindowsWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        if kind == b"windows_generic_MSG":
            self._watch.heard(*_parts(int(message)))
        return False, 0


def _parts(address: int) -> tuple[int, int]:
    """Number and first parameter of the ``MSG`` structure at an address."""
    from ctypes import wintypes  # noqa: PLC0415 - lazy for start-up time

    found = wintypes.MSG.from_address(address)
    return int(found.message), int(found.wParam)


def _register(window: int, *, on: bool) -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - lazy for start-up time
        from ctypes import wintypes  # noqa: PLC0415 - lazy for start-up time

        library = ctypes.WinDLL("wtsapi32")
        if on:
            library.WTSRegisterSessionNotification.argtypes = (wintypes.HWND, wintypes.DWORD)
            library.WTSRegisterSessionNotification(window, _THIS_SESSION)
        else:
            library.WTSUnRegisterSessionNotification.argtypes = (wintypes.HWND,)
            library.WTSUnRegisterSessionNotification(window)
