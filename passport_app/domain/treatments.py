"""What was tried, and try-outs of about two weeks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from msgspec import Meta

from passport_app.domain.dates import PartialDate, check_order
from passport_app.domain.medicines import Helps
from passport_app.domain.record import Record
from passport_app.domain.rules import Line
from passport_app.domain.words import Words


class TreatmentType(StrEnum):
    """Kind of treatment."""

    MEDICINE = "medicine"
    INJECTION = "injection"
    PHYSIOTHERAPY = "physiotherapy"
    PSYCHOLOGICAL = "psychological"
    GROUP = "group"
    ACTIVITY = "activity"
    COMPLEMENTARY = "complementary"
    DEVICE = "device"
    SELF_HELP = "self-help"
    OTHER = "other"


class Again(StrEnum):
    """Would I try it again."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not-sure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment(Record):
    """Something that was tried.

    Attributes:
        dose: Dose as told or on the label; never translated.
        sessions: How many times.
        effect: What it changed in what the person can do.
        still: ``True`` while it goes on.
    """

    KIND: ClassVar[str] = "treatment"

    what: Words
    type: TreatmentType | None = None
    started: PartialDate | None = None
    ended: PartialDate | None = None
    still: bool | None = None
    dose: Line | None = None
    sessions: Annotated[int, Meta(ge=0, le=9999)] | None = None
    effect: Words | None = None
    helps: Helps | None = None
    stop_reason: Words | None = None
    again: Again | None = None

    def __post_init__(self) -> None:
        """Refuse an end before the beginning."""
        super(Treatment, self).__post_init__()
        check_order("ended", self.started, self.ended)


class TryOutDecision(StrEnum):
    """What the person decides after a try-out."""

    KEEP = "keep"
    CHANGE = "change"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class TryOut(Record):
    """What I will do for about two weeks, and what I will look at.

    Attributes:
        started: First day.
        days: How long it is planned for.
        look_at: In own words, what would show a difference.
        shown_by: Name of a rating of :class:`CheckIn`, or a tracker's record id.
    """

    KIND: ClassVar[str] = "try-out"

    what: Words
    started: date
    days: Annotated[int, Meta(ge=1, le=366)] = 14
    look_at: Words | None = None
    shown_by: Line | None = None
    decision: TryOutDecision | None = None
    decided_on: date | None = None
    learned: Words | None = None
