"""A passport in memory, and one man's records as a page's worth of it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import pytest

from passport_app.domain.record import PERSON, Entry, Record

R = TypeVar("R", bound=Record)
DAY = date(2026, 11, 22)


class Notebook:
    """Standing records, as the records service gives them."""

    def __init__(self) -> None:
        self.entries: list[Entry[Any]] = []
        self._ids = itertools.count(1)

    def add(self, record: R, **details: Any) -> Entry[R]:
        number = next(self._ids)
        written = details.pop("written", datetime(2026, 11, 20, 9, 0, number % 60, tzinfo=UTC))
        record_id = details.pop("id", None) or (record.KIND if record.SINGLETON else f"{number:032x}")
        fields = {"recorder": PERSON, "informant": PERSON, **details}
        entry = Entry(id=record_id, record=record, revision=f"{number:032x}", written=written, **fields)
        self.entries.append(entry)
        return entry

    def all(self, kind: type[R], *, since: date | None = None, until: date | None = None) -> list[Entry[R]]:
        found: Sequence[Entry[R]] = [entry for entry in self.entries if type(entry.record) is kind]
        return [
            entry
            for entry in found
            if (since is None or (entry.about is not None and entry.about >= since))
            and (until is None or (entry.about is not None and entry.about <= until))
        ]

    def only(self, kind: type[R]) -> Entry[R] | None:
        return next(iter(self.all(kind)), None)


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()
