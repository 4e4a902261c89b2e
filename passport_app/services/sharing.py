"""Who was given which page, and whether what they hold is still true."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from passport_app.domain.care import Appointment, Contact, Experience
from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import Activity, Dose, FlareUp, Observation
from passport_app.domain.goals import GoalReview
from passport_app.domain.kinds import BY_NAME
from passport_app.domain.measures import QuestionnaireResponse
from passport_app.domain.record import Entry, Record
from passport_app.domain.sharing import SharedAs, SharedSummary
from passport_app.services.records import Records
from passport_app.services.summaries import ALONE
from passport_app.summary import people
from passport_app.summary.model import Summary
from passport_app.summary.sections import alerts, header, registry

_ALERTS: Final = "alerts"
_OF_A_DAY: Final = frozenset(
    kind.KIND
    for kind in (
        Activity, Appointment, CheckIn, Contact, Dose, Experience, FlareUp, GoalReview, Observation,
        QuestionnaireResponse,
    )
)  # fmt: skip
"""Kinds that tell of one day: a new one of a later day leaves a page as true as it was."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One record that says something else now than a page that was given away; what it says is not told.

    Attributes:
        kind: The kind of record.
        on: The day on which it was changed.
        new: It is newer than the page.
        removed: It was taken out.
    """

    kind: type[Record]
    on: date
    new: bool = False
    removed: bool = False


def record_given(
    records: Records,
    summary: Summary,
    *,
    to: str | None = None,
    given_as: SharedAs | None = None,
    edition: str | None = None,
    format_name: str | None = None,
    private: bool = False,
) -> Entry[SharedSummary]:
    """Write down that a page was given away; for the person alone, if it let out what is the person's alone.

    Args:
        records: The passport's records.
        summary: The page.
        to: Who was given it, as the person says it.
        given_as: On paper, as a file, as a code or as text.
        edition: Name of the print size or form.
        format_name: Name of the format.
        private: Whether private records were on it.
    """
    names = tuple(section.name for section in summary.sections)
    given = SharedSummary(
        audience=summary.audience,
        as_of=summary.as_of,
        to=to,
        sections=(_ALERTS, *names) if summary.header.alerts else names,
        languages=summary.languages,
        given_as=given_as,
        edition=edition,
        format=format_name,
    )
    return records.add(given, private=private or not ALONE.isdisjoint(names))


def given_to(records: Records, given: str, to: str) -> Entry[SharedSummary]:
    """Write down to whom a page was given; nothing takes the name away again."""
    entry = _entry(records, given)
    return records.edit(given, replace(entry.record, to=to.strip() or None))


def _entry(records: Records, given: str) -> Entry[SharedSummary]:
    found = next((entry for entry in records.all(SharedSummary) if entry.id == given), None)
    if found is None:
        raise LookupError(given)
    return found


def ledger(records: Records) -> list[Entry[SharedSummary]]:
    """What was given away, the latest first."""
    return sorted(records.all(SharedSummary), key=lambda entry: (entry.record.as_of, entry.written), reverse=True)


class Comparison:
    """What has changed since pages were given away; looks every kind of record up once."""

    def __init__(self, records: Records) -> None:
        """Compare with the records as they stand."""
        self._records = records
        self._found: dict[str, list[Entry[Record]]] = {}

    def changes(self, given: Entry[SharedSummary]) -> list[Change]:
        """The records that a page spoke of and that say something else now, the latest change first.

        A record counts if a field that the page's sections print was changed, if it was taken out, or if it is new;
        not if it is new and tells of a day after the page's own.
        """
        printed = printed_by(given.record.sections)
        found = {entry.id: entry for kind in {kind for kind, _field in printed} for entry in self._all(kind)}
        later = [entry for entry in found.values() if entry.written > given.written]
        told = (self._change(entry, given, printed) for entry in later)
        return sorted((change for change in told if change is not None), key=lambda one: one.on, reverse=True)

    def _all(self, kind: str) -> Sequence[Entry[Record]]:
        if kind not in self._found:
            of = BY_NAME[kind]
            self._found[kind] = [*self._records.all(of), *self._records.removed(of)]
        return self._found[kind]

    def _change(
        self, entry: Entry[Record], given: Entry[SharedSummary], printed: Collection[tuple[str, str]]
    ) -> Change | None:
        kind = type(entry.record)
        before = self._before(entry, given)
        # A carer sees no history, and so cannot know that a record is new.
        new = before is None and not self._records.carer
        change = Change(kind=kind, on=entry.written.date(), new=new, removed=entry.removed)
        if entry.private and kind.KIND not in given.record.sections:
            return None
        if before is None:
            return None if entry.removed or _is_later(entry, given.record.as_of) else change
        if entry.removed:
            return change
        fields = [field for name, field in printed if name == kind.KIND]
        same = all(getattr(entry.record, field) == getattr(before.record, field) for field in fields)
        return None if same else change

    def _before(self, entry: Entry[Record], given: Entry[SharedSummary]) -> Entry[Record] | None:
        """The version that stood when the page was given; ``None`` where there was none."""
        older = [version for version in self._records.history(entry.id) if version.written <= given.written]
        return older[-1] if older and not older[-1].removed else None


def printed_by(sections: Collection[str]) -> frozenset[tuple[str, str]]:
    """Record kind and field of what a page with these sections prints; its top is on every page."""
    top = alerts.PRINTED if _ALERTS in sections else frozenset()
    return frozenset().union(people.PRINTED, header.PRINTED, top, *map(registry.printed_by, sections))


def _is_later(entry: Entry[Record], day: date) -> bool:
    record = entry.record
    about = record.on if isinstance(record, Appointment) else entry.about or entry.written.date()
    return record.KIND in _OF_A_DAY and about > day
