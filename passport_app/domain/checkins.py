"""Check-ins: the person's own ratings about one local date.

Scores are the person's own. A carer may type them as they are told; a carer's own view is an
:class:`~passport_app.domain.diary.Observation`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar, Final

from msgspec import Meta

from passport_app.domain.body import Pain
from passport_app.domain.record import Record
from passport_app.domain.rules import RecordRef, Ruled, RuleError, Scale
from passport_app.domain.words import Words
from passport_app.errors import N_


class RatingWord(StrEnum):
    """Five words for people who would rather not choose a number; kept as words, never made numbers."""

    NONE = "none"
    A_LITTLE = "a-little"
    SOME = "some"
    A_LOT = "a-lot"
    THE_MOST = "the-most"


Rating = Scale | RatingWord

RATINGS: Final = (
    "pain_now",
    "pain_usual",
    "pain_worst",
    "interference",
    "sleep",
    "energy",
    "mood",
    "able",
)
"""Names of the ratings in the order in which they are asked."""

HIGHER_IS_BETTER: Final = frozenset({"sleep", "energy", "mood", "able"})
"""Ratings whose 10 is the good end; only used to word the ends of a scale."""


class OneAnswerError(RuleError):
    """A tracker's value with more or fewer than one answer in it."""

    code = "one-answer"
    template = N_("A tracker has one answer at a time.")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerValue(Ruled):
    """The answer to one of the person's own trackers; exactly one of the four is given.

    Attributes:
        tracker: The tracker's record id.
        number: Any number, in the tracker's unit.
        minutes: Whole minutes.
    """

    tracker: RecordRef
    number: float | None = None
    yes: bool | None = None
    minutes: Annotated[int, Meta(ge=0, le=1440)] | None = None
    words: Words | None = None

    def __post_init__(self) -> None:
        """Refuse none or several answers."""
        super(TrackerValue, self).__post_init__()
        given = [v for v in (self.number, self.yes, self.minutes, self.words) if v is not None]
        if len(given) != 1:
            raise OneAnswerError("tracker")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Record):
    """Ratings 0-10 or in words, pains, what was managed, a note; all optional, blank is blank.

    Attributes:
        pain_now: 0 no pain, 10 the strongest I can imagine; so the other two pains.
        interference: 0 not at all in the way, 10 completely.
        sleep: 0 very badly, 10 very well.
        energy: 0 none, 10 plenty.
        mood: 0 very low, 10 very good.
        able: Able to do what I needed: 0 nothing, 10 everything.
        managed: What I managed to do that mattered.
        finished: ``False`` while questions are still open to be taken up again.
    """

    KIND: ClassVar[str] = "check-in"
    PERSON_ONLY: ClassVar[bool] = True

    pain_now: Rating | None = None
    pain_usual: Rating | None = None
    pain_worst: Rating | None = None
    interference: Rating | None = None
    sleep: Rating | None = None
    energy: Rating | None = None
    mood: Rating | None = None
    able: Rating | None = None
    pains: tuple[Pain, ...] = ()
    trackers: tuple[TrackerValue, ...] = ()
    managed: Words | None = None
    note: Words | None = None
    finished: bool = True
