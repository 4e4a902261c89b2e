"""Flare-ups that touch a stretch of days."""

from __future__ import annotations

from collections.abc import Iterable

from passport_app.domain.diary import FlareUp
from passport_app.domain.record import Entry
from passport_app.insight.periods import Period


def in_period(flare_ups: Iterable[Entry[FlareUp]], period: Period) -> tuple[tuple[Entry[FlareUp], Period], ...]:
    """Each flare-up with those of its days that lie in the period, the earliest first.

    One whose end is not recorded counts up to the last day of the period.
    """
    found = []
    for entry in sorted(flare_ups, key=lambda one: one.record.started):
        start = max(entry.record.started, period.start)
        end = min(entry.record.ended or period.end, period.end)
        if start <= end:
            found.append((entry, Period(start=start, end=end)))
    return tuple(found)
