"""The parts of FHIR's JSON that every resource is made of.

A node is a plain dictionary in the order in which it is written; what is empty is left out, since FHIR knows
no empty string, no empty list and no null.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from passport_app.summary.plain import neutral, without_isolates

Node = dict[str, object]
_DATE: Final = re.compile("[0-9]{4}(-[0-9]{2}){0,2}", re.ASCII)


def node(**fields: object) -> Node:
    """A node of the fields that say something; zero and false do."""
    return {name: value for name, value in fields.items() if value is not None and value not in ("", [], {}, ())}


def words(text: str | None) -> str | None:
    """Text as FHIR takes it: one line without marks of direction, or ``None`` where nothing is left."""
    return without_isolates(neutral(text)).strip() or None if text else None


def concept(text: str | None, *codings: Node) -> Node:
    """A ``CodeableConcept``: the words, and codes only where they are verified."""
    return node(coding=list(codings), text=words(text))


def notes(*texts: str | None) -> list[Node]:
    """``Annotation`` nodes, one a text."""
    return [node(text=found) for found in map(words, texts) if found]


def phone(number: str | None) -> list[Node]:
    """A ``ContactPoint`` for a phone number."""
    found = words(number)
    return [node(system="phone", value=found)] if found else []


def known_date(text: str | None) -> str | None:
    """As much of a date as is known, ``2019`` to ``2019-03-14``; ``None`` for what is no date."""
    if text is None or not _DATE.fullmatch(text):
        return None
    try:
        date.fromisoformat(text + "-01-01"[: 3 * (3 - text.count("-") - 1)])
    except ValueError:
        return None
    return text


def period(start: str | None, end: str | None) -> Node:
    """A ``Period`` of two dates, as much of each as is known; nothing where the end is before the start."""
    start, end = known_date(start), known_date(end)
    if start and end and start[: len(end)] > end[: len(start)]:
        return {}
    return node(start=start, end=end)


def absent(reason: str = "unknown") -> Node:
    """What stands beside a value that FHIR asks for and nobody gave."""
    return node(extension=[node(url="http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode=reason)])
