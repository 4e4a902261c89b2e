"""What a picture is: a name, and what is done to reach the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from passport_app.domain.record import Record
from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.main_window import MainWindow


class NotOfferedError(LookupError):
    """This sample person's passport has no such thing to press."""


class Window(Protocol):
    """The part of the application that is steered."""

    window: MainWindow

    def _navigate(self, name: str, payload: object = None) -> None: ...
    def _context(self) -> PageContext: ...


Prepare = Callable[[Window, Passport | None], None]


@dataclass(frozen=True, kw_only=True)
class Shot:
    """One page and how to get there."""

    name: str
    prepare: Prepare


def go(place: Place, payload: object = None) -> Prepare:
    """Open a place."""
    return lambda app, _passport: app._navigate(place, payload)


def first(place: Place, kind: type[Record], view: str = "") -> Prepare:
    """Open the first record of a kind."""

    def prepare(app: Window, passport: Passport | None) -> None:
        entry = passport.records.all(kind)[0] if passport is not None else None
        payload: object = entry.id if entry is not None else None
        app._navigate(place, (view, payload) if view else payload)

    return prepare


def shown_place(app: Window) -> Any:
    """The place that the window shows."""
    assert app.window.shell is not None
    return app.window.shell.page
