"""Dates that people know only in part: "2019", "March 2019"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from msgspec import Meta

from passport_app.domain.rules import Ruled, RuleError
from passport_app.errors import N_

Year = Annotated[int, Meta(ge=1900, le=2199)]
Month = Annotated[int, Meta(ge=1, le=12)]
Day = Annotated[int, Meta(ge=1, le=31)]


class NoSuchDayError(RuleError):
    """A day that the calendar does not have, or a day without its month."""

    code = "no-such-day"
    template = N_("This day is not in the calendar.")


class DateOrderError(RuleError):
    """An end before its beginning."""

    code = "date-order"
    template = N_("The end is before the beginning.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate(Ruled):
    """A year, a month of a year, or a day: no more than the person knows.

    Attributes:
        year: 1900 to 2199.
        month: 1 to 12, or ``None``.
        day: Of that month, or ``None``; needs the month.
    """

    year: Year
    month: Month | None = None
    day: Day | None = None

    def __post_init__(self) -> None:
        """Refuse days that the calendar does not have."""
        super(PartialDate, self).__post_init__()
        if self.day is not None:
            try:
                date(self.year, self.month or 0, self.day)
            except ValueError:
                raise NoSuchDayError("day") from None

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """A whole day as a partial date."""
        return cls(year=day.year, month=day.month, day=day.day)

    def earliest(self) -> date:
        """The first day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> date:
        """The last day that it can mean."""
        if self.day is not None:
            return self.earliest()
        month = self.month or 12
        following = date(self.year + month // 12, month % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1)

    def whole(self) -> date | None:
        """The day, where it is known to the day."""
        return self.earliest() if self.day is not None else None


def check_order(field: str, start: PartialDate | date | None, end: PartialDate | date | None) -> None:
    """Raise :class:`DateOrderError` where ``end`` is surely before ``start``."""
    if start is None or end is None:
        return
    first = start.earliest() if isinstance(start, PartialDate) else start
    last = end.latest() if isinstance(end, PartialDate) else end
    if last < first:
        raise DateOrderError(field)
