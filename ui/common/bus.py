"""A line to the desktop's message bus: a local socket, no network.

Messages are sent and answers taken as they come, so a service that is slow to start delays nothing. Without a bus,
or without the library for it, nothing is ever received.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from ui.common.log import note

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_PATIENCE_S = 0.5
"""For the bus itself, which answers at once or is not there."""


class BusLine(QObject):
    """One connection to a bus.

    Signals:
        received: A message has come.
    """

    received = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._connection: DBusConnection | None = None
        self._notifier: QSocketNotifier | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a connection."""
        return self._connection is not None

    def open(self, bus: str, *, with_handles: bool = False) -> bool:
        """Connect to the ``SESSION`` or ``SYSTEM`` bus; whether there is one."""
        if self._connection is not None:
            return True
        try:
            from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - lazy for start-up time

            self._connection = open_dbus_connection(bus=bus, enable_fds=with_handles, auth_timeout=_PATIENCE_S)
        except (ImportError, OSError, ValueError, RuntimeError, KeyError) as error:
            note("No %s bus: %s", bus, type(error).__name__)
            return False
        self._notifier = QSocketNotifier(self._connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)
        return True

    def send(self, message: Message) -> int:
        """Send a message; the serial number that its answer will bear, 0 if the line is closed."""
        if self._connection is None:
            return 0
        serial: int = next(self._connection.outgoing_serial)
        try:
            self._connection.send(message, serial=serial)
        except OSError as error:
            self._gone(error)
        return serial

    def close(self) -> None:
        """Leave the bus."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._connection is not None:
            with contextlib.suppress(OSError):
                self._connection.close()
            self._connection = None

    def _on_readable(self) -> None:
        while self._connection is not None:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except (OSError, EOFError, ValueError) as error:
                self._gone(error)
            else:
                self.received.emit(message)

    def _gone(self, error: Exception) -> None:
        note("The bus went away: %s", type(error).__name__)
        self.close()
