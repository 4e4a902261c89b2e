"""Reads a window as a screen reader does: over the AT-SPI bus, with what the program says there and nothing else."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from jeepney import DBusAddress, HeaderFields, MatchRule, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
FOCUSED, SHOWING = 12, 25
"""Numbers of states, from AtspiStateType of at-spi2-core's atspi-constants.h."""
PATIENCE = 20.0

Node = tuple[str, str]
"""Bus name and object path."""


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What a screen reader says of one object."""

    role: str
    name: str
    description: str


class ScreenReader:
    """One connection to the accessibility bus."""

    def __init__(self) -> None:
        session = open_dbus_connection("SESSION")
        bus = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        (address,) = session.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=PATIENCE).body
        session.close()
        self._bus: DBusConnection = open_dbus_connection(address)
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="StateChanged")
        self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=PATIENCE)
        events = DBusAddress("/org/a11y/atspi/registry", bus_name=REGISTRY, interface=REGISTRY)
        call = new_method_call(events, "RegisterEvent", "s", ("object:state-changed:focused",))
        self._bus.send_and_get_reply(call, timeout=PATIENCE)
        self._heard = self._bus.filter(rule, queue=deque())
        self._focus: Node | None = None

    def close(self) -> None:
        """Leave the bus."""
        self._heard.close()
        self._bus.close()

    def forget_focus(self) -> None:
        """Only a focus that comes from now on counts."""
        self._drain(0.0)
        self._focus = None

    def focused(self, wait: float = 0.4) -> Heard | None:
        """The object that has the keyboard, as last announced; ``None`` where nothing was."""
        self._drain(wait)
        if self._focus is None:
            return None
        try:
            return self.heard(self._focus)
        except LookupError:
            return None

    def text_in_focus(self) -> str:
        """What stands in the field that has the keyboard."""
        if self._focus is None:
            return ""
        address = DBusAddress(self._focus[1], bus_name=self._focus[0], interface="org.a11y.atspi.Text")
        return str(self._reply(new_method_call(address, "GetText", "ii", (0, -1))))

    def heard(self, node: Node) -> Heard:
        """What is said of one object."""
        return Heard(
            role=str(self._call(node, "GetRoleName")),
            name=str(self._property(node, "Name")),
            description=str(self._property(node, "Description")),
        )

    def showing(self) -> list[Heard]:
        """Everything that is shown in all windows, in reading order."""
        found = []
        for node in self._walk((REGISTRY, ROOT), 0):
            try:
                found.append(self.heard(node))
            except LookupError:
                continue
        return found

    def holds_focus(self) -> list[Heard]:
        """The objects that say of themselves that they have the keyboard."""
        return [self.heard(node) for node in self._walk((REGISTRY, ROOT), 0) if self._has_state(node, FOCUSED)]

    def wait_for(self, words: str) -> Heard:
        """The first object shown whose name or description holds ``words``; waits until there is one."""
        until = time.monotonic() + PATIENCE
        seen: list[Heard] = []
        while time.monotonic() < until:
            seen = self.showing()
            for each in seen:
                if words in each.name or words in each.description:
                    return each
            time.sleep(0.1)
        names = [each.name for each in seen if each.name]
        raise AssertionError(f"{words!r} was not shown; there is {names}")

    def _walk(self, node: Node, depth: int) -> Iterator[Node]:
        try:
            children = self._call(node, "GetChildren")
        except LookupError:
            return
        assert isinstance(children, list)
        for child in children:
            if depth > 0 and not self._has_state(child, SHOWING):
                continue
            yield child
            yield from self._walk(child, depth + 1)

    def _has_state(self, node: Node, state: int) -> bool:
        try:
            words = self._call(node, "GetState")
        except LookupError:
            return False
        assert isinstance(words, list)
        return bool(words[state // 32] >> (state % 32) & 1)

    def _call(self, node: Node, method: str) -> object:
        address = DBusAddress(node[1], bus_name=node[0], interface=ACCESSIBLE)
        return self._reply(new_method_call(address, method))

    def _property(self, node: Node, name: str) -> object:
        address = DBusAddress(node[1], bus_name=node[0], interface=ACCESSIBLE)
        value = self._reply(Properties(address).get(name))
        return value[1] if isinstance(value, tuple) else value

    def _reply(self, message: object) -> object:
        try:
            reply = self._bus.send_and_get_reply(message, timeout=3)
        except (OSError, TimeoutError) as error:
            raise LookupError("the object is gone") from error
        if reply.header.message_type.name == "error":
            raise LookupError("the object is gone")
        return reply.body[0]

    def _drain(self, wait: float) -> None:
        until = time.monotonic() + wait
        while True:
            try:
                signal = self._bus.recv_until_filtered(self._heard.queue, timeout=max(0.0, until - time.monotonic()))
            except TimeoutError:
                return
            detail, on = signal.body[0], signal.body[1]
            if detail == "focused" and on == 1:
                fields = signal.header.fields
                self._focus = (fields[HeaderFields.sender], fields[HeaderFields.path])
                until = min(until, time.monotonic() + 0.08)
