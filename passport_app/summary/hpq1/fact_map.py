"""Facts as maps of numbers: the keys are the fields of the dataclasses of ``summary/facts.py``, in their order."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from datetime import date
from typing import Any, Final, get_args, get_origin, get_type_hints

from passport_app.summary.facts import (
    AlertFact,
    AllergyFact,
    ConditionFact,
    ContactFact,
    Fact,
    GoalFact,
    MedicationFact,
    ObservationFact,
    PersonFact,
    PlanFact,
    QuestionnaireFact,
    TreatmentFact,
)
from passport_app.summary.hpq1.cbor import Value
from passport_app.summary.hpq1.errors import DamagedError
from passport_app.summary.hpq1.fields import Fields, carried_text

FIRST_FACT: Final = 20
FACTS: Final[dict[int, type[Fact]]] = {
    20: AllergyFact,
    21: AlertFact,
    22: ConditionFact,
    23: MedicationFact,
    24: TreatmentFact,
    25: GoalFact,
    26: ObservationFact,
    27: QuestionnaireFact,
    28: PlanFact,
    29: ContactFact,
}
"""Types of items that are facts."""
_TYPES: Final = {kind: number for number, kind in FACTS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class FactField:
    """One field of a fact.

    Attributes:
        key: Its number in the map.
        kind: What its value is: text, a number, a truth value, a date, or a tuple of text.
        default: Left out where the value is this; ``MISSING`` where there must be one.
    """

    name: str
    key: int
    kind: type
    default: Any


_KNOWN: Final[dict[type[Fact | PersonFact], tuple[FactField, ...]]] = {}


def fact_fields(kind: type[Fact | PersonFact]) -> tuple[FactField, ...]:
    """The fields of one kind of fact; those of a person are numbered from 0."""
    if kind not in _KNOWN:
        hints = get_type_hints(kind)
        first = 0 if kind is PersonFact else 1
        _KNOWN[kind] = tuple(
            FactField(name=field.name, key=key, kind=_plain(hints[field.name]), default=field.default)
            for key, field in enumerate(fields(kind), first)
        )
    return _KNOWN[kind]


def fact_item(fact: Fact) -> dict[int, Value]:
    """A fact as an item of the page."""
    return {0: _TYPES[type(fact)], **fact_map(fact)}


def fact_map(fact: Fact | PersonFact) -> dict[int, Value]:
    """The fields of a fact that say something."""
    return dict(_written(fact))


def read_fact(kind: type[Fact], given: Fields) -> Fact:
    """A fact of an item's fields.

    Raises:
        DamagedError: A field is missing that must be there, or is not what it should be.
    """
    return kind(**_values(kind, given))


def read_person(given: Fields) -> PersonFact:
    """The person of their map."""
    return PersonFact(**_values(PersonFact, given))


def _written(fact: Fact | PersonFact) -> Iterator[tuple[int, Value]]:
    for field in fact_fields(type(fact)):
        value = getattr(fact, field.name)
        if field.default is MISSING or value != field.default:
            yield field.key, _as_value(value, field.kind)


def _as_value(value: Any, kind: type) -> Value:  # noqa: ANN401 - whatever a fact may hold
    if isinstance(value, str):
        return carried_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [carried_text(one) for one in value]
    if value is None or isinstance(value, bool):
        return value
    return round(value * 10) if kind is float else int(value)


def _values(kind: type[Fact | PersonFact], given: Fields) -> dict[str, Any]:
    made = {field.name: _value(given, field) for field in fact_fields(kind)}
    return {name: value for name, value in made.items() if value is not None}


def _value(given: Fields, field: FactField) -> Any:  # noqa: ANN401 - whatever a fact may hold
    if field.key not in given:
        if field.default is MISSING:
            raise DamagedError
        return None
    if field.kind is tuple:
        return given.texts(field.key)
    if field.kind is bool:
        return given.flag(field.key)
    if field.kind is str:
        return given.text(field.key)
    if field.kind is date:
        return given.day(field.key)
    number = given.number(field.key)
    return number / 10 if field.kind is float and number is not None else number


def _plain(hint: Any) -> type:  # noqa: ANN401 - what a type hint may be
    """The type itself of ``str | None`` or ``tuple[str, ...]``."""
    if isinstance(hint, types.UnionType):
        return next(_plain(one) for one in get_args(hint) if one is not types.NoneType)
    found = get_origin(hint) or hint
    return found if isinstance(found, type) else object
