"""What a summary is made from: the standing records, without those that are not to go out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol, TypeVar

from passport_app.domain.record import Entry, Record

R = TypeVar("R", bound=Record)


class Source(Protocol):
    """Standing records by kind; the records service is one."""

    def all(self, kind: type[R], /, *, since: date | None = None, until: date | None = None) -> Sequence[Entry[R]]:
        """The standing records of one kind."""
        ...

    def only(self, kind: type[R], /) -> Entry[R] | None:
        """The one record of a singleton kind."""
        ...


class Shared:
    """The part of a source that may go out: nothing removed, and nothing private unless it is named."""

    def __init__(self, source: Source, private: Collection[str]) -> None:
        """Let private records through only where their id, or their singleton kind, is in ``private``."""
        self._source = source
        self._private = frozenset(private)

    def all(self, kind: type[R], /, *, since: date | None = None, until: date | None = None) -> list[Entry[R]]:
        """The records of one kind that may go out."""
        return [entry for entry in self._source.all(kind, since=since, until=until) if self._may_go(entry)]

    def only(self, kind: type[R], /) -> Entry[R] | None:
        """The record of a singleton kind, if it may go out."""
        entry = self._source.only(kind)
        return entry if entry is not None and self._may_go(entry) else None

    def _may_go(self, entry: Entry[R]) -> bool:
        return not entry.removed and (not entry.private or entry.id in self._private)
