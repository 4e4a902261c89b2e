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
class Told(Generic[F]):
    """A fact with the line or row that tells it.

    Attributes:
        part: Name of the section that it stands in.
    """

    fact: F
    place: Line | Row
    part: str


@dataclass(frozen=True, kw_only=True)
class Filed:
    """A resource of the document, to be pointed to from a section.

    Attributes:
        part: Name of the part of the page that it comes from.
        place: The line or row that tells it; ``None`` for a drawing.
    """

    part: str
    reference: Node
    place: Line | Row | None = None


def places(summary: Summary) -> Iterator[tuple[str, Line | Row]]:
    """All lines and rows in reading order, with the name of the part that they stand in."""
    yield from ((ALERTS, line) for line in summary.header.alerts)
    yield from ((NEEDS, line) for line in summary.header.needs)
    for section in summary.sections:
        for block in section.blocks:
            if isinstance(block, Lines):
                yield from ((section.name, line) for line in block.lines)
            elif isinstance(block, Table):
                yield from ((section.name, row) for row in block.rows)


def gathered(summary: Summary) -> tuple[Told[Fact], ...]:
    """All facts in reading order; what one record tells in several places is told once, where it was told first."""
    found: list[Told[Fact]] = []
    for part, place in places(summary):
        for fact in place.facts:
            told = Told(fact=fact, place=place, part=part)
            same = next((n for n, other in enumerate(found) if _same(other, told)), None)
            if same is None:
                found.append(told)
            else:
                found[same] = replace(found[same], fact=_together(found[same].fact, fact))
    return tuple(found)


def of_kind(found: tuple[Told[Fact], ...], kind: type[F]) -> list[Told[F]]:
    """The facts of one kind."""
    return [Told(fact=told.fact, place=told.place, part=told.part) for told in found if isinstance(told.fact, kind)]


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


def _together(one: Fact, other: Fact) -> Fact:
    missing = {field.name: getattr(other, field.name) for field in fields(one) if getattr(one, field.name) is None}
    return replace(one, **missing)
