"""What the page says as data, and where on the page it says it.

A medicine may stand in its table and again under what changed. Both tell of the same record, so they become one
resource; facts that contradict each other stay two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Final, Generic, TypeVar

from passport_app.summary.facts import (
    ConditionFact,
    Fact,
    GoalFact,
    MedicationFact,
    TreatmentFact,
)
from passport_app.summary.fhir.nodes import Node
from passport_app.summary.model import Line, Lines, Row, Summary, Table

ALERTS: Final = "alerts"
NEEDS: Final = "needs"
"""Names of the two parts of the header, beside those of the sections."""

F = TypeVar("F", bound=Fact)
_JOINED = (ConditionFact, GoalFact, MedicationFact, TreatmentFact)
_NAME: Final = {ConditionFact: "name", GoalFact: "want", MedicationFact: "name", TreatmentFact: "what"}


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where something is told: a line or row, and the name of the part of the page that it stands in."""

    part: str
    place: Line | Row


@dataclass(frozen=True, kw_only=True)
class Told(Generic[F]):
    """A fact with where it is told, the first place first."""

    fact: F
    spots: tuple[Spot, ...]

    @property
    def place(self) -> Line | Row:
        """The line or row that tells it first."""
        return self.spots[0].place


@dataclass(frozen=True, kw_only=True)
class Filed:
    """A resource of the document, to be pointed to from a section, and where the page tells it."""

    reference: Node
    spots: tuple[Spot, ...] = ()


def spots(summary: Summary) -> Iterator[Spot]:
    """All lines and rows in reading order."""
    yield from (Spot(part=ALERTS, place=line) for line in summary.header.alerts)
    yield from (Spot(part=NEEDS, place=line) for line in summary.header.needs)
    for section in summary.sections:
        for block in section.blocks:
            if isinstance(block, Lines):
                yield from (Spot(part=section.name, place=line) for line in block.lines)
            elif isinstance(block, Table):
                yield from (Spot(part=section.name, place=row) for row in block.rows)


def gathered(summary: Summary) -> tuple[Told[Fact], ...]:
    """All facts in reading order; what one record tells in several places is told once."""
    found: list[Told[Fact]] = []
    for spot in spots(summary):
        for fact in spot.place.facts:
            told = Told(fact=fact, spots=(spot,))
            same = next((n for n, other in enumerate(found) if _same(other, told)), None)
            if same is None:
                found.append(told)
            else:
                found[same] = _together(found[same], told)
    return tuple(found)


def of_kind(found: tuple[Told[Fact], ...], kind: type[F]) -> list[Told[F]]:
    """The facts of one kind."""
    return [Told(fact=told.fact, spots=told.spots) for told in found if isinstance(told.fact, kind)]


def _same(one: Told[Fact], other: Told[Fact]) -> bool:
    if one.fact == other.fact:
        return one.place.source == other.place.source
    kind = type(one.fact)
    if kind not in _JOINED or kind is not type(other.fact) or one.place.source != other.place.source:
        return False
    return _named(one.fact) == _named(other.fact) and not _against(one.fact, other.fact)


def _named(fact: Fact) -> object:
    return getattr(fact, _NAME[type(fact)])


def _against(one: Fact, other: Fact) -> bool:
    """Whether both say something about a field, and not the same."""
    pairs = ((getattr(one, field.name), getattr(other, field.name)) for field in fields(one))
    return any(a is not None and b is not None and a != b for a, b in pairs)


def _together(one: Told[Fact], other: Told[Fact]) -> Told[Fact]:
    first, second = one.fact, other.fact
    missing = {field.name: getattr(second, field.name) for field in fields(first) if getattr(first, field.name) is None}
    more = () if other.place is one.spots[-1].place else other.spots
    return Told(fact=replace(first, **missing), spots=(*one.spots, *more))
