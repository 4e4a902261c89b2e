"""What the diary draws: the pain of each of the last days as it was recorded, with its gaps. No verdict on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import FlareUp
from passport_app.insight.flare_ups import in_period
from passport_app.insight.periods import days_up_to
from passport_app.insight.ratings import PAIN, daily
from passport_app.services.passport import Passport

DAYS = 28
_FEWEST = 2
"""Days with a number, below which there is no line to draw."""


@dataclass(frozen=True, kw_only=True)
class PainDay:
    """One day.

    Attributes:
        value: 0 to 10; ``None`` where no number was recorded.
        flare_up: Whether it lies in a flare-up.
    """

    day: date
    value: float | None
    flare_up: bool


def pain_days(passport: Passport) -> tuple[PainDay, ...]:
    """The last four weeks, oldest day first; nothing where too few of them have a number.

    Only the person's own numbers: answers in words and what a carer saw are not in it.
    """
    period = days_up_to(passport.today(), DAYS)
    records = passport.records
    own = [entry for entry in records.all(CheckIn, since=period.start, until=period.end) if entry.observed_by is None]
    values = daily(own, PAIN, period)
    if len(values) < _FEWEST:
        return ()
    flares = [days for _entry, days in in_period(records.all(FlareUp), period)]
    return tuple(
        PainDay(day=day, value=values.get(day), flare_up=any(day in days for days in flares)) for day in period
    )
