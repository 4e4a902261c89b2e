"""Who is involved: team, referrals, appointments, contacts, experience, local support."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Annotated, ClassVar

from msgspec import Meta

from passport_app.domain.dates import PartialDate, check_order
from passport_app.domain.record import Record
from passport_app.domain.rules import Line, Ruled
from passport_app.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CareTeamMember(Record):
    """Somebody in the care team.

    Attributes:
        role: Ready-made (phrase list ``care-role``) or own words.
        case_worker: The one to ask first.
    """

    KIND: ClassVar[str] = "care-team-member"

    name: Line
    role: Words | None = None
    organisation: Line | None = None
    phone: Line | None = None
    email: Line | None = None
    how_to_reach: Words | None = None
    case_worker: bool = False
    gp: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral(Record):
    """A referral and where it stands."""

    KIND: ClassVar[str] = "referral"

    to: Line
    reason: Words | None = None
    referred: PartialDate | None = None
    first_seen: PartialDate | None = None
    discharged: PartialDate | None = None
    note: Words | None = None

    def __post_init__(self) -> None:
        """Refuse dates that run backwards."""
        super(Referral, self).__post_init__()
        check_order("first_seen", self.referred, self.first_seen)
        check_order("discharged", self.first_seen or self.referred, self.discharged)


class AppointmentType(StrEnum):
    """How it takes place."""

    FACE_TO_FACE = "face-to-face"
    PHONE = "phone"
    VIDEO = "video"
    HOME_VISIT = "home-visit"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedAction(Ruled):
    """What we agreed: what, who does it, by when."""

    what: Words
    who: Line | None = None
    by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Record):
    """An appointment, before and after.

    Attributes:
        with_whom: Name of who will be seen.
        service: Such as the surgery or clinic.
        three_things: At most three, in the order that matters.
        said: What was said there.
        agreed: What was agreed there.
    """

    KIND: ClassVar[str] = "appointment"

    on: date
    at: time | None = None
    with_whom: Line | None = None
    service: Line | None = None
    where: Line | None = None
    type: AppointmentType | None = None
    three_things: Annotated[tuple[Words, ...], Meta(max_length=3)] = ()
    questions: tuple[Words, ...] = ()
    said: tuple[Words, ...] = ()
    agreed: tuple[AgreedAction, ...] = ()


class ContactType(StrEnum):
    """With whom there was contact."""

    GP = "gp"
    PHARMACY = "pharmacy"
    NHS_111 = "nhs-111"
    A_AND_E = "a-and-e"
    WARD = "ward"
    CLINIC = "clinic"
    PHYSIOTHERAPY = "physiotherapy"
    VOLUNTARY = "voluntary"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """A contact that was not a planned appointment, phone, voluntary sector and A&E too."""

    KIND: ClassVar[str] = "contact"

    type: ContactType | None = None
    with_whom: Line | None = None
    reason: Words | None = None
    outcome: Words | None = None


class FriendsAndFamily(StrEnum):
    """Answers of NHS England's public Friends and Family question."""

    VERY_GOOD = "very-good"
    GOOD = "good"
    NEITHER = "neither"
    POOR = "poor"
    VERY_POOR = "very-poor"
    DONT_KNOW = "dont-know"


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience(Record):
    """How care was, in own words."""

    KIND: ClassVar[str] = "experience"

    service: Line | None = None
    overall: FriendsAndFamily | None = None
    words: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalSupport(Record):
    """Local support and how to reach it."""

    KIND: ClassVar[str] = "local-support"

    name: Line
    what: Words | None = None
    phone: Line | None = None
    how_to_reach: Words | None = None
