"""Who was given which summary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from passport_app.domain.record import Record
from passport_app.domain.rules import LanguageTag, Line


class SharedAs(StrEnum):
    """How it was given."""

    PAPER = "paper"
    FILE = "file"
    QR = "qr"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedSummary(Record):
    """One summary that left the passport.

    Attributes:
        to: Who was given it, as the person says it.
        audience: Name of the preset.
        sections: Names of the sections that were in it.
        as_of: The day that it spoke of.
        edition: Name of the print size or form; not said where it was no page of paper.
        format: Name of the format, such as ``pdf`` or ``qr-text``.
    """

    KIND: ClassVar[str] = "shared-summary"

    audience: Line
    as_of: date
    to: Line | None = None
    sections: tuple[Line, ...] = ()
    languages: tuple[LanguageTag, ...] = ()
    given_as: SharedAs | None = None
    edition: Line | None = None
    format: Line | None = None
