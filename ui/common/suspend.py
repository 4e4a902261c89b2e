"""Notices that the computer is about to sleep, in time to lock: a closed lid must not keep the keys in memory.

logind is asked to wait (a "delay" inhibitor) until the process that holds the keys has ended, which gives the
handle back. Where there is no logind, the idle time is what locks. On Windows and macOS this is not there yet.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.common.bus import BusLine

if TYPE_CHECKING:
    from jeepney import Message

_NAME, _PATH, _INTERFACE = "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
_WHO, _WHY = "Health Passport", "Locks the open passport"


class SuspendWatch(QObject):
    """Watches while a passport is open.

    Signals:
        suspending: The computer waits for us before it sleeps.
    """

    suspending = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = BusLine()
        self.line.received.connect(self._on_received)
        self._handle: int | None = None
        self._asked = 0

    def start(self) -> None:
        """Ask logind to wait for us, and hear of sleep."""
        if not sys.platform.startswith("linux") or self.line.is_open or not self.line.open("SYSTEM", with_handles=True):
            return
        from jeepney import DBusAddress, MatchRule, message_bus, new_method_call  # noqa: PLC0415 - lazy for start-up time

        rule = MatchRule(type="signal", interface=_INTERFACE, member="PrepareForSleep", path=_PATH)
        self.line.send(message_bus.AddMatch(rule))
        address = DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE)
        self._asked = self.line.send(new_method_call(address, "Inhibit", "ssss", ("sleep", _WHO, _WHY, "delay")))

    def stop(self) -> None:
        """Watch no more; the computer may sleep."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)
        self.line.close()

    def _on_received(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - lazy for start-up time

        fields, kind = message.header.fields, message.header.message_type
        if kind is MessageType.method_return and fields.get(HeaderFields.reply_serial) == self._asked and message.body:
            self._handle = message.body[0].to_raw_fd()
        elif kind is MessageType.signal and fields.get(HeaderFields.member) == "PrepareForSleep" and message.body[0]:
            self.suspending.emit()
