"""What a person answers to one of their own trackers, as the record holds it; no Qt."""

from __future__ import annotations

from math import isfinite

from passport_app.domain.checkins import TrackerValue
from passport_app.domain.diary import TrackerType
from passport_app.domain.words import Words
from ui.widgets.digits import western


def tracker_value(tracker: str, kind: TrackerType, value: object) -> TrackerValue | None:
    """A tracker's answer as the record holds it; ``None`` for blank.

    Raises:
        ValueError: It is no number.
    """
    if value is None or value == "":
        return None
    if kind is TrackerType.NUMBER:
        return TrackerValue(tracker=tracker, number=_number(str(value)))
    if kind is TrackerType.MINUTES and isinstance(value, int):
        return TrackerValue(tracker=tracker, minutes=value)
    if kind is TrackerType.YES_NO:
        return TrackerValue(tracker=tracker, yes=value == "yes")
    return TrackerValue(tracker=tracker, words=value) if isinstance(value, Words) else None


def _number(text: str) -> float:
    number = float(western(text).replace(",", ".").replace("٫", "."))
    if not isfinite(number):
        raise ValueError("no number")
    return number
