"""A sample person's passport as it grows: what was written, when, by whom, and what it was before.

Ids come from the person and the name of the record, counters from the order of writing, so that the
same people give the same bytes on every computer.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone

import msgspec

from passport_app.domain.record import PERSON, Record
from passport_app.exchange import codec
from passport_app.exchange import lines as exchange

LAST_DAY = date(2026, 11, 22)
"""Nothing is written after this day."""


@dataclass(frozen=True, kw_only=True)
class Writing:
    """One act of writing, before it has its place in the order."""

    moment: datetime
    key: str
    record: Record
    about: date | None
    recorder: str
    informant: str
    private: bool
    removed: bool = False


@dataclass
class Book:
    """Collects what one person and their helpers wrote.

    Attributes:
        person: The sample person's name, such as ``P1``.
        helper: Name of the helper's record; empty for none.
    """

    person: str
    helper: str = ""
    _writings: list[Writing] = field(default_factory=list)

    def id(self, key: str) -> str:
        """The record id of a name."""
        return self._digest("record", key)

    def write(
        self,
        key: str,
        record: Record,
        when: str | datetime,
        *,
        about: date | str | None = None,
        by: str = PERSON,
        of: str = PERSON,
        private: bool | None = None,
    ) -> None:
        """Write a record, or write it again where it was written before.

        Args:
            key: Name of the record in this book; a kind of which there is one is named by its kind.
            record: What it holds.
            when: Local time of writing, ``2026-09-01 20:14``.
            about: The local date that it is about.
            by: Who typed it: ``person`` or the helper's name.
            of: Whose words it is: ``person``, the helper's name, or ``letter``.
            private: ``None`` leaves it as the kind has it.
        """
        moment = when if isinstance(when, datetime) else local(when)
        if moment.date() > LAST_DAY:
            raise ValueError(f"{key} is written after the last day")
        if any(w.key == key and type(w.record) is not type(record) for w in self._writings):
            raise ValueError(f"{key} is the name of a record of another kind")
        self._writings.append(
            Writing(
                moment=moment,
                key=key,
                record=record,
                about=date.fromisoformat(about) if isinstance(about, str) else about,
                recorder=self._author(by),
                informant=self._author(of),
                private=record.PRIVATE if private is None else private,
            )
        )

    def remove(self, key: str, when: str) -> None:
        """Take a record out of sight; it stays restorable."""
        last = max((w for w in self._writings if w.key == key), key=lambda w: w.moment)
        self._writings.append(
            Writing(
                moment=local(when),
                key=key,
                record=last.record,
                about=last.about,
                recorder=PERSON,
                informant=last.informant,
                private=last.private,
                removed=True,
            )
        )

    def lines(self) -> Iterator[bytes]:
        """The exchange file, line by line."""
        return exchange.write(self._digest("passport", ""), self._revisions())

    def _revisions(self) -> Iterator[exchange.RevisionLine]:
        latest: dict[str, str] = {}
        for clock, writing in enumerate(sorted(self._writings, key=lambda w: (w.moment, w.key)), start=1):
            record = writing.record.KIND if writing.record.SINGLETON else self.id(writing.key)
            parents = (latest[record],) if record in latest else ()
            latest[record] = self._digest("revision", f"{writing.key} {clock}")
            yield exchange.RevisionLine(
                id=latest[record],
                record=record,
                kind=writing.record.KIND,
                parents=parents,
                clock=clock,
                recorder=writing.recorder,
                informant=writing.informant,
                device=self._digest("device", "laptop"),
                written=writing.moment.isoformat(timespec="seconds"),
                about=writing.about.isoformat() if writing.about else None,
                private=writing.private,
                removed=writing.removed,
                body=msgspec.Raw(codec.encode(writing.record)),
            )

    def _author(self, name: str) -> str:
        return self.id(name) if name == self.helper and name else name

    def _digest(self, what: str, key: str) -> str:
        return hashlib.sha256(f"{self.person} {what} {key}".encode()).hexdigest()[:32]


def local(text: str) -> datetime:
    """British local time with its offset; the rule is written out so that no time zone data is needed."""
    naive = datetime.fromisoformat(text)
    start = _last_sunday(naive.year, 3) + timedelta(hours=1)
    end = _last_sunday(naive.year, 10) + timedelta(hours=2)
    hours = 1 if start <= naive < end else 0
    return naive.replace(tzinfo=timezone(timedelta(hours=hours)))


def _last_sunday(year: int, month: int) -> datetime:
    last = date(year, month, 31)
    return datetime.combine(last - timedelta(days=(last.weekday() + 1) % 7), time())
