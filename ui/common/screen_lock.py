"""Hears from the Linux desktop that the screen was locked or its saver began.

Every desktop has an interface of its own for this, all with the same signal. Who sends it is not looked at: the worst
that a stranger on the person's own bus can do is to lock the passport.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.common.bus import BusLine

if TYPE_CHECKING:
    from jeepney import Message

INTERFACES = tuple(f"org.{desktop}.ScreenSaver" for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce"))
_MEMBER = "ActiveChanged"


class ScreenWatch(QObject):
    """Watches while a passport is open.

    Signals:
        locked: The screen was locked.
    """

    locked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = BusLine()
        self.line.received.connect(self._on_received)

    def start(self) -> None:
        """Hear of it; without a session bus nothing is heard."""
        if "DBUS_SESSION_BUS_ADDRESS" not in os.environ or self.line.is_open or not self.line.open("SESSION"):
            return
        from jeepney import MatchRule, message_bus  # noqa: PLC0415 - lazy for start-up time

        for interface in INTERFACES:
            rule = MatchRule(type="signal", interface=interface, member=_MEMBER)
            self.line.send(message_bus.AddMatch(rule))

    def stop(self) -> None:
        """Hear no more."""
        self.line.close()

    def _on_received(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - lazy for start-up time

        fields = message.header.fields
        heard = message.header.message_type is MessageType.signal and fields.get(HeaderFields.member) == _MEMBER
        if heard and fields.get(HeaderFields.interface) in INTERFACES and message.body and message.body[0] is True:
            self.locked.emit()
