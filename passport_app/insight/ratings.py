"""Ratings day by day: one value for a local date, and a gap where nothing was recorded.

Only numbers enter. A rating that was given in words is counted as a word (:mod:`passport_app.insight.answers`),
because nobody knows which number it would be. What a carer saw is another kind of record and never comes here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from statistics import fmean

from passport_app.domain.checkins import HIGHER_IS_BETTER, RATINGS, CheckIn
from passport_app.domain.record import Entry
from passport_app.insight.periods import Period

PAIN = "pain"
"""The day's pain: the usual one if it was given, else the mean of what was given as "pain now"."""

Days = Mapping[date, float]
"""Local date to that day's value; a day without a value is not in it."""


def day_of(entry: Entry[CheckIn]) -> date:
    """The local date that a check-in is about."""
    return entry.about or entry.written.date()


def daily(check_ins: Iterable[Entry[CheckIn]], measure: str, period: Period) -> Days:
    """One value a day: of the usual pain if given, else the mean of the day's answers.

    Args:
        check_ins: In any order.
        measure: A name of :data:`~passport_app.domain.checkins.RATINGS`, or :data:`PAIN`.
        period: Days outside it are left out.
    """
    found = _numbers(check_ins, ("pain_usual", "pain_now") if measure == PAIN else (measure,), period)
    return {day: fmean(next(filter(None, given))) for day, given in sorted(found.items()) if any(given)}


def worst(check_ins: Iterable[Entry[CheckIn]], measure: str, period: Period) -> int | None:
    """The worst single answer: the highest, or the lowest where 10 is the good end."""
    names = ("pain_worst", "pain_usual", "pain_now") if measure == PAIN else (measure,)
    found = [n for given in _numbers(check_ins, names, period).values() for numbers in given for n in numbers]
    if not found:
        return None
    return min(found) if measure in HIGHER_IS_BETTER else max(found)


def recorded(check_ins: Iterable[Entry[CheckIn]], period: Period) -> frozenset[date]:
    """Days of the period with at least one rating, in numbers or in words."""
    return frozenset(
        day_of(entry)
        for entry in check_ins
        if day_of(entry) in period and any(getattr(entry.record, name) is not None for name in RATINGS)
    )


def series(days: Days, period: Period) -> tuple[float | None, ...]:
    """One place a day; ``None`` is a gap, never zero."""
    return tuple(days.get(day) for day in period)


def _numbers(
    check_ins: Iterable[Entry[CheckIn]], names: Sequence[str], period: Period
) -> dict[date, tuple[list[int], ...]]:
    """For each day and each name in turn, the numbers given."""
    found: dict[date, tuple[list[int], ...]] = defaultdict(lambda: tuple([] for _ in names))
    for entry in check_ins:
        day = day_of(entry)
        if day not in period:
            continue
        for place, name in enumerate(names):
            value = getattr(entry.record, name)
            if type(value) is int:
                found[day][place].append(value)
    return found
