"""Whether something happened since the last time, from dates that are known only in part."""

from __future__ import annotations

from passport_app.domain.dates import PartialDate
from passport_app.summary.sections.builder import Task


def is_since(day: PartialDate | None, task: Task) -> bool:
    """Whether a day can be after the last time and not after the summary's own.

    A bare year cannot tell, so it is not taken for a change; a month that holds the last time is.
    """
    if day is None or day.month is None or task.since is None:
        return False
    return day.latest() >= task.since and day.earliest() <= task.as_of
