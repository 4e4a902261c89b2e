"""The person's own trackers day by day: one number for a local date, and a gap where nothing was recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from statistics import fmean

from passport_app.domain.checkins import CheckIn, TrackerValue
from passport_app.domain.record import Entry
from passport_app.insight.periods import Period
from passport_app.insight.ratings import Days, day_of


def daily_tracked(check_ins: Iterable[Entry[CheckIn]], tracker: str, period: Period) -> Days:
    """One value a day, the mean of the day's answers; yes is 1 and no is 0; answers in words are left out.

    Args:
        check_ins: In any order.
        tracker: The tracker's record id.
        period: Days outside it are left out.
    """
    found: dict[object, list[float]] = defaultdict(list)
    for entry in check_ins:
        for answer in entry.record.trackers if day_of(entry) in period else ():
            number = _number(answer) if answer.tracker == tracker else None
            if number is not None:
                found[day_of(entry)].append(number)
    return {day: fmean(found[day]) for day in period if day in found}


def _number(answer: TrackerValue) -> float | None:
    if answer.yes is not None:
        return float(answer.yes)
    return answer.number if answer.minutes is None else float(answer.minutes)
