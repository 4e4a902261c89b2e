"""The computer waits until the passport is locked before it sleeps."""

from __future__ import annotations

import os
import select
import threading
from collections.abc import Iterator

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from pytestqt.qtbot import QtBot

from ui.common.suspend import SuspendWatch

OURS, ANOTHERS = "/org/freedesktop/login1/session/_32", "/org/freedesktop/login1/session/_33"
LOGIND = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")


class Logind:
    """A logind of our own: hands out one handle, and can say that sleep is near or over."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.sessions: list[tuple[object, ...]] = []
        self._held, self._given = os.pipe()
        self._connection = open_dbus_connection(bus="SYSTEM", enable_fds=True)
        self._connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.login1"))
        self._ended = False
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def sleep(self, *, near: bool) -> None:
        self._connection.send(new_signal(LOGIND, "PrepareForSleep", "b", (near,)))

    def lock(self, session: str) -> None:
        address = DBusAddress(session, interface="org.freedesktop.login1.Session")
        self._connection.send(new_signal(address, "Lock"))

    def is_free_to_sleep(self) -> bool:
        """Whether nobody holds the other end of the handle any more."""
        return bool(select.select([self._held], [], [], 0)[0])

    def end(self) -> None:
        self._ended = True
        self._thread.join()
        self._connection.close()
        os.close(self._held)

    def _serve(self) -> None:
        while not self._ended:
            try:
                message = self._connection.receive(timeout=0.1)
            except TimeoutError:
                continue
            asked = message.header.fields.get(HeaderFields.member)
            if message.header.message_type is not MessageType.method_call:
                continue
            if asked in ("GetSession", "GetSessionByPID"):
                self.sessions.append(message.body)
                self._connection.send(new_method_return(message, "o", (OURS,)))
            elif asked == "Inhibit":
                self.asked.append(message.body)
                self._connection.send(new_method_return(message, "h", (self._given,)))
                os.close(self._given)


@pytest.fixture
def logind(bus: None) -> Iterator[Logind]:
    made = Logind()
    yield made
    made.end()


def test_sleep_waits_for_the_lock_and_no_longer(qtbot: QtBot, logind: Logind) -> None:
    watch = SuspendWatch()
    watch.start()
    qtbot.waitUntil(lambda: watch._handle is not None)
    assert logind.asked == [("sleep", "Health Passport", "Locks the open passport", "delay")]
    assert not logind.is_free_to_sleep()
    with qtbot.waitSignal(watch.suspending):
        logind.sleep(near=True)
    watch.stop()
    qtbot.waitUntil(logind.is_free_to_sleep)


def test_waking_up_locks_nothing(qtbot: QtBot, logind: Logind) -> None:
    watch = SuspendWatch()
    watch.start()
    qtbot.waitUntil(lambda: watch._handle is not None)
    with qtbot.assertNotEmitted(watch.suspending, wait=100):
        logind.sleep(near=False)
    watch.stop()


def test_without_logind_nothing_is_missed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    watch = SuspendWatch()
    watch.start()
    assert watch._handle is None
    watch.stop()


@pytest.mark.parametrize("session", ["2", None])
def test_locking_our_session_locks_and_another_persons_does_not(
    qtbot: QtBot, logind: Logind, monkeypatch: pytest.MonkeyPatch, session: str | None
) -> None:
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    if session is not None:
        monkeypatch.setenv("XDG_SESSION_ID", session)
    watch = SuspendWatch()
    watch.start()
    qtbot.waitUntil(lambda: watch._session == OURS and watch._handle is not None)
    assert logind.sessions == [(session,) if session is not None else (os.getpid(),)]
    with qtbot.assertNotEmitted(watch.locked, wait=100):
        logind.lock(ANOTHERS)
    with qtbot.waitSignal(watch.locked):
        logind.lock(OURS)
    watch.stop()
