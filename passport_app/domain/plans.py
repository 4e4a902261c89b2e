"""The self-management plan: flare-up plan, its other parts, pacing, and what weighs down or keeps going."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from passport_app.domain.record import Record
from passport_app.domain.rules import Line, Ruled, Size
from passport_app.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Ruled):
    """Mine, agreed with, date, review date, share yes or no.

    Attributes:
        agreed_with: Name and role; ``None`` where the part is the person's alone.
    """

    agreed_with: Line | None = None
    agreed_on: date | None = None
    review_on: date | None = None
    share: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanContact(Ruled):
    """Somebody to ring in a flare-up.

    Attributes:
        hours: When they answer.
    """

    name: Line
    phone: Line | None = None
    hours: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlarePlan(Record):
    """The flare-up plan's own levels; the fourth, new or different, is the static safety page.

    Attributes:
        usual: ● what the person does on usual days.
        notice: ▲ how a flare-up starts.
        do: ▲ what the person does then.
        agreed_medicines: ▲ what was agreed about medicines, in the words of who agreed it.
        contacts: ■ people to ask for help.
        say: ■ what to say to them.
        after: How to go back to usual.
    """

    KIND: ClassVar[str] = "flare-plan"
    SINGLETON: ClassVar[bool] = True

    usual: tuple[Words, ...] = ()
    notice: tuple[Words, ...] = ()
    do: tuple[Words, ...] = ()
    agreed_medicines: tuple[Words, ...] = ()
    contacts: tuple[PlanContact, ...] = ()
    say: Words | None = None
    after: tuple[Words, ...] = ()
    agreement: Agreement | None = None


class PlanArea(StrEnum):
    """The other parts of the plan."""

    KEEPING_WELL = "keeping-well"
    PACING = "pacing"
    SLEEP = "sleep"
    ACTIVITY = "activity"
    MIND = "mind"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPart(Record):
    """One part of the plan in lines."""

    KIND: ClassVar[str] = "plan-part"

    area: PlanArea
    lines: tuple[Words, ...] = ()
    agreement: Agreement | None = None


class DayKind(StrEnum):
    """Whether a try was on a good or a bad day."""

    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class PacingTry(Ruled):
    """One try: how much was possible.

    Attributes:
        amount: As the person measures it, such as ``8 minutes``.
    """

    day: DayKind
    amount: Line
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pacing(Record):
    """An activity, the tries listed, and the baseline that the person writes; nothing is computed."""

    KIND: ClassVar[str] = "pacing"

    activity: Words
    tries: tuple[PacingTry, ...] = ()
    baseline: Words | None = None
    agreement: Agreement | None = None


class BalanceSide(StrEnum):
    """A burden ("what weighs me down") or a driving force ("what keeps me going")."""

    BURDEN = "burden"
    DRIVING_FORCE = "driving-force"


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceItem(Record):
    """One burden or driving force.

    Attributes:
        size: 1 small to 5 big, the person's own.
        chosen: The one to lighten, or the one to feed.
    """

    KIND: ClassVar[str] = "balance"

    side: BalanceSide
    what: Words
    size: Size | None = None
    chosen: bool = False
    smallest_action: Words | None = None
    learned: Words | None = None
