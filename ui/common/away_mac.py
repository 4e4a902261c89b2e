"""Hears from macOS that the screen was locked, which it also is before most Macs sleep.

Written after Apple's reference of CFNotificationCenter and not yet tried on a Mac. The name of the notice is not in
that reference, but has been the same for many versions.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal

_NAME = b"com.apple.screenIsLocked"
_UTF_8 = 0x08000100
_DELIVER_AT_ONCE = 4


class MacWatch(QObject):
    """Watches while a passport is open.

    Signals:
        locked: The screen was locked.
    """

    locked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heard: object = None
        """The function that macOS calls; it must live as long as it may be called."""

    def start(self) -> None:
        """Ask to be told; the notice comes on the window's own loop."""
        if sys.platform == "darwin" and self._heard is None:
            import ctypes  # noqa: PLC0415 - lazy for start-up time

            core = ctypes.CDLL("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation")
            pointer = ctypes.c_void_p
            callback = ctypes.CFUNCTYPE(None, pointer, pointer, pointer, pointer, pointer)
            core.CFNotificationCenterGetDistributedCenter.restype = pointer
            core.CFStringCreateWithCString.restype = pointer
            core.CFStringCreateWithCString.argtypes = (pointer, ctypes.c_char_p, ctypes.c_uint32)
            core.CFNotificationCenterAddObserver.restype = None
            core.CFNotificationCenterAddObserver.argtypes = (
                *(pointer, pointer, callback, pointer, pointer),
                ctypes.c_long,
            )
            heard = callback(lambda *_details: self.locked.emit())
            self._heard = heard
            name = core.CFStringCreateWithCString(None, _NAME, _UTF_8)
            center = core.CFNotificationCenterGetDistributedCenter()
            core.CFNotificationCenterAddObserver(center, id(self), heard, name, None, _DELIVER_AT_ONCE)

    def stop(self) -> None:
        """Hear no more."""
        if sys.platform == "darwin" and self._heard is not None:
            import ctypes  # noqa: PLC0415 - lazy for start-up time

            core = ctypes.CDLL("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation")
            core.CFNotificationCenterGetDistributedCenter.restype = ctypes.c_void_p
            core.CFNotificationCenterRemoveEveryObserver.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
            core.CFNotificationCenterRemoveEveryObserver(core.CFNotificationCenterGetDistributedCenter(), id(self))
            self._heard = None
