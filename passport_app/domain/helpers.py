"""People who help with entries: their record ids are the recorders and informants of others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from passport_app.domain.record import Record
from passport_app.domain.rules import Line
from passport_app.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Helper(Record):
    """A carer who may write in the passport.

    Attributes:
        name: As it is shown beside what they wrote.
        relation: Code of phrase list ``relation``, or own words.
        paid: ``True`` for a paid carer, ``False`` for a carer, ``None`` where not said.
    """

    KIND: ClassVar[str] = "helper"

    name: Line
    relation: Words | None = None
    paid: bool | None = None
    phone: Line | None = None
