"""The desktop's settings portal, over the session bus: a local socket, no network.

Requests are sent and answers taken as they come, so a portal that is slow to start delays nothing. Without a bus,
without the library for it, or without a portal everything stays unknown.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from ui.common.log import note

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_NAME, _PATH, _INTERFACE = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)

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
        self._connection: DBusConnection | None = None
        self._notifier: QSocketNotifier | None = None

    def value(self, namespace: str, key: str) -> object:
        """A value, or ``None`` where it is not known."""
        return self._values.get((namespace, key))

    def number(self, namespace: str, key: str) -> int | None:
        """A whole number, or ``None``."""
        found = self.value(namespace, key)
        return found if isinstance(found, int) and not isinstance(found, bool) else None

    def open(self) -> None:
        """Connect to the session bus, if there is one, and ask for every watched value."""
        if self._connection is not None or "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
            return
        try:
            from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - lazy for start-up time

            self._connection = open_dbus_connection(bus="SESSION", auth_timeout=0.5)
            self._ask()
        except (ImportError, OSError, ValueError, RuntimeError) as error:
            note("No settings portal: %s", type(error).__name__)
            self.close()

    def close(self) -> None:
        """Leave the bus."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        if self._connection is not None:
            with contextlib.suppress(OSError):
                self._connection.close()
            self._connection = None

    def take(self, message: Message) -> bool:
        """Use one message from the bus; whether it changed a value."""
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

    def _ask(self) -> None:
        from jeepney import DBusAddress, MatchRule, message_bus, new_method_call  # noqa: PLC0415 - lazy for start-up time

        assert self._connection is not None  # noqa: S101 - only called when it is open
        rule = MatchRule(type="signal", interface=_INTERFACE, member="SettingChanged", path=_PATH)
        self._connection.send(message_bus.AddMatch(rule))
        address = DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE)
        for key in self._watched:
            serial = next(self._connection.outgoing_serial)
            self._connection.send(new_method_call(address, "Read", "ss", key), serial=serial)
            self._asked[serial] = key
        self._notifier = QSocketNotifier(self._connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)

    def _on_readable(self) -> None:
        different = False
        while self._connection is not None:
            try:
                different = self.take(self._connection.receive(timeout=0)) or different
            except TimeoutError:
                break
            except (OSError, EOFError, ValueError) as error:
                note("The settings portal went away: %s", type(error).__name__)
                self.close()
        if different:
            self.changed.emit()

    def _store(self, key: Key, variant: object) -> bool:
        value = variant
        while isinstance(value, tuple) and len(value) == 2:  # a variant, sometimes within a variant
            value = value[1]
        if key not in self._watched or self._values.get(key) == value:
            return False
        self._values[key] = value
        return True
