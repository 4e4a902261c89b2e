"""Hears from logind that the computer is about to sleep, in time to lock, and that the session is to be locked.

A closed lid must not keep the keys in memory. logind is asked to wait (a "delay" inhibitor) until the process that
holds the keys has ended, which gives the handle back.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.common.bus import BusLine

if TYPE_CHECKING:
    from jeepney import Message

_NAME, _PATH, _INTERFACE = "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
_SESSION = "org.freedesktop.login1.Session"
_WHO, _WHY = "Health Passport", "Locks the open passport"


class SuspendWatch(QObject):
    """Watches while a passport is open.

    Signals:
        suspending: The computer waits for us before it sleeps.
        locked: Somebody asked logind to lock the session.
    """

    suspending = Signal()
    locked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = BusLine()
        self.line.received.connect(self._on_received)
        self._handle: int | None = None
        self._session = ""
        self._asked_to_wait = self._asked_session = 0

    def start(self) -> None:
        """Ask logind to wait for us, and hear of sleep and of locking."""
        if self.line.is_open or not self.line.open("SYSTEM", with_handles=True):
            return
        from jeepney import DBusAddress, MatchRule, message_bus, new_method_call  # noqa: PLC0415 - lazy for start-up time

        sleep = MatchRule(type="signal", interface=_INTERFACE, member="PrepareForSleep", path=_PATH)
        lock = MatchRule(type="signal", interface=_SESSION, member="Lock")
        for rule in (sleep, lock):
            self.line.send(message_bus.AddMatch(rule))
        address = DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE)
        name = os.environ.get("XDG_SESSION_ID")
        if name:
            self._asked_session = self.line.send(new_method_call(address, "GetSession", "s", (name,)))
        else:
            self._asked_session = self.line.send(new_method_call(address, "GetSessionByPID", "u", (os.getpid(),)))
        self._asked_to_wait = self.line.send(
            new_method_call(address, "Inhibit", "ssss", ("sleep", _WHO, _WHY, "delay"))
        )

    def stop(self) -> None:
        """Watch no more; the computer may sleep."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)
        self.line.close()

    def _on_received(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - lazy for start-up time

        fields, kind = message.header.fields, message.header.message_type
        if kind is MessageType.method_return and message.body:
            self._take(fields.get(HeaderFields.reply_serial), message.body[0])
        elif kind is MessageType.signal:
            self._hear(fields.get(HeaderFields.member), fields.get(HeaderFields.path), message.body)

    def _take(self, asked: int, answer: object) -> None:
        if asked == self._asked_to_wait and hasattr(answer, "to_raw_fd"):
            self._handle = answer.to_raw_fd()
        elif asked == self._asked_session and isinstance(answer, str):
            self._session = answer

    def _hear(self, member: str, path: str, body: tuple[object, ...]) -> None:
        if member == "PrepareForSleep" and body and body[0]:
            self.suspending.emit()
        elif member == "Lock" and self._session in ("", path):  # which session is ours may not be known: once too often
            self.locked.emit()
