"""The rest of the diary: flare-ups, doses, activity, trackers, observations, and what it is kept for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Annotated, ClassVar

from msgspec import Meta

from passport_app.domain.dates import check_order
from passport_app.domain.record import Record
from passport_app.domain.rules import Line, RecordRef, Scale
from passport_app.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class FlareUp(Record):
    """A flare-up.

    Attributes:
        ended: ``None`` while it lasts, or where the end is not recorded.
        set_off: What the person thinks set it off; their words, not a finding.
    """

    KIND: ClassVar[str] = "flare-up"
    PERSON_ONLY: ClassVar[bool] = True

    started: date
    ended: date | None = None
    worst: Scale | None = None
    set_off: Words | None = None
    did: tuple[Words, ...] = ()
    helped: tuple[Words, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an end before the beginning."""
        super(FlareUp, self).__post_init__()
        check_order("ended", self.started, self.ended)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose(Record):
    """A dose taken when needed.

    Attributes:
        medicine: The medicine's record id.
        at: Local time.
        amount: As the person says it, such as ``2 tablets``.
    """

    KIND: ClassVar[str] = "dose"

    medicine: RecordRef
    at: time | None = None
    amount: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Record):
    """Something the person did."""

    KIND: ClassVar[str] = "activity"

    what: Words
    minutes: Annotated[int, Meta(ge=0, le=1440)] | None = None


class TrackerType(StrEnum):
    """How a tracker is answered."""

    NUMBER = "number"
    YES_NO = "yes-no"
    MINUTES = "minutes"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracker(Record):
    """Something of the person's own to keep an eye on."""

    KIND: ClassVar[str] = "tracker"

    name: Words
    type: TrackerType
    unit: Line | None = None
    low_end: Words | None = None
    high_end: Words | None = None
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation(Record):
    """What a carer saw; kept apart, and never a score."""

    KIND: ClassVar[str] = "observation"
    OBSERVED_ONLY: ClassVar[bool] = True

    what: Words


class Rhythm(StrEnum):
    """How often the person means to check in."""

    DAILY = "daily"
    WEEKLY = "weekly"


class AnswerStyle(StrEnum):
    """Numbers 0-10, or five words."""

    NUMBERS = "numbers"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryPurpose(Record):
    """What the diary is kept for, until when, how often, and which ratings it asks.

    Attributes:
        appointment: Record id of the appointment that it is kept for.
        try_out: Record id of the try-out that it is kept for.
        until: Its last day.
        hide_numbers: Answers are kept but not shown back.
        questions: Names of ratings, of :data:`~passport_app.domain.checkins.RATINGS`.
    """

    KIND: ClassVar[str] = "diary-purpose"
    SINGLETON: ClassVar[bool] = True

    purpose: Words | None = None
    appointment: RecordRef | None = None
    try_out: RecordRef | None = None
    until: date | None = None
    rhythm: Rhythm = Rhythm.DAILY
    hide_numbers: bool = False
    style: AnswerStyle = AnswerStyle.NUMBERS
    questions: tuple[Line, ...] = ("pain_now", "interference", "sleep", "able")
