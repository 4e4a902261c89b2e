"""Stretches of days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Some days in a row, both ends included.

    Attributes:
        start: The first day.
        end: The last day, not before the first.
    """

    start: date
    end: date

    def __len__(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1

    def __iter__(self) -> Iterator[date]:
        """Its days in order."""
        return (self.start + timedelta(days=n) for n in range(len(self)))

    def __contains__(self, day: object) -> bool:
        """Whether a day is one of them."""
        return isinstance(day, date) and self.start <= day <= self.end


def days_up_to(last: date, days: int) -> Period:
    """The ``days`` days of which ``last`` is the last."""
    return Period(start=last - timedelta(days=days - 1), end=last)


def before(period: Period) -> Period:
    """As many days, right before it."""
    return days_up_to(period.start - timedelta(days=1), len(period))
