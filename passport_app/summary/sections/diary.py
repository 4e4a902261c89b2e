"""The check-ins that a summary looks at: its period, and as many days earlier to stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from passport_app.domain.checkins import CheckIn
from passport_app.domain.record import Entry
from passport_app.insight.periods import Period, before, days_up_to
from passport_app.summary.sections.builder import Task


@dataclass(frozen=True, kw_only=True)
class Diary:
    """The check-ins that a section looks at.

    Attributes:
        now: The days up to the day of the summary.
        earlier: As many days up to the last time, or right before where that is too near.
    """

    check_ins: Sequence[Entry[CheckIn]]
    now: Period
    earlier: Period


def diary(task: Task) -> Diary:
    """The check-ins of both stretches of days."""
    now = task.period
    apart = task.since is not None and task.since < now.start
    earlier = days_up_to(task.since, len(now)) if apart and task.since else before(now)
    found = task.source.all(CheckIn, since=earlier.start, until=now.end)
    return Diary(check_ins=[entry for entry in found if entry.observed_by is None], now=now, earlier=earlier)
