"""A locked screen locks the passport: the signals of the desktops over a real bus, and what Windows' numbers mean."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from jeepney import DBusAddress, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from pytestqt.qtbot import QtBot

from ui.common.away import Away
from ui.common.away_windows import WindowsWatch, meaning
from ui.common.screen_lock import INTERFACES, ScreenWatch


@pytest.fixture
def desktop(bus: None) -> Iterator[DBusConnection]:
    """A desktop of our own, on a bus of its own."""
    made = open_dbus_connection(bus="SESSION")
    yield made
    made.close()


@pytest.fixture
def away(qtbot: QtBot, desktop: DBusConnection) -> Iterator[Away]:
    made = Away()
    made.start()
    rules = [watch for watch in made.watches if isinstance(watch, ScreenWatch)]
    seen: list[object] = []
    rules[0].line.received.connect(seen.append)
    qtbot.waitUntil(lambda: len(seen) >= len(INTERFACES))  # every rule was answered
    yield made
    made.stop()


def say(desktop: DBusConnection, interface: str, body: bool, *, member: str = "ActiveChanged") -> None:
    path = "/" + interface.replace(".", "/")
    desktop.send(new_signal(DBusAddress(path, interface=interface), member, "b", (body,)))


@pytest.mark.parametrize(
    "name", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver"]
)
def test_a_locked_screen_is_heard_of(qtbot: QtBot, desktop: DBusConnection, away: Away, name: str) -> None:
    desktop.send_and_get_reply(message_bus.RequestName(name))
    with qtbot.waitSignal(away.locked):
        say(desktop, name, body=True)


def test_an_unlocked_screen_locks_nothing(qtbot: QtBot, desktop: DBusConnection, away: Away) -> None:
    with qtbot.assertNotEmitted(away.locked, wait=150):
        say(desktop, "org.gnome.ScreenSaver", body=False)
        say(desktop, "org.gnome.ScreenSaver", body=True, member="WakeUpScreen")
        say(desktop, "org.example.ScreenSaver", body=True)


def test_when_stopped_nothing_is_heard(qtbot: QtBot, desktop: DBusConnection, away: Away) -> None:
    away.stop()
    with qtbot.assertNotEmitted(away.locked, wait=100):
        say(desktop, "org.gnome.ScreenSaver", body=True)


def test_without_any_bus_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    away = Away()
    away.start()
    away.stop()


@pytest.mark.parametrize(
    ("message", "wparam", "meant"),
    [
        (0x02B1, 0x7, "locked"),
        (0x02B1, 0x8, ""),
        (0x02B1, 0x2, "locked"),
        (0x0218, 0x4, "suspending"),
        (0x0218, 0x12, ""),
        (0x0100, 0x7, ""),
    ],
    ids=["locked", "unlocked", "another person", "sleeps", "wakes", "a key"],
)
def test_what_windows_says(qtbot: QtBot, message: int, wparam: int, meant: str) -> None:
    """Numbers from WinUser.h; only a Windows computer can show that they arrive."""
    assert meaning(message, wparam) == meant
    watch, heard = WindowsWatch(), list[str]()
    watch.locked.connect(lambda: heard.append("locked"))
    watch.suspending.connect(lambda: heard.append("suspending"))
    watch.heard(message, wparam)
    assert heard == ([meant] if meant else [])
