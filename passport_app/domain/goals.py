"""Goals and how they went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from passport_app.domain.record import Record
from passport_app.domain.rules import Line, RecordRef, Ruled, Rung, Scale
from passport_app.domain.words import Words


class GoalType(StrEnum):
    """What the goal is about."""

    MOVING = "moving"
    HOME = "home"
    WORK_OR_LEARNING = "work-or-learning"
    PEOPLE = "people"
    REST_AND_SLEEP = "rest-and-sleep"
    FUN = "fun"
    MEDICINES = "medicines"
    OTHER = "other"


class GoalStatus(StrEnum):
    """Where the goal stands."""

    ACTIVE = "active"
    PARKED = "parked"
    DONE = "done"


class GoalDecision(StrEnum):
    """What the person decides at a review."""

    KEEP = "keep"
    CHANGE = "change"
    PARK = "park"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder(Ruled):
    """Five steps in words; in exports -2 to +2 (goal attainment scaling, Kiresuk and Sherman 1968)."""

    much_less: Words | None = None
    less: Words | None = None
    hoped: Words | None = None
    more: Words | None = None
    much_more: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Record):
    """What the person wants to do, a first tiny step, and when; the rest makes it stronger.

    Attributes:
        importance: 0 not at all, 10 the most.
        confidence: How sure am I, 0 not at all, 10 completely.
        shown_by: Name of a rating of :class:`CheckIn`, or a tracker's record id.
        look_back_on: The day to look at it again.
    """

    KIND: ClassVar[str] = "goal"

    want: Words
    first_step: Words | None = None
    when: Words | None = None
    matters: Words | None = None
    type: GoalType | None = None
    where_and_with: Words | None = None
    importance: Scale | None = None
    confidence: Scale | None = None
    obstacle: Words | None = None
    then_i_will: Words | None = None
    ladder: Ladder | None = None
    shown_by: Line | None = None
    look_back_on: date | None = None
    status: GoalStatus = GoalStatus.ACTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalReview(Record):
    """One look back at a goal.

    Attributes:
        goal: The goal's record id.
        rung: Place on the ladder, -2 to +2; shown only in words.
    """

    KIND: ClassVar[str] = "goal-review"

    goal: RecordRef
    rung: Rung | None = None
    helped: Words | None = None
    note: Words | None = None
    decision: GoalDecision | None = None
