"""Who the person is, and how to talk and write with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from msgspec import Meta

from passport_app.domain.nhs_number import NhsNumberError, parse_nhs_number
from passport_app.domain.record import Record
from passport_app.domain.rules import LanguageTag, Line, Ruled
from passport_app.domain.words import Words


class Interpreter(StrEnum):
    """Whether an interpreter is needed."""

    NOT_NEEDED = "not-needed"
    SOMETIMES = "sometimes"
    NEEDED = "needed"


class Hand(StrEnum):
    """The hand that the person uses."""

    RIGHT = "right"
    LEFT = "left"
    BOTH = "both"


class Nation(StrEnum):
    """Whose help lines to show; ISO 3166-2 codes of the United Kingdom's nations."""

    ENGLAND = "gb-eng"
    WALES = "gb-wls"
    SCOTLAND = "gb-sct"
    NORTHERN_IRELAND = "gb-nir"
    OTHER = "other"


class WordForms(StrEnum):
    """How words about the person are formed, where a language needs it."""

    FEMININE = "feminine"
    MASCULINE = "masculine"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyContact(Ruled):
    """Whom to ring.

    Attributes:
        name: As the person calls them.
        relation: Code of phrase list ``relation``, or own words.
        phone: As it is dialled.
    """

    name: Line
    relation: Words | None = None
    phone: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Identity, languages and needs; all of it optional.

    Attributes:
        nhs_number: Ten digits with a valid check digit, unspaced.
        print_size: Point size in which the person reads paper.
        interpreter_language: BCP 47 tag of the language to interpret from.
        word_forms: Grammatical gender for languages that need one.
    """

    KIND: ClassVar[str] = "person"
    SINGLETON: ClassVar[bool] = True

    legal_name: Line | None = None
    preferred_name: Line | None = None
    date_of_birth: date | None = None
    nhs_number: Line | None = None
    phone: Line | None = None
    languages_spoken: tuple[LanguageTag, ...] = ()
    languages_read: tuple[LanguageTag, ...] = ()
    interpreter: Interpreter | None = None
    interpreter_language: LanguageTag | None = None
    interpreter_note: Words | None = None
    format_needs: tuple[Words, ...] = ()
    print_size: Annotated[int, Meta(ge=10, le=28)] | None = None
    communication: tuple[Words, ...] = ()
    hand: Hand | None = None
    emergency_contact: EmergencyContact | None = None
    nation: Nation | None = None
    word_forms: WordForms | None = None

    def __post_init__(self) -> None:
        """Refuse an NHS number that is not ten plain digits with a fitting check digit."""
        super(Person, self).__post_init__()
        if self.nhs_number is not None and parse_nhs_number(self.nhs_number) != self.nhs_number:
            raise NhsNumberError("nhs_number")
