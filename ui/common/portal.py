"""The desktop's settings portal, over the session bus. Without a bus or a portal everything stays unknown."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.common.bus import BusLine

if TYPE_CHECKING:
    from jeepney import Message

_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"

Key = tuple[str, str]


class Portal(QObject):
    """Values of the portal's settings, by namespace and key.

    Signals:
        changed: A value has come or is different.
    """

    changed = Signal()

    def __init__(self, watched: Sequence[Key]) -> None:
        super().__init__()
        self._watched = tuple(watched)
        self._values: dict[Key, object] = {}
        self._asked: dict[int, Key] = {}
        self.line = BusLine()
        self.line.received.connect(self._on_received)

    def value(self, namespace: str, key: str) -> object:
        """A value, or ``None`` where it is not known."""
        return self._values.get((namespace, key))

    def number(self, namespace: str, key: str) -> int | None:
        """A whole number, or ``None``."""
        found = self.value(namespace, key)
        return found if isinstance(found, int) and not isinstance(found, bool) else None

    def open(self) -> None:
        """Connect to the session bus, if there is one, and ask for every watched value."""
        if "DBUS_SESSION_BUS_ADDRESS" in os.environ and not self.line.is_open and self.line.open("SESSION"):
            self._ask()

    def close(self) -> None:
        """Leave the bus."""
        self.line.close()

    def _ask(self) -> None:
        from jeepney import DBusAddress, MatchRule, message_bus, new_method_call  # noqa: PLC0415 - lazy for start-up time

        rule = MatchRule(type="signal", interface=_INTERFACE, member="SettingChanged", path=_PATH)
        self.line.send(message_bus.AddMatch(rule))
        address = DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE)
        for key in self._watched:
            self._asked[self.line.send(new_method_call(address, "Read", "ss", key))] = key

    def _on_received(self, message: Message) -> None:
        if self._take(message):
            self.changed.emit()

    def _take(self, message: Message) -> bool:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - lazy for start-up time

        fields = message.header.fields
        if message.header.message_type is MessageType.signal:
            if fields.get(HeaderFields.member) != "SettingChanged" or len(message.body) != 3:
                return False
            namespace, name, variant = message.body
            return self._store((namespace, name), variant)
        key = self._asked.pop(fields.get(HeaderFields.reply_serial, -1), None)
        if key is None or message.header.message_type is not MessageType.method_return or not message.body:
            return False
        return self._store(key, message.body[0])

    def _store(self, key: Key, variant: object) -> bool:
        value = variant
        while isinstance(value, tuple) and len(value) == 2:  # a variant, sometimes within a variant
            value = value[1]
        if key not in self._watched or self._values.get(key) == value:
            return False
        self._values[key] = value
        return True
