"""The desktop's settings portal, spoken to over a real bus socket."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from pytestqt.qtbot import QtBot

from ui.common.os_settings import APPEARANCE, GNOME, WATCHED, OsSettings
from ui.common.portal import Portal

DESKTOP = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")
VALUES = {(APPEARANCE, "color-scheme"): ("u", 1), (GNOME, "text-scaling-factor"): ("d", 1.5)}


class Desktop:
    """A portal of our own on the bus: answers ``Read`` and can say that something changed."""

    def __init__(self) -> None:
        self._connection: DBusConnection = open_dbus_connection(bus="SESSION")
        self._connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
        self._ended = False
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def change(self, namespace: str, key: str, value: tuple[str, object]) -> None:
        self._connection.send(new_signal(DESKTOP, "SettingChanged", "ssv", (namespace, key, value)))

    def end(self) -> None:
        self._ended = True
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        while not self._ended:
            try:
                message = self._connection.receive(timeout=0.1)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                assert message.header.fields[HeaderFields.member] == "Read"
                value = VALUES.get(message.body, ("s", "unknown"))
                self._connection.send(new_method_return(message, "v", (("v", value),)))


@pytest.fixture
def desktop(bus: None) -> Iterator[Desktop]:
    made = Desktop()
    yield made
    made.end()


def wishes(computer: OsSettings) -> tuple[bool, bool, bool, float]:
    return computer.dark, computer.reduced_motion, computer.high_contrast, computer.text_scale


def test_the_desktops_wishes_arrive_and_are_followed(qtbot: QtBot, desktop: Desktop) -> None:
    computer = OsSettings()
    computer.listen()
    qtbot.waitUntil(lambda: wishes(computer) == (True, False, False, 1.5))
    desktop.change(APPEARANCE, "color-scheme", ("u", 2))
    qtbot.waitUntil(lambda: wishes(computer) == (False, False, False, 1.5))
    desktop.change(GNOME, "enable-animations", ("b", False))
    with qtbot.waitSignal(computer.changed):
        desktop.change(APPEARANCE, "contrast", ("u", 1))
    qtbot.waitUntil(lambda: wishes(computer) == (False, True, True, 1.5))
    computer.close()


def test_what_nobody_asked_for_changes_nothing(qtbot: QtBot, desktop: Desktop) -> None:
    portal = Portal(WATCHED)
    portal.open()
    qtbot.waitUntil(lambda: portal.number(APPEARANCE, "color-scheme") == 1)
    with qtbot.assertNotEmitted(portal.changed, wait=100):
        desktop.change("org.example", "color-scheme", ("u", 2))
    portal.close()


def test_without_a_bus_or_a_portal_the_window_just_goes_on(
    qtbot: QtBot, bus: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = Portal(WATCHED)
    alone.open()
    assert alone.value(APPEARANCE, "color-scheme") is None
    alone.close()
    for address in ("unix:path=/nonexistent/bus", "tcp:host=127.0.0.1,port=1", "nonsense"):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        portal = Portal(WATCHED)
        portal.open()
        assert portal.value(APPEARANCE, "color-scheme") is None
        portal.close()
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    assert "DBUS_SESSION_BUS_ADDRESS" not in os.environ
    Portal(WATCHED).open()


def test_a_bus_that_goes_away_is_left_quietly(qtbot: QtBot, bus: None, desktop: Desktop) -> None:
    portal = Portal(WATCHED)
    portal.open()
    qtbot.waitUntil(lambda: portal.number(APPEARANCE, "color-scheme") == 1)
    assert portal.line._connection is not None
    portal.line._connection.sock.shutdown(2)
    qtbot.waitUntil(lambda: not portal.line.is_open)
    assert portal.number(APPEARANCE, "color-scheme") == 1
