"""The stretch of days that a page looks back on, in words, and partly known dates as data."""

from __future__ import annotations

from passport_app.domain.dates import PartialDate
from passport_app.i18n import Translator

_WEEK = 7
_MONTH = 365.25 / 12
_LONGEST_IN_WEEKS = 12 * _WEEK
_NEAR = 1.6
"""Days by which so many months may be longer or shorter than the calendar's."""


def looked_back(t: Translator, days: int) -> str:
    """What it looks back on, as a heading: "Last 4 weeks"; a week as 7 days and a year as 12 months."""
    months = round(days / _MONTH)
    if days > _LONGEST_IN_WEEKS and abs(days - months * _MONTH) < _NEAR:
        return t.ngettext("Last {n} month", "Last {n} months", months)
    if _WEEK < days <= _LONGEST_IN_WEEKS and days % _WEEK == 0:
        return t.ngettext("Last {n} week", "Last {n} weeks", days // _WEEK)
    return t.ngettext("Last {n} day", "Last {n} days", days)


def known(day: PartialDate | None) -> str | None:
    """As much of an ISO date as is known."""
    if day is None:
        return None
    parts = [f"{day.year:04}", *(f"{part:02}" for part in (day.month, day.day) if part is not None)]
    return "-".join(parts)


def known_month(day: PartialDate | None) -> str | None:
    """The same without its day, as tables print it."""
    found = known(day)
    return found[:7] if found else None
