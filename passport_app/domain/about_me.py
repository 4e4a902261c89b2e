"""What matters to the person and how their days are made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from msgspec import Meta

from passport_app.domain.record import Record
from passport_app.domain.rules import Line
from passport_app.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutMe(Record):
    """What matters, people, please do and don't, roles, daily musts, interests, travel and times."""

    KIND: ClassVar[str] = "about-me"
    SINGLETON: ClassVar[bool] = True

    matters: tuple[Words, ...] = ()
    people: tuple[Words, ...] = ()
    please_do: tuple[Words, ...] = ()
    please_dont: tuple[Words, ...] = ()
    roles_home: Words | None = None
    roles_work: Words | None = None
    roles_caring: Words | None = None
    daily_musts: tuple[Words, ...] = ()
    interests: tuple[Words, ...] = ()
    travel: Words | None = None
    good_times: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Record):
    """My story in five lines, my hopes and my worries."""

    KIND: ClassVar[str] = "story"
    SINGLETON: ClassVar[bool] = True

    lines: Annotated[tuple[Words, ...], Meta(max_length=5)] = ()
    hopes: tuple[Words, ...] = ()
    worries: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HospitalCare(Record):
    """What helps the person in hospital, and what was agreed there.

    Attributes:
        agreed_by: Name and role of who agreed it.
        agreed_on: The day it was agreed.
    """

    KIND: ClassVar[str] = "hospital-care"
    SINGLETON: ClassVar[bool] = True

    helps: tuple[Words, ...] = ()
    agreed: tuple[Words, ...] = ()
    agreed_by: Line | None = None
    agreed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeSafety(Record):
    """Safety at home; private unless the person says otherwise."""

    KIND: ClassVar[str] = "home-safety"
    SINGLETON: ClassVar[bool] = True
    PRIVATE: ClassVar[bool] = True

    notes: tuple[Words, ...] = ()
