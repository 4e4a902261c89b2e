"""What a summary is made from: the standing records, without those that are not to go out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Protocol, TypeVar

from passport_app.domain.record import Entry, Record
from passport_app.summary.selection import is_left_out

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
    """The part of a source that may go out: nothing removed, nothing unticked, and nothing private unless it is named.

    What does not go out is left out here, before anything is composed, so that no format can hold it.
    """

    def __init__(self, source: Source, private: Collection[str], left_out: Collection[str] = ()) -> None:
        """Let private records through only where their id, or their singleton kind, is in ``private``.

        Args:
            source: The standing records.
            private: Ids of private records, or their singleton kinds.
            left_out: Keys of what was unticked: record ids, or those of :func:`~.selection.item_key`.
        """
        self._source = source
        self._private = frozenset(private)
        self._left_out = frozenset(left_out)

    def all(self, kind: type[R], /, *, since: date | None = None, until: date | None = None) -> list[Entry[R]]:
        """The records of one kind that may go out."""
        found = self._source.all(kind, since=since, until=until)
        return [self._without(entry) for entry in found if self._may_go(entry)]

    def only(self, kind: type[R], /) -> Entry[R] | None:
        """The record of a singleton kind, if it may go out."""
        entry = self._source.only(kind)
        return self._without(entry) if entry is not None and self._may_go(entry) else None

    def wants(self, key: str) -> bool:
        """Whether a line with a key of its own, which is no record's, goes out."""
        return key not in self._left_out

    def unticked(self, kind: type[R], /) -> list[Entry[R]]:
        """The records of one kind that were unticked: so that nothing else says the same, or that there are none."""
        return [entry for entry in self._source.all(kind) if entry.id in self._left_out and self._is_open(entry)]

    def _may_go(self, entry: Entry[R]) -> bool:
        return entry.id not in self._left_out and self._is_open(entry)

    def _is_open(self, entry: Entry[R]) -> bool:
        return not entry.removed and (not entry.private or entry.id in self._private)

    def _without(self, entry: Entry[R]) -> Entry[R]:
        """The record without the items of its lists, and the fields, that were unticked."""
        if not any(key.startswith(f"{entry.id}/") for key in self._left_out):
            return entry
        changed: dict[str, object] = {}
        for field in fields(entry.record):  # type: ignore[arg-type]  # every record is a dataclass
            value = getattr(entry.record, field.name)
            if is_left_out(self._left_out, entry.id, field.name):
                changed[field.name] = () if isinstance(value, tuple) else None
            elif isinstance(value, tuple):
                changed[field.name] = tuple(one for one in value if not is_left_out(self._left_out, entry.id, one))
            elif value is not None and is_left_out(self._left_out, entry.id, value):
                changed[field.name] = None
        record = replace(entry.record, **changed)  # type: ignore[type-var]  # every record is a dataclass
        return replace(entry, record=record)
